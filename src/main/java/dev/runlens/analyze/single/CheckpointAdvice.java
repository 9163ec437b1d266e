package dev.runlens.analyze.single;

import dev.runlens.run.Checkpoint;
import java.util.OptionalLong;

/// Which saved file to ship.
///
/// @param checkpoint the file or folder, on disk when the run was read
/// @param iteration the iteration whose weights it holds
/// @param valLoss the fitted validation loss there
/// @param cost how much higher that is than the lowest point of the fit
/// @param missed the evaluation at the lowest point of the fit; empty where the file costs nothing against it
public record CheckpointAdvice(
        Checkpoint checkpoint, long iteration, double valLoss, double cost, OptionalLong missed) {}
