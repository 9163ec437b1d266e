package dev.runlens.analyze.paired;

import dev.runlens.analyze.statistics.Interval;

/// The mean of values from 0 to 1 with an interval that may be looked at after every value: however often one looks, in at
/// least 95 % of all sequences it never leaves out the true mean.
///
/// A gambler bets against every mean at once, above it and below it, with half of the capital each; a mean against which
/// twentyfold was won is not the true one. How much is bet depends on what came before only. Source: Waudby-Smith and Ramdas,
/// "Estimating means of bounded random variables by betting", Journal of the Royal Statistical Society B 86 (2024) 1-27:
/// the hedged capital process, section 4.3, with the predictable plug-in bets of equation 26 and c = ½. Means are told apart to
/// a thousandth. For one thread.
public final class BettingSequence {
    private static final double ALPHA = 1 - Interval.CONFIDENCE;
    private static final double MOST_BET = 0.5;
    private static final int MEANS = 1001;

    private final double[] above = new double[MEANS];
    private final double[] below = new double[MEANS];
    private final boolean[] ruledOut = new boolean[MEANS];
    private int count;
    private double sum;
    private double squares;
    private double variance = 0.25;
    private Interval interval = new Interval(0, 1);

    /// No value yet.
    public BettingSequence() {}

    /// Takes a value.
    ///
    /// @param value from 0 to 1
    public void add(double value) {
        count++;
        double bet = Math.sqrt(2 * Math.log(2 / ALPHA) / (variance * count * Math.log(count + 1.0)));
        int low = -1;
        int high = -1;
        for (int i = 0; i < MEANS; i++) {
            double mean = i / (MEANS - 1.0);
            above[i] += Math.log1p(Math.min(bet, MOST_BET / mean) * (value - mean));
            below[i] += Math.log1p(-Math.min(bet, MOST_BET / (1 - mean)) * (value - mean));
            ruledOut[i] |= Math.max(above[i], below[i]) - Math.log(2) >= -Math.log(ALPHA);
            if (!ruledOut[i]) {
                low = low < 0 ? i : low;
                high = i;
            }
        }
        // Where everything is ruled out, which has a probability of 5 % at most, the last interval stays.
        interval = low < 0 ? interval : new Interval(low / (MEANS - 1.0), high / (MEANS - 1.0));
        sum += value;
        double mean = (0.5 + sum) / (count + 1);
        squares += (value - mean) * (value - mean);
        variance = (0.25 + squares) / (count + 1);
    }

    /// The interval of the mean so far.
    public Interval interval() {
        return interval;
    }

    /// How many values there were.
    public int count() {
        return count;
    }
}
