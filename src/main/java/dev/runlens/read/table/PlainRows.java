package dev.runlens.read.table;

import dev.runlens.read.UnreadableSourceException;
import dev.runlens.read.series.RowTrainings;

/// Gives the rows of a plain block to the trainings as [CsvRows] does one by one, but for those with something special to
/// them, which are for that.
final class PlainRows {
    private final CsvRows general;
    private final RowTrainings trainings;
    private final EvaluationRows evaluations;
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
        columns = all.step < 0 || all.count > TableBlock.MOST_COLUMNS ? 0 : all.count;
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
            if (row == last || !give(block, row, at)) {
                general.plain(at, block.values(), row * columns, block.filled(row));
            }
        }
    }

    private boolean give(TableBlock block, int row, int line) throws UnreadableSourceException {
        double[] values = block.values();
        int from = row * columns;
        long filled = block.filled(row);
        if ((filled >>> step & 1) == 0 || !RowTrainings.isStep(values[from + step])) {
            return false;
        }
        double at = epoch >= 0 && (filled >>> epoch & 1) == 1 ? values[from + epoch] : Double.NaN;
        EvaluationRows.Place place = EvaluationRows.Place.at((long) values[from + step], at);
        if (evaluations.isBehind(place)) {
            return false;
        }
        evaluations.before(place);
        trainings.begin(place.step(), at, line);
        for (long left = filled & ~(1L << step); left != 0; left &= left - 1) {
            int column = Long.numberOfTrailingZeros(left);
            trainings.add(column, values[from + column], line);
        }
        return true;
    }
}
