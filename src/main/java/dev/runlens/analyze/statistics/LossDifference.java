package dev.runlens.analyze.statistics;

import java.util.OptionalDouble;

/// By how much the losses of two runs differ: candidate − baseline, negative where the candidate's is lower.
///
/// @param value the difference
/// @param interval of at least 95 % confidence
/// @param kind what was compared
/// @param evaluations how many differences it is the mean of, or the fewer evaluations of the two runs
public record LossDifference(double value, Interval interval, Kind kind, int evaluations) {
    /// The confidence of the interval.
    public static final double CONFIDENCE = 0.95;

    /// What was compared.
    public enum Kind {
        /// Evaluations at the same steps, one from the other.
        PAIRED,
        /// The fitted losses of two runs whose noise is not shared.
        UNPAIRED
    }

    /// Whether the interval excludes zero.
    public boolean significant() {
        return interval.excludesZero();
    }

    /// The difference of two fitted losses that share no noise.
    ///
    /// The interval is value ± t·√(error² + error²) with Welch's degrees of freedom, as the errors come from
    /// estimates of σ. The lowest of noisy values is too low, by an unknown amount between nothing and the luck on a
    /// flat curve. In the difference that cancels when both runs have as many evaluations and as much noise; where
    /// they have not, the interval is widened to hold the difference with and without luck.
    ///
    /// Source: Welch, "The generalization of 'Student's' problem when several different population variances are
    /// involved", Biometrika 34 (1947) 28-35.
    public static LossDifference unpaired(FittedLoss baseline, FittedLoss candidate, int evaluations) {
        double value = candidate.value() - baseline.value();
        double half = half(baseline, candidate);
        double luck = candidate.luck() - baseline.luck();
        double low = value - half + Math.min(0, luck);
        double high = value + half + Math.max(0, luck);
        // Beyond the largest double nothing is known of the difference.
        Interval interval = low <= high ? new Interval(low, high)
                : new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        return new LossDifference(value, interval, Kind.UNPAIRED, evaluations);
    }

    /// Half the width of the interval. The errors are divided by the larger of them before they are squared: losses of a
    /// diverged run have squares that no number holds.
    private static double half(FittedLoss baseline, FittedLoss candidate) {
        double scale = Math.max(baseline.error(), candidate.error());
        if (scale == 0 || !Double.isFinite(scale)) {
            return scale;
        }
        double one = squared(baseline.error() / scale);
        double other = squared(candidate.error() / scale);
        double freedom = squared(one + other)
                / (squared(one) / baseline.freedom() + squared(other) / candidate.freedom());
        return Noise.quantile((1 + CONFIDENCE) / 2, freedom) * Math.sqrt(one + other) * scale;
    }

    private static double squared(double value) {
        return value * value;
    }

    /// How many times as much validation data in each evaluation would narrow the interval until it excludes zero, if
    /// the difference stays what it is: the square of what its width has to shrink by, as noise shrinks with the root
    /// of the data. More evaluations help an unpaired difference little, for its lowest point remains that of few.
    /// Empty where zero is excluded already, the difference is zero or the interval is not finite.
    public OptionalDouble dataFactor() {
        if (significant() || value == 0 || !interval.isFinite()) {
            return OptionalDouble.empty();
        }
        double half = value < 0 ? interval.high() - value : value - interval.low();
        return OptionalDouble.of(half / value * (half / value));
    }
}
