package dev.runlens.analyze.statistics;

/// The sums of squared errors of all splits of a valley fit, in arrays that are used again: a calibration asks
/// thousands of times.
final class ValleyErrors {
    private final FallingPools pools;
    private final double[] errors;
    private final double[] lefts;
    private final double[] rights;
    private double rising;

    ValleyErrors(int size) {
        pools = new FallingPools(size);
        errors = new double[size];
        lefts = new double[size];
        rights = new double[size];
    }

    /// Computes them, and tells the split with the least, the latest of several.
    int of(double[] losses, double[] weights) {
        int size = errors.length;
        pools.clear();
        errors[size - 1] = 0;
        rights[size - 1] = Double.POSITIVE_INFINITY;
        for (int i = size - 1; i > 0; i--) {
            errors[i - 1] = pools.add(losses[i], weights[i]);
            rights[i - 1] = pools.last();
        }
        rising = pools.add(losses[0], weights[0]);
        pools.clear();
        int best = 0;
        for (int i = 0; i < size; i++) {
            errors[i] += pools.add(losses[i], weights[i]);
            lefts[i] = pools.last();
            if (errors[i] <= errors[best]) {
                best = i;
            }
        }
        return best;
    }

    /// The error with falling up to and including a split and rising after it.
    double error(int split) {
        return errors[split];
    }

    /// The error of the falling fit.
    double falling() {
        return errors[errors.length - 1];
    }

    /// The error of the rising fit.
    double rising() {
        return rising;
    }

    /// The lowest value of the fit of a split.
    double lowest(int split) {
        return Math.min(lefts[split], rights[split]);
    }

    /// Where the fit of a split turns: at the split, or right after it when the rising part begins lower.
    int turn(int split) {
        return lefts[split] <= rights[split] ? split : split + 1;
    }
}
