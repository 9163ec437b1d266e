package dev.runlens.write.html;

import dev.runlens.analyze.single.BestValidation;
import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.analyze.single.EstimatedCurve;
import dev.runlens.analyze.single.Gap;
import dev.runlens.text.Bundle;
import dev.runlens.text.Digits;
import dev.runlens.write.JsonPath;
import dev.runlens.run.Direction;
import dev.runlens.run.FinalMetric;
import dev.runlens.write.ComparisonTable;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/// The numbers at the end of training and what was worked out from the curves.
final class Results {
    private final Page page;
    private final Grid grid;
    private int known;

    Results(Page page) {
        this.page = page;
        this.grid = new Grid(page, Bundle.REPORT.get("section.results"));
    }

    void draw() {
        add(fact("status", RunCards::status));
        losses();
        finals();
        if (known == 0) {
            page.out().leaf("p", Bundle.REPORT.get("results.none"));
            return;
        }
        grid.draw();
        boolean sideBySide = page.runs().size() <= Grid.MOST_COLUMNS;
        if (page.runs().size() > 1) {
            page.out().open("p").at("class", "legend");
            page.out().text(Bundle.REPORT.get(sideBySide ? "results.legend" : "results.legend.columns"));
            page.out().close().line();
        }
    }

    private void losses() {
        metric(FinalMetric.FINAL_TRAIN_LOSS);
        metric(FinalMetric.FINAL_VAL_LOSS);
        best();
        estimated();
        number("gap", 4, Direction.NEITHER, "train_val_gap", run -> gap(run, false));
        number("percent", 1, Direction.NEITHER, "train_val_gap_percent", run -> gap(run, true));
        add(fact("band", (run, index) -> {
            Gap gap = run.analysis().gap();
            return gap == null || gap.band() == null
                    ? Grid.Cell.unknown()
                    : new Grid.Cell(gap.band().words(), JsonPath.ofRun(index, "analysis", "gap_band"), false);
        }));
    }

    private void finals() {
        for (FinalMetric metric : FinalMetric.values()) {
            if (metric == FinalMetric.FINAL_TOKENS_PER_SEC) {
                number(
                        "medianTokens",
                        1,
                        Direction.HIGHER_IS_BETTER,
                        "speed.tokens_per_sec",
                        run -> run.analysis().speed().tokensPerSec().orElse(Double.NaN));
            }
            if (metric == FinalMetric.FINAL_ITERATIONS_PER_SEC) {
                number(
                        "medianIterations",
                        3,
                        Direction.HIGHER_IS_BETTER,
                        "speed.iterations_per_sec",
                        run -> run.analysis().speed().iterationsPerSec().orElse(Double.NaN));
            }
            if (metric != FinalMetric.FINAL_TRAIN_LOSS && metric != FinalMetric.FINAL_VAL_LOSS) {
                metric(metric);
            }
        }
    }

    private void best() {
        number("best", 4, Direction.LOWER_IS_BETTER, "best_val_loss.value", run -> {
            BestValidation best = run.analysis().best();
            return best == null ? Double.NaN : best.value();
        });
        number("bestAt", 0, Direction.NEITHER, "best_val_loss.iteration", run -> {
            BestValidation best = run.analysis().best();
            return best == null ? Double.NaN : best.iteration();
        });
    }

    private void estimated() {
        number("estimated", 4, Direction.LOWER_IS_BETTER, "estimated.lowest.value", run -> {
            EstimatedCurve estimated = run.estimated();
            return estimated == null ? Double.NaN : estimated.lowest().value();
        });
        number("estimatedAt", 0, Direction.NEITHER, "estimated.lowest.iteration", run -> {
            EstimatedCurve estimated = run.estimated();
            return estimated == null ? Double.NaN : estimated.lowest().iteration();
        });
    }

    private static double gap(ComparedRun run, boolean percent) {
        Gap gap = run.analysis().gap();
        if (gap == null) {
            return Double.NaN;
        }
        return percent ? gap.percent().orElse(Double.NaN) : gap.value();
    }

    private void metric(FinalMetric metric) {
        List<Double> values = new ArrayList<>();
        page.runs().forEach(run -> values.add(run.run().finals().get(metric).orElse(Double.NaN)));
        List<Grid.Cell> cells = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            OptionalDouble value = page.runs().get(i).run().finals().get(metric);
            cells.add(
                    value.isEmpty()
                            ? Grid.Cell.unknown()
                            : new Grid.Cell(
                                    ComparisonTable.metric(metric, value),
                                    JsonPath.ofRun(i, "final_metrics", metric.key()),
                                    leads(values, i, metric.direction())));
        }
        add(new Grid.Fact(metric.label(), false, false, cells));
    }

    private void number(
            String name, int decimals, Direction direction, String field, ToDoubleFunction<ComparedRun> value) {
        List<Double> values = new ArrayList<>();
        page.runs().forEach(run -> values.add(value.applyAsDouble(run)));
        add(fact(name, (run, index) -> {
            double known = values.get(index);
            return Double.isNaN(known)
                    ? Grid.Cell.unknown()
                    : new Grid.Cell(
                            Digits.fixed(known, decimals),
                            JsonPath.ofRun(index, "analysis") + "." + field,
                            leads(values, index, direction));
        }));
    }

    /// A fact that no run knows is left out.
    private void add(Grid.Fact fact) {
        if (fact.cells().stream().anyMatch(cell -> !cell.field().isEmpty())) {
            grid.add(fact);
            known++;
        }
    }

    /// What a run has in a row.
    private interface OfRun {
        Grid.Cell cell(ComparedRun run, int index);
    }

    private Grid.Fact fact(String name, OfRun of) {
        List<Grid.Cell> cells = new ArrayList<>();
        for (int i = 0; i < page.runs().size(); i++) {
            cells.add(of.cell(page.runs().get(i), i));
        }
        return new Grid.Fact(Bundle.REPORT.get("results." + name), false, false, cells);
    }

    /// Whether a value is the best of several that are not all the same.
    private static boolean leads(List<Double> values, int index, Direction direction) {
        List<Double> known = values.stream().filter(Double::isFinite).toList();
        double own = values.get(index);
        if (known.stream().distinct().count() < 2 || !Double.isFinite(own)) {
            return false;
        }
        return switch (direction) {
            case LOWER_IS_BETTER -> known.stream().allMatch(other -> own <= other);
            case HIGHER_IS_BETTER -> known.stream().allMatch(other -> own >= other);
            case NEITHER -> false;
        };
    }
}
