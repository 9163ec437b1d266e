package dev.runlens.analyze.single;

import dev.runlens.run.Checkpoint;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// Which saved file to ship.
///
/// @param checkpoint the file or folder on disk
/// @param iteration the iteration whose weights it holds
/// @param valLoss the fitted validation loss there; empty where no evaluation tells
/// @param cost how much higher that is than the lowest point of the fit; empty where unknown
/// @param nearest the evaluated iteration it should have been saved at; null where a file was saved at the best
/// evaluation
public record CheckpointAdvice(
        Checkpoint checkpoint,
        long iteration,
        OptionalDouble valLoss,
        OptionalDouble cost,
        @Nullable Long nearest) {}
