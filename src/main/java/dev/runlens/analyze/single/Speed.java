package dev.runlens.analyze.single;

import dev.runlens.run.Metric;
import dev.runlens.run.Run;
import dev.runlens.run.Series;
import java.util.Arrays;
import java.util.OptionalDouble;
import org.hipparchus.util.KthSelector;

/// How fast training went: medians, because the first report after an evaluation and the last, partial report of an
/// mlx-lm run are wrong (see `docs/numbers.md`).
///
/// @param tokensPerSec median of the reported tokens a second; empty where none was reported
/// @param iterationsPerSec median of the reported iterations a second; empty where none was reported
public record Speed(OptionalDouble tokensPerSec, OptionalDouble iterationsPerSec) {
    /// The speeds of a run.
    public static Speed of(Run run) {
        return new Speed(median(run.series(Metric.TOKENS_PER_SEC)), median(run.series(Metric.ITERATIONS_PER_SEC)));
    }

    /// The median of the finite values, the mean of the two middle ones where their number is even.
    public static OptionalDouble median(Series series) {
        double[] values = series.valuesCopy();
        int size = 0;
        for (double value : values) {
            if (Double.isFinite(value)) {
                values[size++] = value;
            }
        }
        if (size == 0) {
            return OptionalDouble.empty();
        }
        double[] finite = size == values.length ? values : Arrays.copyOf(values, size);
        int middle = size / 2;
        // What comes before is less or equal afterwards.
        double upper = new KthSelector().select(finite, null, middle);
        if (size % 2 == 1) {
            return OptionalDouble.of(upper);
        }
        double lower = finite[0];
        for (int i = 1; i < middle; i++) {
            lower = Math.max(lower, finite[i]);
        }
        return OptionalDouble.of((lower + upper) / 2);
    }
}
