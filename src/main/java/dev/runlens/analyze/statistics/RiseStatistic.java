package dev.runlens.analyze.statistics;

/// The statistic of a [RiseTest] at given steps, with arrays that are used again: a calibration asks thousands of times.
///
/// T = (squared error of the best falling fit − that of the best valley) ÷ σ̂² of all evaluations, and of all but one,
/// each in turn: the smallest counts, so that one odd evaluation does not decide.
final class RiseStatistic {
    private final int size;
    private final SecondDifferences all;
    private final SecondDifferences[] others;
    private final ValleyErrors valley;
    private final ValleyErrors smaller;
    private final double[] weights;
    private final double[] rest;

    /// @param steps strictly rising, at least [RiseTest#LEAST]
    RiseStatistic(double[] steps) {
        size = steps.length;
        all = new SecondDifferences(steps);
        others = new SecondDifferences[size];
        for (int i = 0; i < size; i++) {
            others[i] = new SecondDifferences(without(steps, i, new double[size - 1]));
        }
        valley = new ValleyErrors(size);
        smaller = new ValleyErrors(size - 1);
        weights = IsotonicFit.equal(size);
        rest = new double[size - 1];
    }

    /// The smallest T.
    ///
    /// @param rounding the variance that the decimals of the losses alone explain: σ̂² is never below it
    double of(double[] losses, double rounding) {
        double least = ratio(0, losses, rounding);
        for (int way = 1; way < ways() && least > 0; way++) {
            least = Math.min(least, ratio(way, losses, rounding));
        }
        return least;
    }

    /// In how many ways T is taken: of all evaluations, and of all but one.
    int ways() {
        return size + 1;
    }

    /// T in one of the ways: of all evaluations in the first, without the last of them in the second and so on, because
    /// what chance makes look like a rise most often hangs on the last ones.
    double ratio(int way, double[] losses, double rounding) {
        if (way == 0) {
            return ratio(valley, losses, Math.max(rounding, all.settledVariance(losses)));
        }
        int left = size - way;
        without(losses, left, rest);
        return ratio(smaller, rest, Math.max(rounding, others[left].settledVariance(rest)));
    }

    private double ratio(ValleyErrors errors, double[] losses, double variance) {
        int split = errors.of(losses, weights);
        double improvement = errors.falling() - errors.error(split);
        return improvement <= 0 ? 0 : improvement / variance;
    }

    private static double[] without(double[] values, int index, double[] into) {
        System.arraycopy(values, 0, into, 0, index);
        System.arraycopy(values, index + 1, into, index, values.length - index - 1);
        return into;
    }
}
