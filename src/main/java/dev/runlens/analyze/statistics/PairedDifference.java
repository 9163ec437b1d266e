package dev.runlens.analyze.statistics;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;

/// The difference of two runs that were evaluated at the same steps on the same data: noise that both share cancels
/// when one evaluation is taken from the other. The mean is over the late evaluations, where a run has become what it
/// is.
public final class PairedDifference {
    /// How many evaluations are taken at least, and needed.
    public static final int LEAST = 4;

    /// What more evaluations are ever suggested.
    private static final int MOST = 500;

    /// Neighbours more alike than this are taken to be this alike: more cannot be told from so few.
    private static final double MOST_ALIKE = 0.8;

    private PairedDifference() {}

    /// The mean of candidate − baseline over the later half of the evaluations that both have, at least four; empty
    /// where they share fewer.
    ///
    /// The interval is mean ± t·s·√(f ÷ m) with m − 1 degrees of freedom. f = (1 + r) ÷ (1 − r) is for neighbouring
    /// differences that are alike, as two smooth curves make them: such ones tell less than as many independent ones.
    /// r is their correlation + 1 ÷ m, by which that of few values is too low on average; a negative one counts as
    /// none. So the interval of independent differences is rather too wide. s is never below the rounding of the two
    /// logs.
    ///
    /// Sources: Bayley and Hammersley, "The 'effective' number of independent observations in an autocorrelated time
    /// series", Supplement to the Journal of the Royal Statistical Society 8 (1946) 184-197; Marriott and Pope, "Bias
    /// in the estimation of autocorrelations", Biometrika 41 (1954) 390-402.
    public static Optional<LossDifference> of(Observations baseline, Observations candidate) {
        double[] late = late(baseline, candidate);
        if (late.length < LEAST) {
            return Optional.empty();
        }
        double half = half(late, late.length, rounding(baseline, candidate));
        double mean = mean(late);
        return Optional
                .of(new LossDifference(mean, Interval.around(mean, half), LossDifference.Kind.PAIRED, late.length));
    }

    /// About how many evaluations more in each run would exclude zero, if their difference stays what it is: the mean
    /// is over the later half, so two more evaluations make it one longer. Empty where zero is excluded already,
    /// where fewer than four are shared, and where it would be more than 500.
    public static OptionalInt furtherEvaluations(Observations baseline, Observations candidate) {
        double[] late = late(baseline, candidate);
        double rounding = rounding(baseline, candidate);
        if (late.length < LEAST || half(late, late.length, rounding) < Math.abs(mean(late))) {
            return OptionalInt.empty();
        }
        for (int more = 1; more <= MOST / 2; more++) {
            if (half(late, late.length + more, rounding) < Math.abs(mean(late))) {
                return OptionalInt.of(2 * more);
            }
        }
        return OptionalInt.empty();
    }

    private static double half(double[] late, int evaluations, double rounding) {
        double alike = Math.clamp(correlation(late), 0, MOST_ALIKE);
        double inflation = (1 + alike) / (1 - alike);
        double variance = Math.max(squares(late) / (late.length - 1), rounding);
        double error = Math.sqrt(variance * inflation / evaluations);
        return Noise.quantile((1 + LossDifference.CONFIDENCE) / 2, evaluations - 1) * error;
    }

    /// The variance that rounding gives a difference.
    private static double rounding(Observations baseline, Observations candidate) {
        double one = Rounding.sigma(baseline.losses());
        double other = Rounding.sigma(candidate.losses());
        return one * one + other * other;
    }

    private static double[] late(Observations baseline, Observations candidate) {
        double[] shared = new double[Math.min(baseline.size(), candidate.size())];
        int count = 0;
        int at = 0;
        for (int i = 0; i < baseline.size(); i++) {
            while (at < candidate.size() && candidate.step(at) < baseline.step(i)) {
                at++;
            }
            if (at < candidate.size() && candidate.step(at) == baseline.step(i)) {
                shared[count++] = candidate.loss(at) - baseline.loss(i);
            }
        }
        int taken = Math.min(count, Math.max(LEAST, (count + 1) / 2));
        return Arrays.copyOfRange(shared, count - taken, count);
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private static double squares(double[] values) {
        double mean = mean(values);
        double sum = 0;
        for (double value : values) {
            sum += (value - mean) * (value - mean);
        }
        return sum;
    }

    /// The correlation of neighbours, with what it is too low on average; 0 where all are equal.
    private static double correlation(double[] values) {
        double mean = mean(values);
        double squares = squares(values);
        double sum = 0;
        for (int i = 1; i < values.length; i++) {
            sum += (values[i] - mean) * (values[i - 1] - mean);
        }
        return squares == 0 ? 0 : sum / squares + 1.0 / values.length;
    }
}
