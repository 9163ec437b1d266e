package dev.runlens.analyze.verdict;

import java.util.Optional;

/// By how much the validation losses of two runs differ, candidate − baseline: below zero where the candidate's is
/// lower.
///
/// @param value the difference
/// @param low lower end of its 95 % interval
/// @param high upper end of its 95 % interval
/// @param basis what was compared
/// @param evaluations how many evaluations of each run it rests on, of the run with fewer
public record Difference(double value, double low, double high, Basis basis, int evaluations) {
    /// What of two runs is compared.
    public enum Basis {
        /// The mean of the differences at the evaluations of the last half that both runs have: their noise is shared
        /// and cancels.
        SHARED_EVALUATIONS("shared_evaluations"),
        /// The lowest points of the two fitted curves, each with noise of its own.
        FITTED_BEST("fitted_best");

        private final String word;

        Basis(String word) {
            this.word = word;
        }

        /// The word in the comparison JSON.
        public String word() {
            return word;
        }
    }

    /// Whether the noise of the two runs was taken to be shared.
    public boolean paired() {
        return basis == Basis.SHARED_EVALUATIONS;
    }

    /// The run with the lower loss, where the interval does not hold zero; else empty.
    public Optional<Side> lower() {
        if (high < 0) {
            return Optional.of(Side.CANDIDATE);
        }
        return low > 0 ? Optional.of(Side.BASELINE) : Optional.empty();
    }

    /// The same difference with the runs the other way round.
    public Difference reversed() {
        return new Difference(0 - value, 0 - high, 0 - low, basis, evaluations);
    }
}
