package dev.runlens.read.huggingface;

/// How many steps an epoch has.
///
/// @param steps NaN where unknown
/// @param error how far off that may be
record EpochLength(double steps, double error) {
    private static final double HALF = 0.5;
    private static final double ROUNDING = 1e-3;
    // Batches that do not fill the last step of an epoch make epochs and steps drift apart by less than a step.
    private static final double LEFT_OVER = 0.6;
    // A training of a fixed number of steps counts its last epoch as a whole one.
    private static final double MOST_ROUNDED = 0.2;
    static final EpochLength UNKNOWN = new EpochLength(Double.NaN, 0);

    static EpochLength of(Totals totals, long planned) {
        Estimate all = planned > 0 ? new Estimate(planned, 0) : totals.ran().rounded();
        double epochs = totals.epochs();
        boolean whole = epochs >= 1 && epochs == Math.rint(epochs);
        double length = epochs > 0 ? all.value() / epochs : Double.NaN;
        boolean contradicted = Math.abs(totals.perEpoch() / length - 1) > MOST_ROUNDED;
        if (totals.perEpoch() > 0 && (!whole || contradicted)) {
            return new EpochLength(totals.perEpoch(), 0);
        }
        double inexact = whole ? 0 : HALF * totals.resolution() / epochs * length;
        return Double.isNaN(length) ? UNKNOWN : new EpochLength(length, inexact + all.error() / epochs);
    }

    boolean isKnown() {
        return !Double.isNaN(steps);
    }

    /// Whether a step is what the epoch of a row says, as exactly as the epoch was printed; so too where there is none.
    boolean fits(RowClues.Taken rows, int row, long step) {
        double at = rows.epoch()[row] * steps;
        return Double.isNaN(at) || Math.abs(at - step) <= tolerance(rows, row) + LEFT_OVER;
    }

    /// How far the step of a row may be from what its epoch says.
    double tolerance(RowClues.Taken rows, int row) {
        return HALF * rows.resolution()[row] * steps + rows.epoch()[row] * error + ROUNDING;
    }

    /// What was printed about the training as a whole.
    ///
    /// @param steps the steps it will do; 0 where unsaid
    /// @param perEpoch the steps of one epoch, by the size of the data; NaN where unsaid
    /// @param epochs the epoch at the end; NaN where the end was not printed
    /// @param resolution what the last printed digit of that epoch is worth
    /// @param ran how many steps were done by then, as far as the time they took tells
    record Totals(long steps, double perEpoch, double epochs, double resolution, Estimate ran) {}

    /// A number that was worked out.
    ///
    /// @param value NaN where unknown
    /// @param error how far off it may be
    record Estimate(double value, double error) {
        static final Estimate UNKNOWN = new Estimate(Double.NaN, 0);

        /// The whole number that it must be, where only one can be.
        Estimate rounded() {
            return error < HALF ? new Estimate(Math.rint(value), 0) : this;
        }
    }
}
