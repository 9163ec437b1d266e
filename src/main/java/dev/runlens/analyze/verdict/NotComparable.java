package dev.runlens.analyze.verdict;

import java.util.Optional;

/// The validation losses of the runs do not measure the same thing.
///
/// @param pair the two runs
/// @param text the reasons, with the values that differ
public record NotComparable(RunPair pair, VerdictStatements text) implements Verdict {
    @Override
    public String word() {
        return "not_comparable";
    }

    @Override
    public Optional<Difference> difference() {
        return Optional.empty();
    }

    @Override
    public Optional<Side> lower() {
        return Optional.empty();
    }
}
