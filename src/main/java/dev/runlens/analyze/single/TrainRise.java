package dev.runlens.analyze.single;

import dev.runlens.analyze.statistics.Repeats;
import dev.runlens.run.Metric;
import dev.runlens.run.Run;
import dev.runlens.run.Series;
import java.util.List;
import java.util.OptionalDouble;

/// By how much the train loss rose where the validation loss did: what is learnt by heart falls there.
public final class TrainRise {
    /// So many reports a level is the mean of, at least.
    private static final int REPORTS = 5;
    /// So many standard errors above.
    private static final double FAR = 3;
    /// A smaller share is no rise to speak of.
    private static final double LITTLE = 0.02;

    private TrainRise() {}

    /// As a share of the level around the lowest point, of the last third after it; empty where the train loss does not rise by
    /// more than its reports scatter.
    ///
    /// @param lowest the iteration of the lowest validation loss
    public static OptionalDouble since(Run run, long lowest) {
        Series train = run.series(Metric.TRAIN_LOSS);
        if (train.isEmpty()) {
            return OptionalDouble.empty();
        }
        double third = (train.lastStep() - lowest) / 3.0;
        double[] around = CommonRise.between(train, lowest - third, lowest + third / 2);
        double[] end = CommonRise.between(train, train.lastStep() - third, Double.POSITIVE_INFINITY);
        if (around.length < REPORTS || end.length < REPORTS) {
            return OptionalDouble.empty();
        }
        double level = Repeats.mean(around);
        double rise = Repeats.mean(end) - level;
        boolean shown = rise > LITTLE * Math.abs(level) && rise > FAR * Math.hypot(error(around), error(end));
        return shown ? OptionalDouble.of(rise / Math.abs(level)) : OptionalDouble.empty();
    }

    private static double error(double[] values) {
        return Repeats.of(List.of(values)).sigma() / Math.sqrt(values.length);
    }
}
