package dev.runlens.write;

import dev.runlens.analyze.answers.AnswerStatements;
import dev.runlens.analyze.answers.AnswersAnalysis;
import dev.runlens.analyze.answers.SubjectScore;
import dev.runlens.text.Numbers;
import java.util.ArrayList;
import dev.runlens.analyze.answers.DecidingExample;
import dev.runlens.analyze.answers.WordDiff;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How answers are laid out wherever they are shown: the same rows and the same shortening in the terminal and in reports.
public final class AnswerLayout {
    /// So many deciding examples are shown.
    public static final int MOST = 20;

    private static final String NOTHING = "–";

    private AnswerLayout() {}

    /// What the columns of the table of subjects are called; the first holds names.
    public static List<String> header(AnswersAnalysis answers) {
        boolean f1 = answers.subjects().stream().anyMatch(subject -> subject.macroF1().isPresent());
        List<String> header = new ArrayList<>(
                List.of("subject", answers.details().rightOrWrong() ? "right" : "score", "95 %", "scored", "failed",
                        "missing"));
        if (f1) {
            header.add("macro F1");
        }
        return header;
    }

    /// A row for each subject.
    public static List<List<String>> rows(AnswersAnalysis answers) {
        return answers.subjects().stream().map(subject -> row(answers, subject)).toList();
    }

    private static List<String> row(AnswersAnalysis answers, SubjectScore subject) {
        List<String> row = new ArrayList<>(List.of(
                subject.name(),
                value(answers, subject.mean()),
                subject.interval().isFinite()
                        ? value(answers, subject.interval().low()) + " to " + value(answers, subject.interval().high())
                        : NOTHING,
                Numbers.count(subject.counts().scored()),
                Numbers.count(subject.counts().failed()),
                Numbers.count(subject.counts().missing())));
        OptionalDouble f1 = subject.macroF1();
        if (f1.isPresent()) {
            row.add(Numbers.decimals(f1.getAsDouble(), 3));
        }
        return row;
    }

    /// What the columns of the table of whole tasks are called; the first two hold words.
    public static List<String> totalsHeader(AnswersAnalysis answers) {
        List<String> header = new ArrayList<>(List.of("task", "metric"));
        answers.subjects().forEach(subject -> header.add(subject.name()));
        return header;
    }

    /// A row for each metric of each task.
    public static List<List<String>> totals(AnswersAnalysis answers) {
        return answers.details().totals().stream().map(totals -> {
            List<String> row = new ArrayList<>(List.of(totals.task(), totals.metric()));
            totals.scores().forEach(score -> row.add(score
                    .map(known -> Numbers.amount(known.value())
                            + (Double.isNaN(known.standardError()) ? ""
                                    : " ± " + Numbers.amount(known.standardError())))
                    .orElse(NOTHING)));
            return row;
        }).toList();
    }

    /// A score as it is shown.
    public static String value(AnswersAnalysis answers, double value) {
        return Double.isNaN(value) ? NOTHING : AnswerStatements.value(answers, value);
    }

    /// A text in plain characters, with what the other one does not have in marks: `[-…-]` in the first of two, `{+…+}` in
    /// the second, as programs that compare texts mark them. Null for a text without pieces.
    public static @Nullable String marked(List<WordDiff.Piece> pieces, boolean first) {
        return pieces.isEmpty() ? null
                : pieces.stream()
                        .map(piece -> !piece.own() ? piece.text()
                                : first ? "[-" + piece.text() + "-]" : "{+" + piece.text() + "+}")
                        .collect(Collectors.joining());
    }

    /// What the marks mean; empty where there are none in some examples.
    public static Optional<String> marks(List<DecidingExample> examples) {
        boolean any = examples.stream().map(DecidingExample::diff)
                .anyMatch(diff -> Stream.concat(diff.first().stream(), diff.second().stream())
                        .anyMatch(WordDiff.Piece::own));
        return any ? Optional.of("Words that only one of the two answers has stand in [-…-] and {+…+}.")
                : Optional.empty();
    }

    /// A text, cut where it is longer.
    public static String shortened(String text, int longest) {
        int characters = text.codePointCount(0, text.length());
        return characters <= longest ? text : text.substring(0, text.offsetByCodePoints(0, longest - 1)) + "…";
    }
}
