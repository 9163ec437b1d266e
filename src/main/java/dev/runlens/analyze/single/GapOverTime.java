package dev.runlens.analyze.single;

import dev.runlens.run.Metric;
import dev.runlens.run.Run;
import dev.runlens.run.Series;
import dev.runlens.run.Trainer;
import java.util.Arrays;
import java.util.OptionalDouble;

/// The gap between validation and train loss at every evaluation.
///
/// Validation loss is measured at one moment. The train loss that mlx-lm and the Hugging Face trainer report is the
/// mean over the iterations since the report before, so it belongs to the middle of them: comparing it with the
/// evaluation at the same iteration would take the train loss of half a window earlier. Train loss between two middles
/// is interpolated linearly; inside the first and the last half window it is that of the window. The last report stands
/// for as long as one reporting interval after it as well: an evaluation at the very end is often a few iterations
/// later.
///
/// JSON, chart, picture and crosshair all take the gap at an evaluation from here.
///
/// @param value validation loss − train loss at the evaluations; NaN where either is not finite or train loss is
///     unknown. Empty where one of the two was never reported
/// @param percent the same in percent of train loss; NaN also where train loss is not above zero
public record GapOverTime(Series value, Series percent) {
    private static final Gap UNKNOWN = new Gap(Double.NaN, OptionalDouble.empty(), null);
    private static final GapOverTime NONE = new GapOverTime(Series.empty(), Series.empty());

    /// The gaps of a run.
    public static GapOverTime of(Run run) {
        Series val = run.series(Metric.VAL_LOSS);
        Series train = run.series(Metric.TRAIN_LOSS);
        if (val.isEmpty() || train.isEmpty()) {
            return NONE;
        }
        double[] middles = run.identity().trainer().trainLoss() == Trainer.TrainLoss.MOMENT ? moments(train)
                : middles(train);
        double[] values = new double[val.size()];
        double[] percents = new double[val.size()];
        for (int i = 0; i < values.length; i++) {
            Gap gap = Gap.between(
                    trainAt(train, middles, (double) val.step(i)), val.value(i), GapThresholds.DOCUMENTED)
                    .orElse(UNKNOWN);
            values[i] = gap.value();
            percents[i] = gap.percent().orElse(Double.NaN);
        }
        return new GapOverTime(val.alongside(values), val.alongside(percents));
    }

    private static double[] moments(Series train) {
        double[] at = new double[train.size()];
        for (int i = 0; i < at.length; i++) {
            at[i] = train.step(i);
        }
        return at;
    }

    /// The middle of the iterations that each report covers: from the one after the report before up to its own.
    private static double[] middles(Series train) {
        double[] at = new double[train.size()];
        for (int i = 0; i < at.length; i++) {
            double first = i == 0 ? Math.min(1, train.step(0)) : train.step(i - 1) + 1.0;
            at[i] = (first + train.step(i)) / 2;
        }
        return at;
    }

    private static double trainAt(Series train, double[] at, double step) {
        int last = at.length - 1;
        if (step <= at[0]) {
            return step >= 2 * at[0] - train.step(0) ? train.value(0) : Double.NaN;
        }
        if (step >= at[last]) {
            double interval = last == 0 ? 0 : (double) train.step(last) - train.step(last - 1);
            return step <= train.step(last) + interval ? train.value(last) : Double.NaN;
        }
        int found = Arrays.binarySearch(at, step);
        int right = found >= 0 ? found : -found - 1;
        double share = (step - at[right - 1]) / (at[right] - at[right - 1]);
        return train.value(right - 1) + share * (train.value(right) - train.value(right - 1));
    }
}
