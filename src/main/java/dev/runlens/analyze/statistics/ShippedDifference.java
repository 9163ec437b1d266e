package dev.runlens.analyze.statistics;

/// By how much the files that would be shipped of two runs differ: candidate − baseline, negative where the candidate's
/// loss is lower.
///
/// @param value the difference
/// @param half how far the 95 % interval reaches to either side; 0 where both files were measured exactly
/// @param narrow the same of the 90 % interval, which two one-sided tests at 5 % need
/// @param basis what was compared
/// @param freedom degrees of freedom of the intervals; infinite where both files were measured exactly
public record ShippedDifference(double value, double half, double narrow, Basis basis, double freedom) {
    /// What was compared.
    public enum Basis {
        /// Exact losses of both files.
        EXACT,
        /// Exact losses, but a file lies between two evaluations.
        INTERPOLATED,
        /// Estimates from evaluations at the same steps, where what both curves share cancels.
        SAME_STEPS,
        /// Estimates of two runs each by itself.
        OTHER_STEPS,
        /// The mean losses of repeats of two settings.
        REPEATS
    }

    /// What may be said of a difference.
    public enum Answer {
        /// The candidate's loss is lower.
        LOWER,
        /// The candidate's loss is higher.
        HIGHER,
        /// They differ by less than what matters.
        SAME,
        /// Nobody can tell.
        CANNOT_TELL
    }

    /// Where the difference is likely to be, 95 %.
    public Interval interval() {
        return Interval.around(value, half);
    }

    /// The same as half, as wide as it were if the models of a [Posterior] were the truth.
    public double unwidened() {
        return half / StartComparison.WIDER;
    }

    /// Whether the interval excludes zero.
    public boolean significant() {
        return Math.abs(value) > half;
    }

    /// What may be said. A difference that is known to be smaller than what matters is none, even where its sign is
    /// known: the 90 % interval lies inside of what matters (two one-sided tests).
    ///
    /// Source: Schuirmann, "A comparison of the two one-sided tests procedure and the power approach for assessing the
    /// equivalence of average bioavailability", Journal of Pharmacokinetics and Biopharmaceutics 15 (1987) 657-680.
    ///
    /// @param matters the smallest difference that does, in units of the loss
    public Answer answer(double matters) {
        if (Math.abs(value) + narrow < matters) {
            return Answer.SAME;
        }
        if (!significant()) {
            return Answer.CANNOT_TELL;
        }
        return value < 0 ? Answer.LOWER : Answer.HIGHER;
    }

    /// The same with intervals that reach at least as far as those of another kind of chance, such as the luck of a
    /// seed.
    ///
    /// @param least how far the 95 % interval reaches at least
    /// @param leastNarrow the same of the 90 % interval
    public ShippedDifference atLeast(double least, double leastNarrow) {
        return new ShippedDifference(value, Math.max(half, least), Math.max(narrow, leastNarrow), basis, freedom);
    }
}
