package dev.runlens.analyze;

import dev.runlens.analyze.advice.Advice;
import dev.runlens.analyze.advice.ChosenAmong;
import dev.runlens.analyze.answers.AnswersAnalysis;
import dev.runlens.analyze.settings.SettingDifference;
import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.analyze.single.GapThresholds;
import dev.runlens.analyze.single.JudgingRules;
import dev.runlens.analyze.verdict.Attribution;
import dev.runlens.analyze.verdict.PairJudgement;
import dev.runlens.analyze.verdict.Ranking;
import dev.runlens.analyze.verdict.Verdicts;
import dev.runlens.run.Finding;
import dev.runlens.run.Run;
import dev.runlens.run.RunNote;
import dev.runlens.work.Hands;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Runs side by side with everything that was found out about them: what every writer and view is given.
///
/// @param timestamp when the comparison was made, local time
/// @param choice the runs and what was found out about just these
/// @param problems inputs that gave no run, and why
/// @param answers what answers of the runs to the same examples say; null where none were given
/// @param notes what a person wrote of runs, by their names; none of most
public record Comparison(
        LocalDateTime timestamp, Choice choice, List<Finding> problems, @Nullable AnswersAnalysis answers,
        Map<String, RunNote> notes) {
    /// More runs than this are many.
    public static final int MANY = 12;
    /// So many runs take longer to judge than other threads take to begin.
    private static final int WORTH_HANDS = 24;

    /// Some runs, judged together.
    ///
    /// @param runs the runs in the order they were given
    /// @param settings every hyperparameter that any run states, with whether the runs differ in it
    /// @param verdicts what is said of the runs against each other
    /// @param advice what is said of them, which every writer and view lays out in its own way
    public record Choice(
            List<ComparedRun> runs, List<SettingDifference> settings, Verdicts verdicts, Advice advice) {
        /// Keeps copies.
        public Choice {
            runs = List.copyOf(runs);
            settings = List.copyOf(settings);
        }
    }

    /// Keeps a copy.
    public Comparison {
        problems = List.copyOf(problems);
        notes = Map.copyOf(notes);
    }

    /// A comparison of runs of which nobody wrote anything.
    public Comparison(LocalDateTime timestamp, Choice choice, List<Finding> problems) {
        this(timestamp, choice, problems, null, Map.of());
    }

    /// The comparison of some runs with the documented thresholds. Of many, every processor judges some.
    public static Comparison of(List<Run> runs, List<Finding> problems, LocalDateTime timestamp) {
        return of(runs, problems, timestamp, GapThresholds.DOCUMENTED);
    }

    /// The comparison of some runs.
    ///
    /// @param runs their names must be unique
    /// @param problems inputs that gave no run
    /// @param timestamp when it is made
    /// @param thresholds where the gap bands begin
    public static Comparison of(
            List<Run> runs, List<Finding> problems, LocalDateTime timestamp, GapThresholds thresholds) {
        return of(runs, problems, timestamp, JudgingRules.DOCUMENTED.withGaps(thresholds));
    }

    /// The comparison of some runs.
    ///
    /// @param runs their names must be unique
    /// @param problems inputs that gave no run
    /// @param timestamp when it is made
    /// @param rules what the user decides of how runs are judged
    public static Comparison of(
            List<Run> runs, List<Finding> problems, LocalDateTime timestamp, JudgingRules rules) {
        if (runs.size() < WORTH_HANDS) {
            return new Judgements(rules, Hands.ALONE).comparison(runs, problems, timestamp);
        }
        try (Hands hands = Hands.forEveryProcessor("runlens-judges")) {
            return new Judgements(rules, hands).comparison(runs, problems, timestamp);
        }
    }

    /// The same comparison with what answers of its runs say.
    public Comparison withAnswers(AnswersAnalysis known) {
        Choice told = new Choice(choice.runs(), choice.settings(), choice.verdicts(),
                choice.advice().withAnswers(known, choice.verdicts().pair()));
        return new Comparison(timestamp, told, problems, known, notes);
    }

    /// The same comparison where its runs were chosen among more: it is said so, and what is said of all of those.
    public Comparison chosenFrom(Comparison all) {
        Choice told = new Choice(choice.runs(), choice.settings(), choice.verdicts(),
                ChosenAmong.of(choice.advice(), all.advice()));
        return new Comparison(timestamp, told, problems, answers, notes);
    }

    /// The same comparison with what a person wrote of its runs, by their names.
    public Comparison noted(Map<String, RunNote> written) {
        return new Comparison(timestamp, choice, problems, answers, written);
    }

    /// What a person wrote of a run.
    public RunNote note(ComparedRun run) {
        return notes.getOrDefault(run.name(), RunNote.NONE);
    }

    /// The runs in the order they were given.
    public List<ComparedRun> runs() {
        return choice.runs();
    }

    /// Every hyperparameter that any run states, with whether the runs differ in it.
    public List<SettingDifference> settings() {
        return choice.settings();
    }

    /// What is said of the runs: composed once, laid out by every writer and view.
    public Advice advice() {
        return choice.advice();
    }

    /// Only the settings in which the runs differ.
    public List<SettingDifference> differences() {
        return settings().stream().filter(SettingDifference::differs).toList();
    }

    /// What is said of the two runs that matter: of two the first is the baseline and the second the candidate, of more
    /// the candidate is the lowest and the baseline the next, and the headline is about all. Null below two runs.
    public @Nullable PairJudgement verdict() {
        return choice.verdicts().pair();
    }

    /// How many runs that may be compared the verdict is of.
    public int of() {
        return choice.verdicts().of();
    }

    /// All runs by the validation loss of what would be shipped of each, ties marked.
    public Ranking ranking() {
        return choice.verdicts().ranking();
    }

    /// Whether there are so many runs that what nobody reads of so many is only told when it is asked for.
    public boolean many() {
        return runs().size() > MANY;
    }

    /// The pairs of runs that differ in exactly one setting, worked out anew.
    public List<Attribution> attributions() {
        return Verdicts.oneFactor(runs());
    }
}
