package dev.runlens.analyze.statistics;

import java.util.Arrays;
import org.hipparchus.random.RandomGenerator;
import org.hipparchus.random.Well1024a;

/// How large the statistic of a [RiseTest] gets by chance where the true curve is flat.
///
/// A flat curve is the least favourable of all that do not rise: on one that falls the noise has less room to look like
/// a valley. The statistic does not depend on the level or σ of the noise, only on the steps and on how neighbours are
/// alike, so it is simulated, σ̂ estimated anew in every draw as the real one is. The same steps always give the same
/// numbers.
///
/// The statistic of a draw is the smallest of several, and who asks for a chance only needs to know which draws reach
/// a value. So each draw is worked out as far as it was asked for: most are known to be smaller after the first look.
/// Any thread may ask.
public final class RiseNull {
    /// How many draws are made.
    public static final int DRAWS = 1999;

    /// The correlation of neighbours where the weights wander.
    static final double ALIKE = 0.3;

    private static final long SEED = 20_250_611L;

    private final double[] steps;
    private final double[][] draws;

    /// For each draw the smallest value so far, and in how many ways it was taken.
    private final double[] least;

    private final int[] tried;

    private RiseNull(double[] steps, double[][] draws) {
        this.steps = steps;
        this.draws = draws;
        least = new double[draws.length];
        tried = new int[draws.length];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
    }

    /// The distribution for some evaluations.
    ///
    /// @param steps strictly rising, at least [RiseTest#LEAST], as they are judged: after means of neighbours were
    ///     taken
    static RiseNull of(double[] steps, Scatter scatter) {
        return of(steps, draws(steps.length, scatter));
    }

    /// The same with draws that were made before.
    ///
    /// @param draws of [#draws], as long as the steps
    static RiseNull of(double[] steps, double[][] draws) {
        return new RiseNull(steps.clone(), draws);
    }

    /// Flat curves with noise of deviation one: the same for all evaluations that are as many.
    static double[][] draws(int size, Scatter scatter) {
        RandomGenerator random = new Well1024a(SEED);
        double alike = scatter == Scatter.WANDERING ? ALIKE : 0;
        double fresh = Math.sqrt(1 - alike * alike);
        double[][] draws = new double[DRAWS][size];
        for (double[] losses : draws) {
            losses[0] = random.nextGaussian();
            for (int i = 1; i < losses.length; i++) {
                losses[i] = alike * losses[i - 1] + fresh * random.nextGaussian();
            }
        }
        return draws;
    }

    /// The chance of a statistic at least this large: (1 + number of draws that are) ÷ (draws + 1).
    ///
    /// Source: Davison and Hinkley, "Bootstrap methods and their application" (1997), 4.2.
    public double pValue(double statistic) {
        return (1.0 + reaching(statistic)) / (DRAWS + 1);
    }

    /// The largest statistic of the draws whose [#pValue] is not below a level: more than that is significant.
    public double critical(double level) {
        int rank = (int) Math.floor((DRAWS + 1) * (1 - level) + 1e-9);
        return rank >= DRAWS ? Double.POSITIVE_INFINITY : sorted()[rank];
    }

    /// How many draws have a statistic at least this large: all, where it is not above zero.
    private synchronized int reaching(double statistic) {
        if (!(statistic > 0)) {
            return DRAWS;
        }
        RiseStatistic of = new RiseStatistic(steps);
        int count = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            count += atLeast(draw, statistic, of) ? 1 : 0;
        }
        return count;
    }

    private synchronized double[] sorted() {
        RiseStatistic of = new RiseStatistic(steps);
        for (int draw = 0; draw < DRAWS; draw++) {
            atLeast(draw, Double.MIN_VALUE, of);
        }
        double[] sorted = least.clone();
        Arrays.sort(sorted);
        return sorted;
    }

    private boolean atLeast(int draw, double statistic, RiseStatistic of) {
        double smallest = least[draw];
        int way = tried[draw];
        while (smallest >= statistic && way < of.ways()) {
            smallest = Math.min(smallest, of.ratio(way++, draws[draw], 0));
        }
        least[draw] = smallest;
        tried[draw] = way;
        return smallest >= statistic;
    }
}
