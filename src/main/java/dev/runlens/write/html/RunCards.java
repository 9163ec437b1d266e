package dev.runlens.write.html;

import dev.runlens.analyze.advice.Insight;
import dev.runlens.analyze.advice.Insights;
import dev.runlens.analyze.advice.NextRunRules;
import dev.runlens.analyze.advice.RunStatements;
import dev.runlens.analyze.single.RunStatus;
import dev.runlens.analyze.verdict.PlacedRun;
import dev.runlens.analyze.wording.JsonField;
import dev.runlens.analyze.wording.Statement;
import dev.runlens.plot.svg.Markup;
import java.util.List;
import java.util.Locale;

/// What is said of each run by itself, as far as the decision has not said it.
final class RunCards {
    /// Trade-offs of many runs against the first are more than anybody reads.
    private static final int MOST_WITH_INSIGHTS = 6;

    private final Page page;

    RunCards(Page page) {
        this.page = page;
    }

    /// Whether there is anything to say that the decision has not said: of a single run it may have said all.
    boolean any() {
        return page.runs().size() > 1
                || !page.notes()
                        .fresh(RunStatements.of(page.runs().getFirst(), 0))
                        .isEmpty()
                || !Insights.of(page.runs(), 0).isEmpty();
    }

    void draw() {
        PlacedRun.all(page.runs()).forEach(this::card);
    }

    /// The status of a run in a word; `unknown` where it cannot be judged.
    static Grid.Cell status(PlacedRun run) {
        RunStatus status = run.compared().analysis().status();
        return status == null
                ? Grid.Cell.unknown()
                : new Grid.Cell(
                        status.word().replace('_', ' '), JsonField.ofRun(run.index(), "analysis", "status"), false);
    }

    private void card(PlacedRun run) {
        Markup out = page.out();
        out.open("article").at("class", "card").open("h3");
        page.name(run.index());
        Grid.Cell status = status(run);
        out.open("span").at("class", "status " + style(run)).at("data-field", status.field());
        out.text(status.text()).close().close().line();
        page.list(page.notes().fresh(RunStatements.of(run.compared(), run.index())));
        if (page.runs().size() <= MOST_WITH_INSIGHTS) {
            insights(run);
        }
        boolean proposed = page.notes()
                .fresh(List.of(NextRunRules.of(run.compared(), run.index()).reason()))
                .isEmpty();
        if (!proposed) {
            out.open("h4").text(Words.get("next")).close().open("div").at("class", "next");
            new NextStep(page).of(run);
            out.close();
        }
        out.close().line();
    }

    private static String style(PlacedRun run) {
        RunStatus status = run.compared().analysis().status();
        return status == null ? "none" : status.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void insights(PlacedRun run) {
        List<Insight> insights = Insights.of(page.runs(), run.index());
        for (Insight.Kind kind : Insight.Kind.values()) {
            List<Statement> statements = insights.stream()
                    .filter(insight -> insight.kind() == kind)
                    .map(Insight::statement)
                    .toList();
            if (!statements.isEmpty()) {
                page.out().leaf("h4", Words.get("insight." + kind.word()));
                page.list(statements);
            }
        }
    }
}
