package dev.runlens.write;

import dev.runlens.analyze.answers.AnswersAnalysis;
import dev.runlens.analyze.answers.ScoreChoice;
import dev.runlens.analyze.wording.Evidence.AnswersPart;
import java.util.Optional;

/// What the evidence of sentences about answers is, in short.
final class AnswerValues {
    private static final String LIST = "list of ";

    private AnswerValues() {}

    static Optional<String> of(AnswersAnalysis answers, AnswersPart part) {
        return switch (part) {
            case SCORE -> Optional.ofNullable(answers.score()).map(ScoreChoice::name);
            case SUBJECTS -> Optional.of(LIST + answers.subjects().size());
            case PAIRS -> Optional.of(LIST + answers.pairs().size());
            case TASKS -> Optional.of(LIST + answers.details().tasks().size());
            case TOTALS -> Optional.of(LIST + answers.details().totals().size());
            case STYLE -> Optional.of(LIST + answers.details().style().size());
        };
    }
}
