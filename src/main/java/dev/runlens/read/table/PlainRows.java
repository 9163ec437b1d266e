package dev.runlens.read.table;

import dev.runlens.read.UnreadableSourceException;
import dev.runlens.read.series.RowBatch;
import dev.runlens.read.series.RowTrainings;

/// Gives the rows of a plain block to the trainings as [CsvRows] does one by one, but for those with something special to
/// them, which are for that.
final class PlainRows {
    private final CsvRows general;
    private final RowTrainings trainings;
    private final EvaluationRows evaluations;
    private final RowBatch batch = new RowBatch();
    private final int columns;
    private final int step;
    private final int epoch;

    /// What the columns are.
    ///
    /// @param count how many there are; 0 where rows say more than their numbers, so that all are special
    /// @param step the column of steps; negative where there is none
    /// @param epoch the column of epochs; negative where there is none
    record Columns(int count, int step, int epoch) {}

    /// @param general takes what is special
    PlainRows(CsvRows general, RowTrainings trainings, EvaluationRows evaluations, Columns all) {
        this.general = general;
        this.trainings = trainings;
        this.evaluations = evaluations;
        columns = all.step < 0 || all.count > RowBatch.MOST_COLUMNS ? 0 : all.count;
        step = all.step;
        epoch = all.epoch;
    }

    /// How many columns a plain block may have; 0 where none is read.
    int columns() {
        return columns;
    }

    /// Takes a block.
    ///
    /// @param line the last before it
    void take(TableBlock block, int line) throws UnreadableSourceException {
        int last = block.rows() - 1;
        for (int row = 0; row <= last; row++) {
            int at = line + block.line(row);
            general.give();
            // The last row of a file may be cut off.
            if (row == last || !begin(block, row, at)) {
                flush(block);
                general.plain(at, block, row);
            }
        }
    }

    private void flush(TableBlock block) throws UnreadableSourceException {
        if (!batch.isEmpty()) {
            trainings.addAll(batch, block::values);
            batch.clear();
        }
    }

    /// Begins a row, whose numbers wait for others; false where there is something special to it.
    private boolean begin(TableBlock block, int row, int line) throws UnreadableSourceException {
        long filled = block.filled(row);
        if ((filled >>> step & 1) == 0 || !RowTrainings.isStep(block.values(step)[row])) {
            return false;
        }
        double at = epoch >= 0 && (filled >>> epoch & 1) == 1 ? block.values(epoch)[row] : Double.NaN;
        long here = (long) block.values(step)[row];
        if (evaluations.isBehind(here) || !trainings.goesOn(here, at)) {
            return false;
        }
        evaluations.before(here, at);
        trainings.begin(here, at, line);
        batch.add(trainings.lastStep(), line, row, filled & ~(1L << step));
        return true;
    }
}
