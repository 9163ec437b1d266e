package dev.runlens.analyze.single;

import dev.runlens.run.Series;
import java.util.Optional;

/// The lowest reported validation loss, the earliest of equals: one evaluation as it was printed, luck included.
///
/// @param value the loss, finite
/// @param iteration where it was measured
public record BestValidation(double value, long iteration) {
    /// The lowest finite value of a series; empty where there is none.
    static Optional<BestValidation> of(Series val) {
        int lowest = val.indexOfLowest();
        return lowest < 0 ? Optional.empty() : Optional.of(new BestValidation(val.value(lowest), val.step(lowest)));
    }
}
