package dev.runlens.write;

import dev.runlens.analyze.answers.AnswerPair;
import dev.runlens.analyze.answers.AnswersAnalysis;
import dev.runlens.analyze.answers.DecidingExample;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The section of the Markdown report about answers: tables and the examples that decide. What is said of them stands
/// with the decision.
final class ReportAnswers {
    private static final int LONGEST = 600;

    private ReportAnswers() {}

    static List<String> lines(AnswersAnalysis answers) {
        List<String> lines = new ArrayList<>(List.of("", "## Answers", ""));
        if (answers.score() != null) {
            table(lines, AnswerLayout.header(answers), AnswerLayout.rows(answers), 1);
        }
        if (!answers.details().totals().isEmpty()) {
            lines.add("");
            table(lines, AnswerLayout.totalsHeader(answers), AnswerLayout.totals(answers), 2);
        }
        if (!answers.pairs().isEmpty() && !answers.details().deciding().isEmpty()) {
            AnswerPair pair = answers.pairs().getFirst();
            lines.addAll(List.of("", "### Examples that decide", ""));
            List<DecidingExample> shown = answers.details().deciding().stream().limit(AnswerLayout.MOST).toList();
            AnswerLayout.marks(shown).ifPresent(marks -> lines.addAll(List.of(MarkdownText.words(marks), "")));
            shown.forEach(deciding -> example(lines, answers, pair, deciding));
        }
        answers.findings().forEach(finding -> lines.add(ReportRun.finding(finding)));
        return lines;
    }

    private static void table(List<String> lines, List<String> header, List<List<String>> rows, int words) {
        lines.add(MarkdownText.row(header.stream().map(MarkdownText::words).toList()));
        lines.add(MarkdownText.rule(header.size(), words));
        rows.forEach(row -> lines.add(MarkdownText.row(Stream.concat(
                row.stream().limit(words).map(MarkdownText::codeCell),
                row.stream().skip(words).map(MarkdownText::words)).toList())));
    }

    private static void example(List<String> lines, AnswersAnalysis answers, AnswerPair pair,
            DecidingExample deciding) {
        lines.add("- " + part(deciding.example().prompt().isBlank() ? deciding.example().id()
                : deciding.example().prompt()));
        String reference = deciding.example().reference();
        if (reference != null) {
            lines.add("  - reference: " + part(reference));
        }
        lines.add("  - " + MarkdownText.code(pair.baseline()) + " "
                + AnswerLayout.value(answers, deciding.baselineScore()) + ": "
                + part(AnswerLayout.marked(deciding.diff().first(), true)));
        lines.add("  - " + MarkdownText.code(pair.candidate()) + " "
                + AnswerLayout.value(answers, deciding.candidateScore()) + ": "
                + part(AnswerLayout.marked(deciding.diff().second(), false)));
    }

    private static String part(@Nullable String text) {
        return text == null ? "–" : MarkdownText.code(AnswerLayout.shortened(text, LONGEST));
    }
}
