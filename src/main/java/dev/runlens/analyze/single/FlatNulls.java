package dev.runlens.analyze.single;

import dev.runlens.analyze.statistics.FlatNull;
import java.nio.DoubleBuffer;
import java.util.HashMap;
import java.util.Map;

/// What chance does to curves with the same evaluations, simulated once for all runs of a comparison that share them.
/// For one thread.
public final class FlatNulls {
    private final Map<DoubleBuffer, FlatNull> known = new HashMap<>();

    /// The distribution for evaluations at these steps, at least three.
    public FlatNull at(double[] steps) {
        return known.computeIfAbsent(DoubleBuffer.wrap(steps.clone()).asReadOnlyBuffer(), key -> FlatNull.of(steps));
    }
}
