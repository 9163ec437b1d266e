package dev.runlens.read.huggingface;

import java.util.List;

/// How many steps an epoch has.
///
/// Where batches are left over that do not fill the last step of an epoch, what is printed as a part of an epoch counts
/// them too: they are dropped, or make a step of their own, or go into the next epoch.
///
/// @param steps from the end of an epoch to the end of the next; NaN where unknown
/// @param error how far off that may be
/// @param batches of an epoch, in the size of those of a step
record EpochLength(double steps, double error, double batches) {
    private static final double HALF = 0.5;
    private static final double ROUNDING = 1e-3;
    // Batches that do not fill the last step of an epoch make epochs and steps drift apart by less than a step.
    static final double LEFT_OVER = 0.6;
    // A training of a fixed number of steps counts its last epoch as a whole one.
    private static final double MOST_ROUNDED = 0.2;
    static final EpochLength UNKNOWN = new EpochLength(Double.NaN, 0);

    EpochLength(double steps, double error) {
        this(steps, error, steps);
    }

    static EpochLength of(Totals totals, long planned) {
        Estimate all = planned > 0 ? new Estimate(planned, 0) : totals.ran().rounded();
        double epochs = totals.epochs();
        boolean whole = epochs >= 1 && epochs == Math.rint(epochs);
        double length = epochs > 0 ? all.value() / epochs : Double.NaN;
        double perEpoch = totals.data().steps();
        double batches = totals.data().batches();
        boolean contradicted = Math.abs(perEpoch / length - 1) > MOST_ROUNDED;
        if (perEpoch > 0 && (!whole || contradicted)) {
            return new EpochLength(perEpoch, 0, Math.abs(batches - perEpoch) < 1 ? batches : perEpoch);
        }
        double inexact = whole ? 0 : HALF * totals.resolution() / epochs * length;
        double error = inexact + all.error() / epochs;
        return Double.isNaN(length) ? UNKNOWN
                : new EpochLength(length, error, Math.abs(batches - length) < 1 ? batches : length);
    }

    /// What it can mean that batches are left over; one where none are.
    List<EpochLength> readings() {
        return batches == steps || !isKnown()
                ? List.of(this)
                : List.of(new EpochLength(steps, error), this, new EpochLength(batches, error));
    }

    /// The step at an epoch.
    double at(double epoch) {
        double whole = Math.floor(epoch);
        return whole * steps + (epoch - whole) * batches;
    }

    boolean isKnown() {
        return !Double.isNaN(steps);
    }

    /// Whether a step is what the epoch of a row says, as exactly as the epoch was printed; so too where there is none.
    boolean fits(RowClues.Taken rows, int row, long step) {
        double at = at(rows.epoch()[row]);
        return Double.isNaN(at) || Math.abs(at - step) <= tolerance(rows, row) + LEFT_OVER;
    }

    /// How far the step of a row may be from what its epoch says.
    double tolerance(RowClues.Taken rows, int row) {
        return HALF * rows.resolution()[row] * steps + rows.epoch()[row] * error + ROUNDING;
    }

    /// What was printed about the training as a whole.
    ///
    /// @param steps the steps it will do; 0 where unsaid
    /// @param data how long an epoch is by the size of the data
    /// @param epochs the epoch at the end; NaN where the end was not printed
    /// @param resolution what the last printed digit of that epoch is worth
    /// @param ran how many steps were done by then, as far as the time they took tells
    record Totals(long steps, Data data, double epochs, double resolution, Estimate ran) {}

    /// How long an epoch is by the size of the data.
    ///
    /// @param steps of one epoch; NaN where unsaid
    /// @param batches the examples ÷ the size of a batch; NaN where unsaid
    record Data(double steps, double batches) {}

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
