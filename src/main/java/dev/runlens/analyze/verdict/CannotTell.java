package dev.runlens.analyze.verdict;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The runs may be compared, but what they reported does not tell which has the lower validation loss.
///
/// @param pair the two runs
/// @param measured the difference, its interval holds zero; null where none could be measured
/// @param text the same in words, with what would decide it
public record CannotTell(RunPair pair, @Nullable Difference measured, VerdictStatements text) implements Verdict {
    @Override
    public String word() {
        return "cannot_tell";
    }

    @Override
    public Optional<Difference> difference() {
        return Optional.ofNullable(measured);
    }

    @Override
    public Optional<Side> lower() {
        return Optional.empty();
    }
}
