package dev.runlens.write.html;

import dev.runlens.analyze.answers.AnswerPair;
import dev.runlens.analyze.answers.AnswersAnalysis;
import dev.runlens.analyze.answers.DecidingExample;
import dev.runlens.analyze.answers.WordDiff;
import dev.runlens.plot.svg.Markup;
import dev.runlens.text.Bundle;
import dev.runlens.write.AnswerLayout;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What answers say: tables, and the examples that decide, each with its full texts behind its first words. What is said
/// of them stands with the decision.
final class AnswersSection {
    private static final int SUMMARY = 120;

    private final Markup out;
    private final AnswersAnalysis answers;

    AnswersSection(Page page, AnswersAnalysis answers) {
        this.out = page.out();
        this.answers = answers;
    }

    void draw() {
        if (answers.score() != null) {
            table(AnswerLayout.header(answers), AnswerLayout.rows(answers), 1);
        }
        if (!answers.details().totals().isEmpty()) {
            table(AnswerLayout.totalsHeader(answers), AnswerLayout.totals(answers), 2);
        }
        if (!answers.pairs().isEmpty() && !answers.details().deciding().isEmpty()) {
            out.leaf("h3", Bundle.REPORT.get("answers.deciding")).line();
            answers.details().deciding().stream().limit(AnswerLayout.MOST)
                    .forEach(deciding -> example(answers.pairs().getFirst(), deciding));
        }
    }

    private void table(List<String> header, List<List<String>> rows, int words) {
        out.open("table").at("class", "ranking").open("thead").open("tr");
        header.forEach(column -> out.open("th").at("scope", "col").text(column).close());
        out.close().close().line().open("tbody");
        for (List<String> row : rows) {
            out.open("tr");
            for (int i = 0; i < row.size(); i++) {
                boolean name = i == 0;
                out.open(name ? "th" : "td");
                out.at(name ? "scope" : "class", name ? "row" : i < words ? "" : "number");
                out.text(row.get(i)).close();
            }
            out.close().line();
        }
        out.close().close().line();
    }

    private void example(AnswerPair pair, DecidingExample deciding) {
        String asked = deciding.example().prompt().isBlank() ? deciding.example().id() : deciding.example().prompt();
        out.open("details").at("class", "example").open("summary");
        out.text(AnswerLayout.shortened(asked, SUMMARY)).close();
        out.open("dl");
        part(Bundle.REPORT.get("answers.prompt"), asked);
        part(Bundle.REPORT.get("answers.reference"), deciding.example().reference());
        part(pair.baseline() + " · " + AnswerLayout.value(answers, deciding.baselineScore()),
                deciding.diff().first());
        part(pair.candidate() + " · " + AnswerLayout.value(answers, deciding.candidateScore()),
                deciding.diff().second());
        out.close().close().line();
    }

    private void part(String name, @Nullable String text) {
        if (text != null) {
            out.leaf("dt", name).leaf("dd", text);
        }
    }

    /// What only one of two answers has is underlined and bold, so that no colour is needed to see it.
    private void part(String name, List<WordDiff.Piece> pieces) {
        if (pieces.isEmpty()) {
            return;
        }
        out.leaf("dt", name).open("dd");
        for (WordDiff.Piece piece : pieces) {
            if (piece.own()) {
                out.leaf("mark", piece.text());
            } else {
                out.text(piece.text());
            }
        }
        out.close();
    }
}
