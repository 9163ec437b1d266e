package dev.runlens.analyze.single;

import dev.runlens.run.Run;
import dev.runlens.run.Segment;
import java.util.List;
import java.util.OptionalLong;

/// The evaluation of the model before any training.
public final class StartEvaluation {
    private StartEvaluation() {}

    /// Its iteration; empty where there was none, also where the run went on from another that is not at hand.
    ///
    /// @param first the iteration of the run's first evaluation
    public static OptionalLong of(Run run, long first) {
        List<Segment> parts = run.history().segments();
        if (!parts.isEmpty() && parts.getFirst().resumedFrom() != null) {
            return OptionalLong.empty();
        }
        return run.identity().trainer().trainedAt(first) == 0 ? OptionalLong.of(first) : OptionalLong.empty();
    }
}
