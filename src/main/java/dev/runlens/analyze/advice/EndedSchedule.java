package dev.runlens.analyze.advice;

import dev.runlens.run.Metric;
import dev.runlens.run.Run;
import dev.runlens.run.Series;
import java.util.Optional;

/// A learning rate that has come down to next to nothing where training ended: what the curve did before does not go on
/// from there.
///
/// @param last the last rate that was reported
/// @param highest the highest
record EndedSchedule(double last, double highest) {
    /// A rate of at most this part of the highest moves the weights no more. A linear schedule that is reported every
    /// twentieth of the run, and not at its very end, is at this part in its last report.
    private static final double NEXT_TO_NOTHING = 0.05;

    /// The ended schedule of a run; empty where rates are not reported, or the last one still trains.
    static Optional<EndedSchedule> of(Run run) {
        Series rates = run.series(Metric.LEARNING_RATE);
        double highest = 0;
        for (int i = 0; i < rates.size(); i++) {
            highest = Double.isFinite(rates.value(i)) ? Math.max(highest, rates.value(i)) : highest;
        }
        boolean ended = highest > 0 && rates.lastValue() <= NEXT_TO_NOTHING * highest;
        return ended ? Optional.of(new EndedSchedule(rates.lastValue(), highest)) : Optional.empty();
    }
}
