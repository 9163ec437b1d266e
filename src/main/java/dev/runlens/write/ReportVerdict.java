package dev.runlens.write;

import dev.runlens.analyze.Comparison;
import dev.runlens.analyze.verdict.PairJudgement;
import dev.runlens.analyze.verdict.Ranking;
import dev.runlens.analyze.verdict.VerdictText;
import dev.runlens.analyze.wording.Statement;
import java.util.ArrayList;
import java.util.List;

/// The verdict of a report as Markdown; nothing below two runs.
final class ReportVerdict {
    private final List<String> lines = new ArrayList<>();

    private ReportVerdict() {}

    static List<String> lines(Comparison comparison) {
        ReportVerdict report = new ReportVerdict();
        PairJudgement judgement = comparison.verdict();
        if (judgement != null) {
            report.judgement(judgement);
            if (comparison.runs().size() > 2) {
                report.ranking(comparison.ranking());
            }
        }
        return report.lines;
    }

    private void judgement(PairJudgement judgement) {
        VerdictText text = judgement.verdict().text();
        lines.add("");
        lines.add("## Verdict");
        lines.add("");
        lines.add("**" + MarkdownText.words(text.headline().text()) + "**");
        section("Why", text.reasons());
        section("What would decide it", text.decides());
        section("Bear in mind", text.cautions());
        section("How they were compared", List.of(judgement.pairing().why()));
        section("What differs", List.of(judgement.attribution().statement()));
        section("At equal cost", judgement.budget().statements());
    }

    private void ranking(Ranking ranking) {
        List<Statement> statements = new ArrayList<>();
        ranking.groups().forEach(group -> statements.add(group.statement()));
        ranking.unranked().forEach(unranked -> statements.add(unranked.why()));
        section("Ranking", statements);
    }

    private void section(String title, List<Statement> statements) {
        if (!statements.isEmpty()) {
            lines.add("");
            lines.add(title + ":");
            lines.add("");
            statements.forEach(statement -> lines.add("- " + MarkdownText.words(statement.text())));
        }
    }
}
