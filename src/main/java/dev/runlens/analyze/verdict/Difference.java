package dev.runlens.analyze.verdict;

import dev.runlens.analyze.statistics.Interval;
import dev.runlens.analyze.statistics.ShippedDifference;
import dev.runlens.analyze.statistics.ShippedDifference.Answer;
import java.util.Locale;
import java.util.Optional;

/// By how much the validation losses of what would be shipped of two runs differ, candidate − baseline: below zero where
/// the candidate's is lower.
///
/// @param measured the difference with its intervals
/// @param matters the smallest difference that does, in units of the loss
public record Difference(ShippedDifference measured, double matters) {
    /// The difference.
    public double value() {
        return measured.value();
    }

    /// Where it is likely to be, 95 %; empty where both files were measured exactly and nothing is known of repeats.
    public Optional<Interval> interval() {
        return measured.half() == 0 ? Optional.empty() : Optional.of(measured.interval());
    }

    /// The word in the comparison JSON for what was compared.
    public String basis() {
        return measured.basis().name().toLowerCase(Locale.ROOT);
    }

    /// Whether they are the same for practical purposes.
    public boolean same() {
        return answer() == Answer.SAME;
    }

    /// The run with the lower loss, where that may be said.
    public Optional<Side> lower() {
        return switch (answer()) {
            case LOWER -> Optional.of(Side.CANDIDATE);
            case HIGHER -> Optional.of(Side.BASELINE);
            case SAME, CANNOT_TELL -> Optional.empty();
        };
    }

    private Answer answer() {
        return measured.answer(matters);
    }
}
