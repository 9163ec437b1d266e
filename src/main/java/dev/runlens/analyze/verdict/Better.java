package dev.runlens.analyze.verdict;

import java.util.Optional;

/// One run has the lower validation loss, by more than chance explains and by more than does not matter.
///
/// @param pair the two runs
/// @param side the one with the lower loss
/// @param measured by how much
/// @param assumption what this takes for granted
/// @param text the same in words
public record Better(RunPair pair, Side side, Difference measured, AssumedSame assumption, VerdictStatements text)
        implements Verdict {
    @Override
    public String word() {
        return "better";
    }

    @Override
    public Optional<Difference> difference() {
        return Optional.of(measured);
    }

    @Override
    public Optional<Side> lower() {
        return Optional.of(side);
    }
}
