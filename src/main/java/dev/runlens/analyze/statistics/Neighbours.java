package dev.runlens.analyze.statistics;

import java.util.Arrays;

/// Evaluations, or where there are many the means of neighbours in their stead.
///
/// @param steps of the values, means of those that a value stands for
/// @param means the values
/// @param noise the variance of a value in units of that of one evaluation: 1 ÷ how many it is the mean of
@SuppressWarnings("ArrayRecordComponent") // made for one computation, never compared
record Neighbours(double[] steps, double[] means, double[] noise) {
    /// At most so many values. The first evaluation stays alone; of the others equally many make a mean, but for the
    /// last mean, which may have fewer.
    static Neighbours of(Observations observations, int most) {
        int size = observations.size();
        int group = size <= most ? 1 : Math.ceilDiv(size - 1, most - 1);
        int count = 1 + Math.ceilDiv(size - 1, group);
        double[] steps = new double[count];
        double[] means = new double[count];
        double[] all = observations.steps();
        double[] losses = observations.losses();
        double[] noise = new double[count];
        for (int i = 0; i < count; i++) {
            int first = i == 0 ? 0 : 1 + (i - 1) * group;
            int end = i == 0 ? 1 : Math.min(size, first + group);
            steps[i] = mean(all, first, end);
            means[i] = mean(losses, first, end);
            noise[i] = 1.0 / (end - first);
        }
        return new Neighbours(steps, means, noise);
    }

    private static double mean(double[] values, int from, int to) {
        int count = to - from;
        return count == 1 ? values[from] : Arrays.stream(values, from, to).map(value -> value / count).sum();
    }
}
