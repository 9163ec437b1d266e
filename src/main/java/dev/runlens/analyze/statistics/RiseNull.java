package dev.runlens.analyze.statistics;

import java.util.Arrays;
import org.hipparchus.random.RandomGenerator;
import org.hipparchus.random.Well1024a;

/// How large the statistic of a [RiseTest] gets by chance where the true curve is flat.
///
/// A flat curve is the least favourable of all that do not rise: on one that falls the noise has less room to look like
/// a valley. The statistic does not depend on the level or σ of the noise, only on the steps and on how neighbours are
/// alike, so it is simulated, σ̂ estimated anew in every draw as the real one is. Cannot be changed; the same steps
/// always give the same numbers.
public final class RiseNull {
    /// How many draws are made.
    public static final int DRAWS = 1999;

    /// The correlation of neighbours where the weights wander.
    static final double ALIKE = 0.3;

    private static final long SEED = 20_250_611L;

    private final double[] statistics;

    private RiseNull(double[] statistics) {
        this.statistics = statistics;
    }

    /// The distribution for some evaluations.
    ///
    /// @param steps strictly rising, at least [RiseTest#LEAST], as they are judged: after means of neighbours were
    ///     taken
    static RiseNull of(double[] steps, Scatter scatter) {
        RandomGenerator random = new Well1024a(SEED);
        RiseStatistic statistic = new RiseStatistic(steps);
        double alike = scatter == Scatter.WANDERING ? ALIKE : 0;
        double fresh = Math.sqrt(1 - alike * alike);
        double[] losses = new double[steps.length];
        double[] statistics = new double[DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            losses[0] = random.nextGaussian();
            for (int i = 1; i < losses.length; i++) {
                losses[i] = alike * losses[i - 1] + fresh * random.nextGaussian();
            }
            statistics[draw] = statistic.of(losses, 0);
        }
        Arrays.sort(statistics);
        return new RiseNull(statistics);
    }

    /// The chance of a statistic at least this large: (1 + number of draws that are) ÷ (draws + 1).
    ///
    /// Source: Davison and Hinkley, "Bootstrap methods and their application" (1997), 4.2.
    public double pValue(double statistic) {
        return (1.0 + statistics.length - below(statistic)) / (statistics.length + 1);
    }

    /// The largest statistic of the draws whose [#pValue] is not below a level: more than that is significant.
    public double critical(double level) {
        int rank = (int) Math.floor((statistics.length + 1) * (1 - level) + 1e-9);
        return rank >= statistics.length ? Double.POSITIVE_INFINITY : statistics[rank];
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
