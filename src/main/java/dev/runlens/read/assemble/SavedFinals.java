package dev.runlens.read.assemble;

import dev.runlens.run.FinalMetric;
import dev.runlens.run.FinalMetrics;
import dev.runlens.run.Metric;
import dev.runlens.run.Origin;
import dev.runlens.run.Series;
import dev.runlens.run.Sourced;
import dev.runlens.run.TrainingHistory;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// Values at the end that were saved apart from the history: they fill what the history does not say.
///
/// A validation loss among them is later than the last of the history where training went on after that and none of the
/// history is the same: a trainer that evaluates once more at its end reports it only there. One that is in the history
/// was measured again, on the best weights.
final class SavedFinals {
    private static final double HALF = 0.5;
    /// What single precision leaves of a number.
    private static final double SINGLE = 1e-6;

    private SavedFinals() {}

    /// The values at the end of a history, with those that were saved.
    static FinalMetrics of(TrainingHistory history, FinalMetrics saved) {
        FinalMetrics filled = history.finals().filledWith(saved);
        OptionalDouble loss = saved.get(FinalMetric.FINAL_VAL_LOSS);
        Optional<Origin> origin = saved.origin(FinalMetric.FINAL_VAL_LOSS);
        if (loss.isEmpty() || origin.isEmpty() || !isLater(history, loss.getAsDouble())) {
            return filled;
        }
        Sourced<Double> later = new Sourced<>(loss.getAsDouble(), origin.get());
        return FinalMetrics.of(Map.of(FinalMetric.FINAL_VAL_LOSS, later)).filledWith(filled);
    }

    private static boolean isLater(TrainingHistory history, double loss) {
        Series val = history.series(Metric.VAL_LOSS);
        Series train = history.series(Metric.TRAIN_LOSS);
        if (val.isEmpty() || train.isEmpty() || val.lastStep() >= train.lastStep()) {
            return false;
        }
        for (int i = 0; i < val.size(); i++) {
            if (isWrittenAs(val.value(i), loss)) {
                return false;
            }
        }
        return true;
    }

    /// Whether two values are one, of which one may have been rounded to fewer digits after the point. Near is not equal:
    /// evaluations that follow each other often differ in the fourth digit only.
    private static boolean isWrittenAs(double a, double b) {
        if (!Double.isFinite(a) || !Double.isFinite(b)) {
            return Double.compare(a, b) == 0;
        }
        int digits = Math.min(BigDecimal.valueOf(a).scale(), BigDecimal.valueOf(b).scale());
        double rounding = HALF * Math.pow(10, -Math.max(1, digits));
        return Math.abs(a - b) <= Math.max(rounding * (1 + SINGLE), SINGLE * Math.abs(a));
    }
}
