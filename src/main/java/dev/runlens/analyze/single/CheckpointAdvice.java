package dev.runlens.analyze.single;

import dev.runlens.run.Checkpoint;
import java.util.OptionalLong;

/// Which saved file to ship.
///
/// @param shipped the file that is recommended
/// @param lowest the file with the lowest fitted validation loss; the shipped one, or a later one that noise does not
///     tell apart from it
/// @param cost how much higher the fitted loss of the shipped file is than the lowest point of the fit
/// @param missed the evaluation at the lowest point of the fit, where no file was saved at it; empty otherwise
public record CheckpointAdvice(SavedFile shipped, SavedFile lowest, double cost, OptionalLong missed) {
    /// A file with what is known of its weights.
    ///
    /// @param checkpoint the file or folder, on disk when the run was read
    /// @param iteration the iteration whose weights it holds
    /// @param valLoss the fitted validation loss there
    public record SavedFile(Checkpoint checkpoint, long iteration, double valLoss) {}

    /// The file or folder to ship.
    public Checkpoint checkpoint() {
        return shipped.checkpoint();
    }

    /// The iteration whose weights it holds.
    public long iteration() {
        return shipped.iteration();
    }

    /// The fitted validation loss there.
    public double valLoss() {
        return shipped.valLoss();
    }
}
