package dev.runlens.analyze.statistics;

/// The least-squares falling fit of values that come one by one: pool-adjacent-violators, with the sum of squared
/// errors known after every value. n values cost O(n) together.
///
/// Source: Barlow, Bartholomew, Bremner and Brunk, "Statistical inference under order restrictions" (1972); all
/// prefixes in one pass: Stout, "Unimodal regression via prefix isotonic regression", Computational Statistics & Data
/// Analysis 53 (2008) 289-297.
final class FallingPools {
    private final double[] means;
    private final double[] weights;
    private final int[] ends;
    private int pools;
    private int size;
    private double error;

    FallingPools(int capacity) {
        means = new double[capacity];
        weights = new double[capacity];
        ends = new int[capacity];
    }

    void clear() {
        pools = 0;
        size = 0;
        error = 0;
    }

    /// Takes one more value, and tells the sum of squared errors of the fit to all so far.
    double add(double value, double weight) {
        double mean = value;
        double total = weight;
        while (pools > 0 && means[pools - 1] <= mean) {
            pools--;
            double both = weights[pools] + total;
            double apart = means[pools] - mean;
            error += weights[pools] * total / both * apart * apart;
            mean += apart * weights[pools] / both;
            total = both;
        }
        means[pools] = mean;
        weights[pools] = total;
        size++;
        ends[pools] = size;
        pools++;
        return error;
    }

    /// The lowest value of the fit: that of the last pool.
    double last() {
        return means[pools - 1];
    }

    /// The fitted values, in the order in which the values came.
    void fitted(double[] into) {
        int at = 0;
        for (int pool = 0; pool < pools; pool++) {
            while (at < ends[pool]) {
                into[at++] = means[pool];
            }
        }
    }
}
