package dev.runlens.analyze.single;

import dev.runlens.run.Metric;
import dev.runlens.run.Run;
import dev.runlens.run.Series;
import java.util.OptionalDouble;

/// What was spent after an iteration.
final class SpentSince {
    private static final Metric WALL_TIME = Metric.of("wall_time");

    private SpentSince() {}

    /// The cost of going on.
    ///
    /// Minutes are those between the reports around it where the trainer wrote down the time, else iterations at the
    /// median speed.
    ///
    /// @param speed the median speeds of the run
    /// @param loss how much the validation loss rose
    static Spent of(Run run, Speed speed, long iteration, double loss) {
        long iterations = Math.max(0, run.history().lastIteration() - iteration);
        return new Spent(
                iterations, minutes(run, speed, iteration, iterations), after(run, Metric.TRAINED_TOKENS, iteration),
                loss);
    }

    private static OptionalDouble minutes(Run run, Speed speeds, long iteration, long iterations) {
        OptionalDouble seconds = after(run, WALL_TIME, iteration);
        if (seconds.isPresent()) {
            return OptionalDouble.of(seconds.getAsDouble() / 60);
        }
        OptionalDouble speed = speeds.iterationsPerSec();
        return speed.isPresent() && speed.getAsDouble() > 0
                ? OptionalDouble.of(iterations / speed.getAsDouble() / 60)
                : OptionalDouble.empty();
    }

    /// How much a counter grew after an iteration; empty where it was not reported before and after it.
    private static OptionalDouble after(Run run, Metric counter, long iteration) {
        Series counted = run.series(counter);
        int at = counted.isEmpty() ? -1 : counted.floorIndex(iteration);
        if (at < 0) {
            return OptionalDouble.empty();
        }
        double grown = counted.lastValue() - counted.value(at);
        return Double.isFinite(grown) && grown >= 0 ? OptionalDouble.of(grown) : OptionalDouble.empty();
    }
}
