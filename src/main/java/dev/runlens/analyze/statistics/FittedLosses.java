package dev.runlens.analyze.statistics;

import org.hipparchus.random.RandomGenerator;
import org.hipparchus.random.Well1024a;

/// The lowest and the last loss of a run by its valley fit.
///
/// The standard error of the lowest comes from a parametric bootstrap: normal noise with σ̂ is added to the fitted
/// curve, and the fit made again. Residuals are not drawn from, for the fit follows the noise and they are too small.
/// The generator is seeded, so the same evaluations give the same error. That of the last is σ̂: the end of a fit may
/// rest on a single evaluation.
///
/// Source: Efron and Tibshirani, "An introduction to the bootstrap" (1993), 6.5.
///
/// @param best the lowest point of the fit
/// @param last the fit at the last evaluation
public record FittedLosses(FittedLoss best, FittedLoss last) {
    /// How many times the fit is made again.
    public static final int DRAWS = 999;

    private static final long SEED = 20_250_101L;

    /// The losses of some evaluations; of more than 1000 those of the means of neighbours.
    ///
    /// @param observations at least three
    /// @param noise of the same observations
    /// @param chance for the same steps
    public static FittedLosses of(Observations observations, Noise noise, FlatNull chance) {
        if (observations.groupSize() > 1) {
            Observations groups = observations.grouped();
            return of(groups, Noise.of(groups), chance);
        }
        double[] fitted = ValleyFit.of(observations.losses()).fitted();
        double[] weights = IsotonicFit.equal(fitted.length);
        double[] losses = new double[fitted.length];
        ValleyErrors valley = new ValleyErrors(fitted.length);
        RandomGenerator random = new Well1024a(SEED);
        Spread best = new Spread();
        for (int draw = 0; draw < DRAWS; draw++) {
            for (int i = 0; i < losses.length; i++) {
                losses[i] = fitted[i] + noise.sigma() * random.nextGaussian();
            }
            best.add(valley.lowest(valley.of(losses, weights)));
        }
        double lowest = Double.POSITIVE_INFINITY;
        for (double value : fitted) {
            lowest = Math.min(lowest, value);
        }
        return new FittedLosses(
                new FittedLoss(lowest, best.deviation(), noise.freedom(), chance.luck() * noise.sigma()),
                new FittedLoss(fitted[fitted.length - 1], noise.sigma(), noise.freedom(), 0));
    }

    /// Standard deviation of numbers that come one by one, by Welford's method.
    static final class Spread {
        private int count;
        private double mean;
        private double squares;

        void add(double value) {
            count++;
            double before = value - mean;
            mean += before / count;
            squares += before * (value - mean);
        }

        double deviation() {
            return Math.sqrt(squares / (count - 1));
        }
    }
}
