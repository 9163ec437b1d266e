package dev.runlens.analyze.verdict;

import dev.runlens.analyze.settings.IterationUnit;
import dev.runlens.run.Metric;
import dev.runlens.run.Series;
import dev.runlens.run.Setting;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.LongToDoubleFunction;

/// What a run had cost at an iteration, in one unit.
///
/// Where nobody knows what one iteration of a tool is, it has neither examples nor updates.
final class CostAxis {
    private static final Metric WALL_TIME = Metric.of("wall_time");

    private final PlacedRun run;

    CostAxis(PlacedRun run) {
        this.run = run;
    }

    /// The cost at an iteration; empty where the unit is not known for this run.
    Optional<LongToDoubleFunction> of(Budget budget) {
        return switch (budget) {
            case ITERATIONS -> Optional.of(step -> (double) step);
            case TOKENS -> growing(run.run().series(Metric.TRAINED_TOKENS));
            case EXAMPLES -> scaled(examplesPerStep());
            case UPDATES -> scaled(updatesPerStep());
            case MINUTES -> wallTime().or(() -> scaled(minutesPerStep()));
        };
    }

    private static Optional<LongToDoubleFunction> scaled(OptionalDouble perStep) {
        return perStep.isPresent() ? Optional.of(step -> step * perStep.getAsDouble()) : Optional.empty();
    }

    /// A count that the run reported: straight between two reports, from 0 at iteration 0. Empty where it ever falls,
    /// as
    /// after a restart that counts anew, or is not finite.
    private static Optional<LongToDoubleFunction> growing(Series series) {
        if (series.isEmpty() || series.nonFiniteCount() > 0) {
            return Optional.empty();
        }
        for (int i = 1; i < series.size(); i++) {
            if (series.value(i) < series.value(i - 1)) {
                return Optional.empty();
            }
        }
        return Optional.of(step -> at(series, step));
    }

    private static double at(Series series, long step) {
        int before = series.floorIndex(step);
        if (before == series.size() - 1) {
            // After the last report it goes on as it did on average.
            return series.lastValue() * step / series.lastStep();
        }
        double fromValue = before < 0 ? 0 : series.value(before);
        double fromStep = before < 0 ? Math.min(0, series.step(0)) : (double) series.step(before);
        double width = series.step(before + 1) - fromStep;
        double share = width > 0 ? (step - fromStep) / width : 1;
        return fromValue + share * (series.value(before + 1) - fromValue);
    }

    private Optional<LongToDoubleFunction> wallTime() {
        Series times = run.run().series(WALL_TIME);
        if (times.size() < 2 || times.nonFiniteCount() > 0) {
            return Optional.empty();
        }
        double[] minutes = times.valuesCopy();
        double perStep = (minutes[minutes.length - 1] - minutes[0]) / (times.lastStep() - times.step(0));
        // The clock is first seen at the first report, which is not the start.
        double start = minutes[0] - perStep * times.step(0);
        for (int i = 0; i < minutes.length; i++) {
            minutes[i] = (minutes[i] - start) / 60;
        }
        return growing(times.alongside(minutes));
    }

    private OptionalDouble examplesPerStep() {
        OptionalDouble batch = number("batch_size");
        if (countsBatches() || batch.isEmpty()) {
            return countsBatches() ? batch : OptionalDouble.empty();
        }
        OptionalDouble accumulation = number("grad_accumulation_steps");
        return countsUpdates() && accumulation.isPresent()
                ? OptionalDouble.of(batch.getAsDouble() * accumulation.getAsDouble())
                : OptionalDouble.empty();
    }

    private OptionalDouble updatesPerStep() {
        if (countsUpdates()) {
            return OptionalDouble.of(1);
        }
        OptionalDouble accumulation = number("grad_accumulation_steps");
        return countsBatches() && accumulation.isPresent() && accumulation.getAsDouble() > 0
                ? OptionalDouble.of(1 / accumulation.getAsDouble())
                : OptionalDouble.empty();
    }

    private OptionalDouble minutesPerStep() {
        OptionalDouble speed = run.compared().analysis().speed().iterationsPerSec();
        return speed.isPresent() && speed.getAsDouble() > 0
                ? OptionalDouble.of(1 / (60 * speed.getAsDouble()))
                : OptionalDouble.empty();
    }

    private boolean countsBatches() {
        return IterationUnit.of(run.run()) == IterationUnit.BATCH;
    }

    private boolean countsUpdates() {
        return IterationUnit.of(run.run()) == IterationUnit.UPDATE;
    }

    private OptionalDouble number(String name) {
        Setting setting = run.setting(name).orElse(null);
        if (setting instanceof Setting.Whole whole) {
            return OptionalDouble.of((double) whole.value());
        }
        return setting instanceof Setting.Decimal decimal ? OptionalDouble.of(decimal.value()) : OptionalDouble.empty();
    }
}
