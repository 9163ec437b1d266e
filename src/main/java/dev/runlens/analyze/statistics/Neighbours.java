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
        double[] noise = new double[count];
        for (int i = 0; i < count; i++) {
            int first = i == 0 ? 0 : 1 + (i - 1) * group;
            int end = i == 0 ? 1 : Math.min(size, first + group);
            steps[i] = Arrays.stream(observations.steps(), first, end).map(step -> step / (end - first)).sum();
            means[i] = Arrays.stream(observations.losses(), first, end).map(loss -> loss / (end - first)).sum();
            noise[i] = 1.0 / (end - first);
        }
        return new Neighbours(steps, means, noise);
    }
}
