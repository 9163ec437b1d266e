package dev.runlens.analyze.many;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.distribution.continuous.TDistribution;

/// At which values of a setting the mean loss is lowest, and at which it is not told from that.
///
/// Means of the runs that share a value, their difference against the scatter within all values (Student's t, pooled, 5 %
/// on both sides). What other settings move is part of that scatter, so that a value is rather not told than told.
///
/// @param lowest the value with the lowest mean
/// @param alike the other values that are not told from it, in their order
public record LowestValues(double lowest, List<Double> alike) {
    private static final double LEVEL = 0.05;

    /// With fewer degrees of freedom the scatter is hardly known.
    private static final int LEAST_FREEDOM = 4;

    /// Keeps a copy.
    public LowestValues {
        alike = List.copyOf(alike);
    }

    /// Of some runs.
    ///
    /// @param values of each run, two different ones or more; codes where they have no order
    /// @param losses of each run
    /// @param otherwise the value that is lowest where too few runs share one to tell by their means
    public static LowestValues of(double[] values, double[] losses, double otherwise) {
        double[] different = Arrays.stream(values).distinct().sorted().toArray();
        int freedom = values.length - different.length;
        if (freedom < LEAST_FREEDOM) {
            return new LowestValues(otherwise, List.of());
        }
        List<Runs> all = Arrays.stream(different).mapToObj(value -> Runs.of(value, values, losses)).toList();
        Runs lowest = all.stream().min((a, b) -> Double.compare(a.mean, b.mean)).orElseThrow();
        double variance = all.stream().mapToDouble(Runs::squares).sum() / freedom;
        double student = new TDistribution(freedom).inverseCumulativeProbability(1 - LEVEL / 2);
        List<Double> alike = all.stream()
                .filter(some -> some.value != lowest.value)
                .filter(some -> some.mean - lowest.mean < student
                        * Math.sqrt(variance * (1.0 / some.count + 1.0 / lowest.count)))
                .map(Runs::value)
                .toList();
        return new LowestValues(lowest.value, alike);
    }

    /// Those of one value.
    ///
    /// @param squares the sum of the squares of the distances of their losses from the mean
    private record Runs(double value, int count, double mean, double squares) {
        static Runs of(double value, double[] values, double[] losses) {
            double[] some = IntStream.range(0, values.length)
                    .filter(i -> values[i] == value)
                    .mapToDouble(i -> losses[i])
                    .toArray();
            double mean = Arrays.stream(some).average().orElseThrow();
            return new Runs(value, some.length, mean,
                    Arrays.stream(some).map(loss -> (loss - mean) * (loss - mean)).sum());
        }
    }
}
