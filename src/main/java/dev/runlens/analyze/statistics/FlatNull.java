package dev.runlens.analyze.statistics;

import java.util.Arrays;
import org.hipparchus.random.RandomGenerator;
import org.hipparchus.random.Well1024a;

/// How large T = (SSE of the falling fit − SSE of the valley fit) ÷ σ̂² gets by chance when the true curve is flat.
///
/// A flat curve is the least favourable of all that do not rise: on one that falls the noise has less room to look
/// like a valley. T does not depend on the level or σ of the noise, only on the steps, so it is simulated: normal
/// noise, σ̂ estimated anew in every draw, as the real one is. Two series with the same steps may share one of these.
/// Cannot be changed; the same steps always give the same numbers.
public final class FlatNull {
    /// How many draws are made where nobody says otherwise.
    public static final int DRAWS = 1999;

    private static final long SEED = 20_240_601L;

    private final double[] statistics;

    private final double luck;

    private FlatNull(double[] statistics, double luck) {
        this.statistics = statistics;
        this.luck = luck;
    }

    /// The distribution for given steps.
    ///
    /// @param steps strictly rising, at least three
    public static FlatNull of(double[] steps) {
        return of(steps, DRAWS);
    }

    /// The distribution for given steps with a number of draws. More than 1000 steps are those of groups, as in
    /// [Onset].
    ///
    /// @param steps strictly rising, at least three
    /// @param draws how many, at least one
    public static FlatNull of(double[] steps, int draws) {
        if (steps.length < 3 || draws < 1) {
            throw new IllegalArgumentException(draws + " draws of " + steps.length + " evaluations");
        }
        return simulated(
                Observations.of(steps, new double[steps.length]).grouped().steps(), draws);
    }

    private static FlatNull simulated(double[] steps, int draws) {
        RandomGenerator random = new Well1024a(SEED);
        SecondDifferences differences = new SecondDifferences(steps);
        ValleyErrors valley = new ValleyErrors(steps.length);
        double[] weights = IsotonicFit.equal(steps.length);
        double[] losses = new double[steps.length];
        double[] statistics = new double[draws];
        double lowest = 0;
        for (int draw = 0; draw < draws; draw++) {
            for (int i = 0; i < losses.length; i++) {
                losses[i] = random.nextGaussian();
            }
            int best = valley.of(losses, weights);
            statistics[draw] = (valley.falling() - valley.error(best)) / differences.variance(losses);
            lowest += valley.lowest(best);
        }
        Arrays.sort(statistics);
        return new FlatNull(statistics, -lowest / draws);
    }

    /// The chance of a T at least this large: (1 + number of draws that are) ÷ (draws + 1).
    ///
    /// Source: Davison and Hinkley, "Bootstrap methods and their application" (1997), 4.2.
    public double pValue(double statistic) {
        return (1.0 + statistics.length - below(statistic)) / (statistics.length + 1);
    }

    /// The largest T of the draws whose [#pValue] is not below a level: more than that is significant.
    public double critical(double level) {
        int rank = (int) Math.floor((statistics.length + 1) * (1 - level) + 1e-9);
        return rank >= statistics.length ? Double.POSITIVE_INFINITY : statistics[rank];
    }

    /// How far the lowest point of the valley fit lies below a flat curve on average, in units of σ: what chance
    /// alone makes of the lowest of so many evaluations.
    public double luck() {
        return luck;
    }

    private int below(double statistic) {
        int low = 0;
        int high = statistics.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (statistics[middle] < statistic) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
