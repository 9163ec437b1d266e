package dev.runlens.read.huggingface;

import dev.runlens.read.series.DoubleBlocks;
import dev.runlens.read.series.IntBlocks;
import dev.runlens.read.series.LongBlocks;
import java.util.ArrayList;
import java.util.List;

/// What stood in and around each printed report that tells at which step it was made.
///
/// A bar is drawn again right after a report was printed above it, with the count of that moment; the one before may be
/// a few steps old. A bar of an evaluation may stand between.
final class RowClues {
    private final DoubleBlocks epochs;
    private final DoubleBlocks resolutions;
    private final LongBlocks steps;
    private final List<Kind> kinds;
    private final IntBlocks bars;
    // Done and total of: the last bar before the row, the first after it, the first with another total after that.
    private final int[] pending;
    private double finest = 1;
    private int size;
    private int lastDone;
    private int lastTotal;

    /// What kind of report a row is.
    enum Kind {
        /// A train loss.
        TRAIN,
        /// An evaluation.
        EVALUATION,
        /// What is printed once at the end.
        SUMMARY
    }

    RowClues() {
        epochs = new DoubleBlocks();
        resolutions = new DoubleBlocks();
        steps = new LongBlocks();
        kinds = new ArrayList<>();
        bars = new IntBlocks();
        pending = new int[6];
    }

    private RowClues(RowClues other) {
        epochs = other.epochs.view();
        resolutions = other.resolutions.view();
        steps = other.steps.view();
        kinds = new ArrayList<>(other.kinds);
        bars = other.bars.view();
        pending = other.pending.clone();
        finest = other.finest;
        size = other.size;
    }

    /// Clues to be taken that are those of the rows so far; these may go on.
    RowClues view() {
        return new RowClues(this);
    }

    void bar(int done, int total) {
        lastDone = done;
        lastTotal = total;
        if (size == 0) {
            return;
        }
        if (pending[3] == 0) {
            pending[2] = done;
            pending[3] = total;
        } else if (pending[5] == 0 && pending[3] != total) {
            pending[4] = done;
            pending[5] = total;
        }
    }

    /// Adds a row.
    void add(PrintedRow row, Kind kind) {
        flush();
        epochs.add(row.epoch);
        finest = row.trimmed ? Math.min(finest, row.resolution) : finest;
        resolutions.add(row.trimmed ? Double.NaN : row.resolution);
        steps.add(row.step);
        kinds.add(kind);
        pending[0] = lastDone;
        pending[1] = lastTotal;
        for (int i = 2; i < pending.length; i++) {
            pending[i] = 0;
        }
        size++;
    }

    private void flush() {
        if (size > 0) {
            for (int number : pending) {
                bars.add(number);
            }
        }
    }

    int size() {
        return size;
    }

    /// How much the last digit of an epoch is worth that is not written in quotes.
    double finest() {
        return finest;
    }

    /// Everything, given away.
    Taken take() {
        flush();
        double[] all = resolutions.take();
        for (int i = 0; i < all.length; i++) {
            all[i] = Double.isNaN(all[i]) ? finest : all[i];
        }
        return new Taken(epochs.take(), all, steps.take(), kinds, bars.take());
    }

    /// The clues of all rows.
    ///
    /// @param epoch NaN where the row names none
    /// @param resolution what the last printed digit of the epoch is worth
    /// @param step what the row names; -1 where it names none
    /// @param kind not copied
    /// @param bar six numbers a row: done and total of the bar before, the bar after, and another bar after that
    @SuppressWarnings("ArrayRecordComponent")
    record Taken(double[] epoch, double[] resolution, long[] step, List<Kind> kind, int[] bar) {
        int size() {
            return epoch.length;
        }

        boolean isTrain(int row) {
            return kind.get(row) == Kind.TRAIN;
        }

        boolean isSummary(int row) {
            return kind.get(row) == Kind.SUMMARY;
        }

        boolean isEvaluation(int row) {
            return kind.get(row) == Kind.EVALUATION;
        }

        /// The count of the `which`-th bar of a row, 0 to 2, when it is one of this many; -1 where it is not.
        int done(int row, int which, long total) {
            return bar[6 * row + 2 * which + 1] == total ? bar[6 * row + 2 * which] : -1;
        }

        int total(int row, int which) {
            return bar[6 * row + 2 * which + 1];
        }
    }
}
