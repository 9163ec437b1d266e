package dev.runlens.analyze.single;

import dev.runlens.analyze.statistics.Noise;
import dev.runlens.analyze.statistics.Observations;
import dev.runlens.analyze.statistics.ValleyFit;
import dev.runlens.run.Series;

/// The validation curve with its noise taken out.
///
/// @param fitted the least-squares falling-then-rising curve at the evaluations with finite values
/// @param sigma standard deviation of the noise of one evaluation
/// @param best the lowest point of the fit
public record CurveFit(Series fitted, double sigma, FittedBest best) {

    /// The lowest point of a fit.
    ///
    /// @param value the fitted validation loss
    /// @param iteration the evaluation it stands at, the earliest of equals
    public record FittedBest(double value, long iteration) {}

    static CurveFit of(Observations observations) {
        ValleyFit valley = ValleyFit.of(observations.losses());
        double[] fitted = valley.fitted();
        long[] steps = new long[observations.size()];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = Math.round(observations.step(i));
        }
        int lowest = valley.bottom();
        return new CurveFit(
                Series.of(steps, fitted),
                Noise.of(observations).sigma(),
                new FittedBest(fitted[lowest], steps[lowest]));
    }
}
