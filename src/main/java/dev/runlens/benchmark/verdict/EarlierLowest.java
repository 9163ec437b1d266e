package dev.runlens.benchmark.verdict;

import dev.runlens.analyze.statistics.Interval;
import dev.runlens.analyze.statistics.Noise;
import dev.runlens.analyze.statistics.Observations;
import dev.runlens.analyze.statistics.ValleyFit;
import java.util.Arrays;

/// The lowest point of a valley fit, by which two runs were compared before: with an error from a bootstrap, in which
/// noise is added to the fitted curve and the fit made again.
///
/// @param value the lowest point
/// @param error its standard error
/// @param freedom degrees of freedom of the noise
/// @param luck how much too low it is on average where the true curve is flat
record EarlierLowest(double value, double error, double freedom, double luck) {
    private static final int DRAWS = 199;

    /// Of some evaluations.
    ///
    /// @param flat the mean lowest point of a fit to as many values of a flat curve, in units of σ: [#flat]
    static EarlierLowest of(Observations observations, double flat, Draw draw) {
        double[] fitted = ValleyFit.of(observations.losses()).fitted();
        Noise noise = Noise.of(observations);
        Spread lowest = new Spread();
        for (int i = 0; i < DRAWS; i++) {
            lowest.add(lowest(draw.of(fitted, noise.sigma())));
        }
        return new EarlierLowest(
                Arrays.stream(fitted).min().orElseThrow(), lowest.deviation(), noise.freedom(), flat * noise.sigma());
    }

    /// How far the lowest point of a fit lies below a flat curve on average, in units of σ.
    static double flat(int size) {
        Draw draw = new Draw("earlier luck", size);
        Spread lowest = new Spread();
        for (int i = 0; i < DRAWS; i++) {
            lowest.add(lowest(draw.of(new double[size], 1)));
        }
        return -lowest.mean();
    }

    private static double lowest(Observations observations) {
        return Arrays.stream(ValleyFit.of(observations.losses()).fitted()).min().orElseThrow();
    }

    /// The interval of another − this, wide enough to hold the difference with and without luck.
    Interval to(EarlierLowest other) {
        double difference = other.value - value;
        double both = error * error + other.error * other.error;
        double welch = both * both
                / (Math.pow(error, 4) / freedom + Math.pow(other.error, 4) / other.freedom);
        double half = new Noise(1, welch, 0).quantile(0.975) * Math.sqrt(both);
        double lucky = other.luck - luck;
        return new Interval(difference - half + Math.min(0, lucky), difference + half + Math.max(0, lucky));
    }
}
