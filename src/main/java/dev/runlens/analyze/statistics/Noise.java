package dev.runlens.analyze.statistics;

import org.hipparchus.distribution.continuous.TDistribution;

/// How much a single evaluation scatters about the true curve.
///
/// @param sigma standard deviation of one evaluation, in units of the loss: estimated, or the rounding of the log
///     where that is more; NaN for fewer than three evaluations of a log that does not round
/// @param freedom degrees of freedom of the estimate, 0 for fewer than three evaluations
/// @param rounding the part of σ that the log's decimals alone explain, 0 for full floats
public record Noise(double sigma, double freedom, double rounding) {
    /// From how many evaluations on the last half tells enough of its noise.
    static final int LATE = 12;

    private static final double ALIKE = 1.36;
    private static final double FAR = 0.2;

    /// The noise of a series of evaluations.
    ///
    /// σ̂² is the mean square of second differences, normalised for uneven steps ([SecondDifferences]). They cancel
    /// whatever is straight, so the trend of the curve does not count as noise; a sharp bend does, which makes σ̂ too
    /// large rather than too small. Residuals of an isotonic fit are not used: that fit follows the noise, so they
    /// are far too small.
    public static Noise of(Observations observations) {
        return of(observations, new SecondDifferences(observations.steps()));
    }

    /// The noise of a curve that may begin with a steep fall: that of its last two thirds where their second differences
    /// are so much smaller that the others must be the bend of the fall, see [SecondDifferences#settledVariance].
    public static Noise settled(Observations observations) {
        boolean steep = new SecondDifferences(observations.steps()).steep(observations.losses());
        if (!steep) {
            return of(observations);
        }
        Observations rest = observations.from(observations.size() / 3);
        return of(rest, SecondDifferences.late(rest.steps()));
    }

    /// What σ of [#of(Observations)], or of [#settled], is at least: what the second differences say, without what rounding adds.
    static double leastSigma(Observations observations, boolean settled) {
        SecondDifferences all = new SecondDifferences(observations.steps());
        if (!settled || !all.steep(observations.losses())) {
            return Math.sqrt(all.variance(observations.losses()));
        }
        Observations rest = observations.from(observations.size() / 3);
        return Math.sqrt(SecondDifferences.late(rest.steps()).variance(rest.losses()));
    }

    /// The noise of the last half of a series, from [#LATE] evaluations on: where a run has become what it is the curve
    /// bends least. Of fewer, that of all.
    public static Noise late(Observations observations) {
        if (observations.size() < LATE) {
            return of(observations);
        }
        Observations half = observations.from(observations.size() / 2);
        return of(half, SecondDifferences.late(half.steps()));
    }

    private static Noise of(Observations observations, SecondDifferences differences) {
        double[] losses = observations.losses();
        double rounding = Rounding.sigma(losses);
        double estimated = Math.sqrt(differences.variance(losses));
        double sigma = estimated >= rounding ? estimated : rounding > 0 ? rounding : Double.NaN;
        return new Noise(sigma, differences.freedom(), rounding);
    }

    /// What a line through evaluations is as uncertain by: σ, and √((1 + φ) ÷ (1 − φ)) as much where neighbours are
    /// alike, φ = 0.3.
    public Noise ofLine(Scatter scatter) {
        return scatter == Scatter.INDEPENDENT ? this : new Noise(sigma * ALIKE, freedom, rounding * ALIKE);
    }

    /// σ².
    public double variance() {
        return sigma * sigma;
    }

    /// Whether a loss lies above another by more than a fifth of that, which is no noise whatever an evaluation is drawn from.
    public static boolean isFarAbove(double loss, double other) {
        return loss - other > FAR * Math.abs(other);
    }

    /// The quantile of Student's t with the degrees of freedom of σ̂: what stands in for the normal quantile because
    /// σ is an estimate.
    ///
    /// @param probability between 0 and 1
    /// @return infinite (or minus infinite) without degrees of freedom, or where these are unknown
    public double quantile(double probability) {
        return quantile(probability, freedom);
    }

    /// What the difference of two evaluations of the same curve is exceeded by with a chance: t·σ·√2.
    ///
    /// @param probability one minus that chance
    public double ofDifference(double probability) {
        return quantile(probability) * sigma * Math.sqrt(2);
    }

    static double quantile(double probability, double freedom) {
        if (!(freedom > 0)) {
            return probability < 0.5 ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        return new TDistribution(freedom).inverseCumulativeProbability(probability);
    }
}
