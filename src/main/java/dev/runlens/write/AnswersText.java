package dev.runlens.write;

import dev.runlens.analyze.answers.AnswerPair;
import dev.runlens.analyze.answers.AnswerStatements;
import dev.runlens.analyze.answers.AnswersAnalysis;
import dev.runlens.analyze.answers.DecidingExample;
import dev.runlens.analyze.wording.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What answers say as plain text for a terminal: the answer in one sentence, why, the tables, the examples that decide.
public final class AnswersText {
    private static final int LONGEST = 400;

    private AnswersText() {}

    /// The lines.
    ///
    /// @param width the most characters of a line, where words allow it
    /// @param examples how many deciding examples are shown at most
    public static List<String> lines(AnswersAnalysis answers, int width, int examples) {
        List<String> lines = new ArrayList<>();
        List<Statement> statements = AnswerStatements.of(answers);
        for (int i = 0; i < statements.size(); i++) {
            lines.addAll(AdviceLines.wrapped(i == 0 ? "" : "  - ", statements.get(i).text(), width));
        }
        if (answers.score() != null) {
            lines.add("");
            lines.addAll(table(AnswerLayout.header(answers), AnswerLayout.rows(answers), 1));
        }
        if (!answers.details().totals().isEmpty()) {
            lines.add("");
            lines.addAll(table(AnswerLayout.totalsHeader(answers), AnswerLayout.totals(answers), 2));
        }
        if (!answers.pairs().isEmpty()) {
            AnswerPair pair = answers.pairs().getFirst();
            List<DecidingExample> shown = answers.details().deciding().stream().limit(examples).toList();
            AnswerLayout.marks(shown).ifPresent(marks -> {
                lines.add("");
                lines.addAll(AdviceLines.wrapped("", marks, width));
            });
            shown.forEach(deciding -> lines.addAll(example(answers, pair, deciding, width)));
        }
        return lines;
    }

    private static List<String> table(List<String> header, List<List<String>> rows, int words) {
        TextTable table = new TextTable(header, words);
        rows.forEach(table::add);
        return table.lines();
    }

    private static List<String> example(AnswersAnalysis answers, AnswerPair pair, DecidingExample deciding, int width) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        String task = deciding.example().task().isEmpty() ? "" : deciding.example().task() + ", ";
        lines.addAll(
                part(task + AnswerLayout.shortened(deciding.example().id(), 60), deciding.example().prompt(), width));
        lines.addAll(part("  reference", deciding.example().reference(), width));
        lines.addAll(part("  " + pair.baseline() + " (" + AnswerLayout.value(answers, deciding.baselineScore()) + ")",
                AnswerLayout.marked(deciding.diff().first(), true), width));
        lines.addAll(part("  " + pair.candidate() + " (" + AnswerLayout.value(answers, deciding.candidateScore()) + ")",
                AnswerLayout.marked(deciding.diff().second(), false), width));
        return lines;
    }

    private static List<String> part(String start, @Nullable String text, int width) {
        return text == null ? List.of()
                : AdviceLines.wrapped(start + ": ", AnswerLayout.shortened(text, LONGEST), width);
    }
}
