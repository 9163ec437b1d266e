package dev.runlens.analyze.single;

import dev.runlens.run.Checkpoint;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/// Which saved file to ship.
///
/// @param checkpoint the file or folder, on disk when the run was read
/// @param iteration the iteration whose weights it holds
/// @param valLoss the fitted validation loss there
/// @param cost how much higher that is than the lowest point of the fit; zero where a file was saved there
/// @param missed the evaluation with the lowest point of the fit, where no file was saved at it; empty otherwise
public record CheckpointAdvice(
        Checkpoint checkpoint, long iteration, double valLoss, double cost, OptionalLong missed) {

    /// The cost as text needs it: empty where it is nothing.
    public OptionalDouble worthSaying() {
        return cost > 0 ? OptionalDouble.of(cost) : OptionalDouble.empty();
    }
}
