package dev.runlens.analyze.single;

import dev.runlens.analyze.statistics.FurtherFall;
import dev.runlens.analyze.statistics.StartComparison;
import dev.runlens.run.Checkpoint;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// Which saved file to ship, beside all others.
///
/// @param files every file on disk by iteration, those of no known iteration last; at least one
/// @param best the best of them; null where nothing is known of any
/// @param by the metric that it is the best by
/// @param beside what else is to be known of the best
/// @param further what going on to the planned end is likely to bring; null where the run came to its end, or too little
///     is known
public record CheckpointAdvice(
        List<SavedFile> files,
        @Nullable SavedFile best,
        FileMetric by,
        Beside beside,
        @Nullable Further further) {
    /// What going on is likely to bring.
    ///
    /// @param end the planned end
    /// @param matters what a lower file has to bring, a share of the loss
    /// @param chance that one comes that is lower by that much
    public record Further(long end, double matters, double chance) {
        /// Whether going on is unlikely to pay.
        public boolean unlikely() {
            return chance <= FurtherFall.UNLIKELY;
        }
    }

    /// What else is to be known of the best file.
    ///
    /// @param start how it does against the model that training started from; null where that was not evaluated
    /// @param byLoss the file with the lowest validation loss where that is another one; null otherwise
    /// @param bestLoss the validation loss of the best file; NaN where it is unknown
    /// @param missed the best evaluation where no file was saved at it; empty otherwise
    /// @param cost how much worse the best file is than that
    public record Beside(
            @Nullable StartComparison start,
            @Nullable SavedFile byLoss,
            double bestLoss,
            OptionalLong missed,
            double cost) {
        static final Beside NOTHING = new Beside(null, null, Double.NaN, OptionalLong.empty(), 0);
    }

    /// Keeps a copy.
    public CheckpointAdvice {
        files = List.copyOf(files);
    }

    /// The file to ship: the best, unless it does not beat the model that training started from; null where there is
    /// none.
    public @Nullable SavedFile shipped() {
        StartComparison start = beside.start;
        return start == null || start.worthShipping() ? best : null;
    }

    /// The file or folder to ship; null where there is none.
    public @Nullable Checkpoint checkpoint() {
        SavedFile shipped = shipped();
        return shipped == null ? null : shipped.checkpoint();
    }

    /// The file of the last iteration, which is what ships where nobody chooses; null where nothing is known of its weights.
    public @Nullable SavedFile last() {
        SavedFile last = null;
        for (SavedFile file : files) {
            last = file.iteration().isPresent() ? file : last;
        }
        return last == null || last.known() == null ? null : last;
    }
}
