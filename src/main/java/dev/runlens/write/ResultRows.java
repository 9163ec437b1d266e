package dev.runlens.write;

import dev.runlens.analyze.single.BestValidation;
import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.analyze.single.EstimatedCurve;
import dev.runlens.analyze.single.Gap;
import dev.runlens.analyze.wording.Evidence;
import dev.runlens.analyze.wording.Evidence.AnalysisPart;
import dev.runlens.run.Direction;
import dev.runlens.run.FinalMetric;
import dev.runlens.run.Metric;
import dev.runlens.text.Bundle;
import dev.runlens.text.Digits;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The numbers at the end of training and what was worked out from the curves, a row each with a cell for every run. A row
/// that no run knows is left out.
public final class ResultRows {
    private final List<ComparedRun> runs;
    private final List<Row> rows = new ArrayList<>();

    /// One number of every run.
    ///
    /// @param name what it is
    /// @param cells one for each run
    public record Row(String name, List<Cell> cells) {
        /// Keeps a copy.
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /// The number of one run.
    ///
    /// @param text what is read
    /// @param field the field of the comparison JSON that it shows; empty where it is unknown
    /// @param best whether it is the best of several that are not all the same
    /// @param behind what it was read from or worked out of; empty where it is unknown
    public record Cell(String text, String field, boolean best, Optional<Evidence> behind) {
        private static final Cell UNKNOWN = new Cell(Bundle.REPORT.get("unknown"), "", false, Optional.empty());
    }

    /// How a number is written, and which way is better.
    private record Kind(String name, int decimals, Direction direction, String field) {}

    /// A number and what is behind it.
    private record Found(double value, Evidence behind) {}

    private ResultRows(List<ComparedRun> runs) {
        this.runs = runs;
    }

    /// The rows of some runs.
    public static List<Row> of(List<ComparedRun> runs) {
        ResultRows result = new ResultRows(runs);
        result.words("status", "status", AnalysisPart.STATUS, run -> run.analysis().statusLabel());
        result.losses();
        result.finals();
        return List.copyOf(result.rows);
    }

    private void losses() {
        metric(FinalMetric.FINAL_TRAIN_LOSS);
        metric(FinalMetric.FINAL_VAL_LOSS);
        lowest("best", "best_val_loss", run -> run.analysis().best());
        lowest("estimated", "estimated.lowest", run -> {
            EstimatedCurve estimated = run.estimated();
            return estimated == null ? null : estimated.lowest();
        });
        number(new Kind("gap", 4, Direction.NEITHER, "train_val_gap"), run -> {
            Gap gap = run.analysis().gap();
            return gap == null ? null : new Found(gap.value(), analysed(run, AnalysisPart.GAP));
        });
        number(new Kind("percent", 1, Direction.NEITHER, "train_val_gap_percent"), run -> {
            Gap gap = run.analysis().gap();
            return gap == null ? null
                    : found(gap.percent(), analysed(run, AnalysisPart.GAP_PERCENT));
        });
        words("band", "gap_band", AnalysisPart.GAP_BAND, run -> {
            Gap gap = run.analysis().gap();
            String called = gap == null || gap.band() == null ? "" : gap.band().beside(run.analysis().status());
            return called.isEmpty() ? null : called;
        });
    }

    private void lowest(String name, String field, Function<ComparedRun, @Nullable BestValidation> of) {
        number(new Kind(name, 4, Direction.NEITHER, field + ".value"), run -> {
            BestValidation lowest = of.apply(run);
            return lowest == null ? null : new Found(lowest.value(), reported(run, lowest));
        });
        number(new Kind(name + "At", 0, Direction.NEITHER, field + ".iteration"), run -> {
            BestValidation lowest = of.apply(run);
            return lowest == null ? null : new Found(lowest.iteration(), reported(run, lowest));
        });
    }

    private void finals() {
        for (FinalMetric metric : FinalMetric.values()) {
            if (metric == FinalMetric.FINAL_TOKENS_PER_SEC) {
                number(new Kind("medianTokens", 1, Direction.HIGHER_IS_BETTER, "speed.tokens_per_sec"),
                        run -> found(run.analysis().speed().tokensPerSec(),
                                new Evidence.Reported(run.name(), Metric.TOKENS_PER_SEC)));
            }
            if (metric == FinalMetric.FINAL_ITERATIONS_PER_SEC) {
                number(new Kind("medianIterations", 3, Direction.HIGHER_IS_BETTER, "speed.iterations_per_sec"),
                        run -> found(run.analysis().speed().iterationsPerSec(),
                                new Evidence.Reported(run.name(), Metric.ITERATIONS_PER_SEC)));
            }
            if (!metric.isLoss()) {
                metric(metric);
            }
        }
    }

    private void metric(FinalMetric metric) {
        Direction direction = metric.isLoss() ? Direction.NEITHER : metric.direction();
        List<OptionalDouble> values = runs.stream().map(run -> run.run().finals().get(metric)).toList();
        List<Double> known = values.stream().map(value -> value.orElse(Double.NaN)).toList();
        add(metric.label(), index -> values.get(index).isEmpty()
                ? Cell.UNKNOWN
                : new Cell(
                        ComparisonTable.metric(metric, values.get(index)),
                        JsonPath.ofRun(index, "final_metrics", metric.key()),
                        leads(known, index, direction),
                        Optional.of(new Evidence.Last(runs.get(index).name(), metric))));
    }

    private void number(Kind kind, Function<ComparedRun, @Nullable Found> of) {
        List<Optional<Found>> values = runs.stream()
                .map(run -> Optional.ofNullable(of.apply(run)).filter(found -> !Double.isNaN(found.value())))
                .toList();
        List<Double> known = values.stream().map(found -> found.map(Found::value).orElse(Double.NaN)).toList();
        add(Bundle.REPORT.get("results." + kind.name()), index -> values.get(index)
                .map(found -> new Cell(
                        Digits.fixed(found.value(), kind.decimals()),
                        JsonPath.ofRun(index, "analysis") + "." + kind.field(),
                        leads(known, index, kind.direction()),
                        Optional.of(found.behind())))
                .orElse(Cell.UNKNOWN));
    }

    private void words(String name, String field, AnalysisPart part, Function<ComparedRun, @Nullable String> of) {
        add(Bundle.REPORT.get("results." + name), index -> Optional.ofNullable(of.apply(runs.get(index)))
                .map(words -> new Cell(words, JsonPath.ofRun(index, "analysis", field), false,
                        Optional.of(analysed(runs.get(index), part))))
                .orElse(Cell.UNKNOWN));
    }

    private void add(String name, Function<Integer, Cell> cell) {
        List<Cell> cells = IntStream.range(0, runs.size()).boxed().map(cell).toList();
        if (cells.stream().anyMatch(one -> !one.field().isEmpty())) {
            rows.add(new Row(name, cells));
        }
    }

    private static @Nullable Found found(OptionalDouble value, Evidence behind) {
        return value.isEmpty() ? null : new Found(value.getAsDouble(), behind);
    }

    private static Evidence analysed(ComparedRun run, AnalysisPart part) {
        return new Evidence.Analysed(run.name(), part);
    }

    private static Evidence reported(ComparedRun run, BestValidation lowest) {
        return new Evidence.ReportedAt(run.name(), Metric.VAL_LOSS, lowest.iteration());
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
