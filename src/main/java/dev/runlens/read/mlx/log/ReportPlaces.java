package dev.runlens.read.mlx.log;

import dev.runlens.read.series.DoubleColumn;
import dev.runlens.read.series.IntColumn;
import dev.runlens.read.series.LongColumn;
import dev.runlens.run.Series;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The steps and lines of some reports, which the series of all metrics that each of them has share.
final class ReportPlaces {
    private final int size;
    private final @Nullable Even even;
    /// Empty where the steps are even.
    private final long[] steps;
    private final int[] lines;
    private @Nullable Series known;

    /// Steps that are equally far apart.
    private record Even(long first, long distance) {}

    private ReportPlaces(int size, @Nullable Even even, long[] steps, int[] lines) {
        this.size = size;
        this.even = even;
        this.steps = steps;
        this.lines = lines;
    }

    /// Takes them from columns, which are of no use afterwards.
    static ReportPlaces of(LongColumn steps, IntColumn lines) {
        int size = steps.size();
        return steps.isEven()
                ? new ReportPlaces(size, new Even(steps.first(), steps.distance()), new long[0], lines.take())
                : new ReportPlaces(size, null, steps.take(), lines.take());
    }

    int size() {
        return size;
    }

    /// Those of some reports that follow each other.
    ReportPlaces part(int from, int count) {
        int[] ofLines = Arrays.copyOfRange(lines, from, from + count);
        if (even == null) {
            return new ReportPlaces(count, null, Arrays.copyOfRange(steps, from, from + count), ofLines);
        }
        long first = even.first + even.distance * from;
        return count > 1
                ? new ReportPlaces(count, new Even(first, even.distance), new long[0], ofLines)
                : new ReportPlaces(count, null, new long[] {first}, ofLines);
    }

    /// The series of the values of one metric, which are taken.
    Series series(DoubleColumn values) {
        Series before = known;
        if (before == null) {
            before = even == null
                    ? Series.adopting(size, steps, values.takeValues(), lines)
                    : Series.even(size, even.first, even.distance, values.takeValues(), lines);
            known = before;
            return before;
        }
        return before.alongside(values.takeValues());
    }
}
