package dev.runlens.run;

import java.util.Optional;

/// The kinds of finding, each a stable word in the comparison JSON.
public enum FindingCode {
    /// A value is NaN or infinite.
    NON_FINITE("non-finite", Severity.WARNING),
    /// A part of the run continues from a saved checkpoint.
    RESUMED("resumed", Severity.NOTE),
    /// Points that a resumed part replaced.
    SUPERSEDED("superseded", Severity.NOTE),
    /// A file or line ends in the middle of a value, or the reports begin long after the start.
    TRUNCATED("truncated", Severity.WARNING),
    /// A file was left out, and why.
    SKIPPED_FILE("skipped-file", Severity.NOTE),
    /// A file was written to while it was read.
    CHANGED_FILE("changed-file", Severity.NOTE),
    /// A line was left out, and why.
    SKIPPED_LINE("skipped-line", Severity.WARNING),
    /// A file that should have been read could not be.
    REJECTED("rejected", Severity.ERROR),
    /// A setting that the trainer does not read.
    IGNORED_SETTING("ignored-setting", Severity.WARNING),
    /// Training stopped before its planned end.
    UNFINISHED("unfinished", Severity.WARNING),
    /// It is not certain which run a log belongs to.
    AMBIGUOUS_LOG("ambiguous-log", Severity.WARNING),
    /// It is not certain which run gave some answers.
    AMBIGUOUS_SUBJECT("ambiguous-subject", Severity.WARNING),
    /// The configuration on disk belongs to another, newer run than the log.
    CONFIG_MISMATCH("config-mismatch", Severity.WARNING),
    /// The same report stands twice.
    DUPLICATE("duplicate", Severity.NOTE),
    /// Validation examples stand among the training examples too.
    TRAINED_ON("trained-on", Severity.WARNING),
    /// The best file was evaluated again after training.
    MEASURED_AGAIN("measured-again", Severity.NOTE),
    /// Evaluations ran whose losses are not in the log.
    EVALUATED_ELSEWHERE("evaluated-elsewhere", Severity.NOTE),
    /// A value was typed in by a person.
    ENTERED_BY_HAND("entered-by-hand", Severity.NOTE),
    /// Two sources of one run give different values for the same thing.
    CONFLICT("conflict", Severity.WARNING),
    /// Something that no file states was worked out from the rest.
    INFERRED("inferred", Severity.WARNING),
    /// Reports name no step: their iteration is their number in the order in which they came.
    NUMBERED("numbered", Severity.WARNING),
    /// A person chose which series is a loss.
    CHOSEN_SERIES("chosen-series", Severity.NOTE);

    /// How much a finding matters.
    public enum Severity {
        /// Worth knowing.
        NOTE,
        /// Changes how the numbers are to be read.
        WARNING,
        /// Some input is not part of the comparison.
        ERROR
    }

    private final String word;
    private final Severity severity;

    FindingCode(String word, Severity severity) {
        this.word = word;
        this.severity = severity;
    }

    /// The stable word in the comparison JSON.
    public String word() {
        return word;
    }

    /// How much it matters.
    public Severity severity() {
        return severity;
    }

    /// Whether it is only worth knowing: no warning.
    public boolean isNote() {
        return severity == Severity.NOTE;
    }

    /// The code of a word.
    public static Optional<FindingCode> ofWord(String word) {
        for (FindingCode code : values()) {
            if (code.word.equals(word)) {
                return Optional.of(code);
            }
        }
        return Optional.empty();
    }
}
