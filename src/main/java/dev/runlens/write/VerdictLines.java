package dev.runlens.write;

import dev.runlens.analyze.advice.NextRunRules;
import dev.runlens.analyze.advice.RunStatements;
import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.analyze.verdict.PairJudgement;
import dev.runlens.analyze.verdict.Ranking;
import dev.runlens.analyze.verdict.VerdictText;
import dev.runlens.analyze.wording.Statement;
import dev.runlens.analyze.wording.VisibleText;
import java.util.ArrayList;
import java.util.List;

/// What is said of runs against each other as plain text: the verdict first, then why, what would decide it, what to
/// bear in mind, and what else differs.
public final class VerdictLines {
    private static final int WIDTH = 100;
    private static final int MOST_TOLD_IN_FULL = 12;

    private final List<String> lines = new ArrayList<>();

    private VerdictLines() {}

    /// The verdict on two runs, in lines of at most 100 characters where words allow it.
    public static List<String> of(PairJudgement judgement) {
        VerdictLines text = new VerdictLines();
        text.judgement(judgement.verdict().text());
        text.section("Compared", List.of(judgement.pairing().why()));
        text.section("Settings", List.of(judgement.attribution().statement()));
        text.section("At equal cost", judgement.budget().statements());
        return text.lines;
    }

    /// The verdict in short and, with more than two runs, their order.
    static List<String> of(PairJudgement judgement, Ranking ranking) {
        VerdictLines text = new VerdictLines();
        text.judgement(judgement.verdict().text());
        if (ranking.groups().stream().mapToInt(group -> group.runs().size()).sum() > 2) {
            text.lines.add("Ranking");
            ranking.groups().forEach(group -> text.item(group.statement()));
            ranking.unranked().forEach(unranked -> text.item(unranked.why()));
        }
        return text.lines;
    }

    /// How each run went, which of its files to ship and what to try next; of more than 12 runs only how they went.
    static List<String> ofEach(List<ComparedRun> runs) {
        VerdictLines text = new VerdictLines();
        for (int i = 0; i < runs.size(); i++) {
            ComparedRun run = runs.get(i);
            List<Statement> said = new ArrayList<>();
            said.add(RunStatements.of(run, i).getFirst());
            if (runs.size() <= MOST_TOLD_IN_FULL) {
                said.add(RunStatements.ofCheckpoint(run, i).getFirst());
                said.add(NextRunRules.of(run, i).reason());
            }
            text.section(VisibleText.of(run.run().name()), said);
        }
        return text.lines;
    }

    private void judgement(VerdictText text) {
        wrap("", text.headline().text());
        section("Why", text.reasons());
        section("What would decide it", text.decides());
        section("Bear in mind", text.cautions());
    }

    private void section(String title, List<Statement> statements) {
        if (!statements.isEmpty()) {
            lines.add(title);
            statements.forEach(this::item);
        }
    }

    private void item(Statement statement) {
        wrap("  - ", statement.text());
    }

    private void wrap(String start, String text) {
        StringBuilder line = new StringBuilder(start);
        boolean fresh = true;
        for (String word : VisibleText.of(text).split(" ", -1)) {
            if (!fresh && line.length() + 1 + word.length() > WIDTH) {
                lines.add(line.toString());
                line.setLength(0);
                line.append(" ".repeat(start.length()));
                fresh = true;
            }
            line.append(fresh ? "" : " ").append(word);
            fresh = false;
        }
        lines.add(line.toString());
    }
}
