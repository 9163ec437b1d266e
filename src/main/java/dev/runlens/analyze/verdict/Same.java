package dev.runlens.analyze.verdict;

import java.util.Optional;

/// What would be shipped of the two runs is the same for practical purposes: the difference is known to be smaller than
/// what matters.
///
/// @param pair the two runs
/// @param measured the difference
/// @param text the same in words
public record Same(RunPair pair, Difference measured, VerdictStatements text) implements Verdict {
    @Override
    public String word() {
        return "same";
    }

    @Override
    public Optional<Difference> difference() {
        return Optional.of(measured);
    }

    @Override
    public Optional<Side> lower() {
        return Optional.empty();
    }
}
