package dev.runlens.analyze.statistics;

import org.hipparchus.distribution.continuous.TDistribution;

/// How much a single evaluation scatters about the true curve.
///
/// @param sigma standard deviation of one evaluation, in units of the loss: estimated, or the rounding of the log
///     where that is more; NaN for fewer than three evaluations of a log that does not round
/// @param freedom degrees of freedom of the estimate, 0 for fewer than three evaluations
/// @param rounding the part of σ that the log's decimals alone explain, 0 for full floats
public record Noise(double sigma, double freedom, double rounding) {
    /// The noise of a series of evaluations.
    ///
    /// σ̂² is the mean square of second differences, normalised for uneven steps ([SecondDifferences]). They cancel
    /// whatever is straight, so the trend of the curve does not count as noise; a sharp bend does, which makes σ̂ too
    /// large rather than too small. Residuals of an isotonic fit are not used: that fit follows the noise, so they
    /// are far too small.
    public static Noise of(Observations observations) {
        SecondDifferences differences = new SecondDifferences(observations.steps());
        double[] losses = observations.losses();
        double rounding = Rounding.sigma(losses);
        double estimated = Math.sqrt(differences.variance(losses));
        double sigma = estimated >= rounding ? estimated : rounding > 0 ? rounding : Double.NaN;
        return new Noise(sigma, differences.freedom(), rounding);
    }

    /// σ².
    public double variance() {
        return sigma * sigma;
    }

    /// The quantile of Student's t with the degrees of freedom of σ̂: what stands in for the normal quantile because
    /// σ is an estimate.
    ///
    /// @param probability between 0 and 1
    /// @return infinite (or minus infinite) without degrees of freedom, or where these are unknown
    public double quantile(double probability) {
        return quantile(probability, freedom);
    }

    static double quantile(double probability, double freedom) {
        if (!(freedom > 0)) {
            return probability < 0.5 ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        return new TDistribution(freedom).inverseCumulativeProbability(probability);
    }
}
