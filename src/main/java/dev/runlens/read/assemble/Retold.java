package dev.runlens.read.assemble;

import dev.runlens.read.LoggedTraining;
import dev.runlens.run.Metric;
import dev.runlens.run.Series;

/// Whether a printed log whose lines name no iteration tells of a training that is known: its train losses are, one
/// after the other, some of those that are known, to four digits.
///
/// Its counting is then worth nothing, and what it says beside the losses is all that is taken of it.
final class Retold {
    private static final double FOUR_DIGITS = 5e-4;
    /// How many losses in a row are no coincidence.
    private static final int ENOUGH = 4;
    /// How many losses are compared before the search is given up: logs of one value over and over could take forever.
    private static final int MOST_COMPARED = 20_000_000;

    private final Series known;
    private final Series told;
    private int compared;

    private Retold(Series known, Series told) {
        this.known = known;
        this.told = told;
    }

    /// Whether a training retells a known one.
    static boolean isOf(LoggedTraining known, LoggedTraining told) {
        return new Retold(known.series(Metric.TRAIN_LOSS), told.series(Metric.TRAIN_LOSS)).isThere();
    }

    private boolean isThere() {
        for (int from = 0; from + told.size() <= known.size(); from++) {
            if (isAt(from)) {
                return true;
            }
            if (compared > MOST_COMPARED) {
                return false;
            }
        }
        return false;
    }

    private boolean isAt(int from) {
        int finite = 0;
        for (int i = 0; i < told.size(); i++) {
            compared++;
            double a = known.value(from + i);
            double b = told.value(i);
            if (Double.compare(a, b) != 0 && !(Math.abs(a - b) <= FOUR_DIGITS * Math.max(1, Math.abs(a)))) {
                return false;
            }
            finite += Double.isFinite(a) ? 1 : 0;
        }
        return finite >= ENOUGH;
    }
}
