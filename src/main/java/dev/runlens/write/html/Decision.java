package dev.runlens.write.html;

import dev.runlens.analyze.advice.RunStatements;
import dev.runlens.analyze.single.Gap;
import dev.runlens.analyze.single.GapBand;
import dev.runlens.analyze.single.RunStatus;
import dev.runlens.analyze.verdict.PairJudgement;
import dev.runlens.analyze.verdict.PlacedRun;
import dev.runlens.analyze.wording.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/// What to do and why, before any data: the headline, then one row each for the file to ship, reasons, risks, costs and
/// the next step.
final class Decision {
    private final Page page;
    private final @Nullable PairJudgement judgement;
    private final List<PlacedRun> concerned;

    Decision(Page page) {
        this.page = page;
        this.judgement = page.comparison().verdict();
        this.concerned = concerned(PlacedRun.all(page.runs()), judgement);
    }

    /// The run with the lower loss where that can be said, else both; a run alone.
    private static List<PlacedRun> concerned(List<PlacedRun> runs, @Nullable PairJudgement judgement) {
        if (judgement == null) {
            return runs;
        }
        var pair = judgement.verdict().pair();
        return judgement
                .verdict()
                .lower()
                .map(side -> List.of(pair.run(side)))
                .orElse(List.of(pair.baseline(), pair.candidate()));
    }

    /// A sentence, and the run it is about where the sentence does not name it.
    private record Line(@Nullable PlacedRun run, Statement statement) {}

    /// The answer in one sentence; empty where there is no run.
    Optional<Statement> headline() {
        if (judgement != null) {
            return Optional.of(judgement.verdict().text().headline());
        }
        return concerned.stream().map(run -> about(run).getFirst()).findFirst();
    }

    void draw() {
        page.out().open("dl").at("class", "decision").line();
        row("ship", ship());
        row("why", why());
        row("risk", risk());
        row("cost", cost());
        row("next", List.of());
        page.out().close().line();
    }

    private List<Line> ship() {
        return ofRuns((run, said) -> said.id().startsWith("checkpoint.") && !isCost(said));
    }

    private List<Line> why() {
        if (judgement == null) {
            return ofRuns((run, said) -> said.id().startsWith("status.") && !isCost(said));
        }
        List<Statement> said = new ArrayList<>(judgement.verdict().text().reasons());
        said.add(judgement.pairing().why());
        said.add(judgement.attribution().statement());
        return lines(said);
    }

    /// What may be wrong with it: cautions, a curve that went wrong, a gap that is called overfitting.
    private List<Line> risk() {
        List<Line> lines = new ArrayList<>();
        if (judgement != null) {
            lines.addAll(lines(judgement.verdict().text().cautions()));
            lines.addAll(ofRuns(
                    (run, said) -> wentWrong(run) && said.equals(about(run).getFirst())));
        }
        lines.addAll(ofRuns((run, said) -> wideGap(run) && said.id().startsWith("gap.")));
        return lines;
    }

    private static boolean wentWrong(PlacedRun run) {
        RunStatus status = run.compared().analysis().status();
        return status == RunStatus.OVERFITTING || status == RunStatus.DIVERGED;
    }

    private static boolean wideGap(PlacedRun run) {
        Gap gap = run.compared().analysis().gap();
        return gap != null && (gap.band() == GapBand.OVERFITTING || gap.band() == GapBand.SIGNIFICANT_OVERFITTING);
    }

    private List<Line> cost() {
        List<Line> lines = new ArrayList<>(ofRuns((run, said) -> isCost(said)));
        if (judgement != null) {
            lines.addAll(lines(judgement.budget().statements()));
        }
        return lines;
    }

    private static boolean isCost(Statement statement) {
        return statement.id().equals("status.cost") || statement.id().equals("checkpoint.missed");
    }

    private List<Line> ofRuns(BiPredicate<PlacedRun, Statement> which) {
        List<Line> lines = new ArrayList<>();
        for (PlacedRun run : concerned) {
            about(run).stream()
                    .filter(said -> which.test(run, said))
                    .forEach(said -> lines.add(new Line(judgement == null ? null : run, said)));
        }
        return lines;
    }

    private static List<Line> lines(List<Statement> statements) {
        return statements.stream().map(statement -> new Line(null, statement)).toList();
    }

    private static List<Statement> about(PlacedRun run) {
        return RunStatements.of(run.compared(), run.index());
    }

    private void row(String name, List<Line> lines) {
        boolean next = name.equals("next");
        Statement headline = headline().orElse(null);
        List<Line> shown = lines.stream()
                .filter(line -> !line.statement().equals(headline))
                .toList();
        if (shown.isEmpty() && !(next && !concerned.isEmpty())) {
            return;
        }
        page.out().open("dt").at("class", "to-" + name).text(Words.get("decision." + name));
        page.out().close().open("dd").open("ul").at("class", "sentences");
        shown.forEach(this::line);
        if (next) {
            next();
        }
        page.out().close().close().line();
    }

    private void line(Line line) {
        page.out().open("li");
        if (line.run() != null) {
            page.label(line.run().index());
            page.out().text(": ");
        }
        page.say(line.statement());
        page.out().close();
    }

    private void next() {
        if (judgement != null) {
            lines(judgement.verdict().text().decides()).forEach(this::line);
        }
        for (PlacedRun run : concerned) {
            page.out().open("li");
            if (judgement != null) {
                page.label(run.index());
                page.out().text(": ");
            }
            new NextStep(page).of(run);
            page.out().close();
        }
    }
}
