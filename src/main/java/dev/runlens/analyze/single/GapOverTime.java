package dev.runlens.analyze.single;

import dev.runlens.run.Metric;
import dev.runlens.run.Run;
import dev.runlens.run.Series;
import dev.runlens.run.Trainer;
import java.util.OptionalDouble;
import java.util.function.IntToDoubleFunction;

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
        IntToDoubleFunction middles = run.identity().trainer().trainLoss() == Trainer.TrainLoss.MOMENT
                ? train::step
                : i -> middle(train, i);
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

    /// The middle of the iterations that a report covers: from the one after the report before up to its own.
    private static double middle(Series train, int index) {
        double first = index == 0 ? Math.min(1, train.step(0)) : train.step(index - 1) + 1.0;
        return (first + train.step(index)) / 2;
    }

    private static double trainAt(Series train, IntToDoubleFunction at, double step) {
        int last = train.size() - 1;
        if (step <= at.applyAsDouble(0)) {
            return step >= 2 * at.applyAsDouble(0) - train.step(0) ? train.value(0) : Double.NaN;
        }
        if (step >= at.applyAsDouble(last)) {
            double interval = last == 0 ? 0 : (double) train.step(last) - train.step(last - 1);
            return step <= train.step(last) + interval ? train.value(last) : Double.NaN;
        }
        int right = firstFrom(at, last, step);
        double left = at.applyAsDouble(right - 1);
        double share = (step - left) / (at.applyAsDouble(right) - left);
        return train.value(right - 1) + share * (train.value(right) - train.value(right - 1));
    }

    /// The index of the first place that is not before a step, which the last is not.
    private static int firstFrom(IntToDoubleFunction at, int last, double step) {
        int before = 0;
        int found = last;
        while (found - before > 1) {
            int middle = (before + found) >>> 1;
            if (at.applyAsDouble(middle) < step) {
                before = middle;
            } else {
                found = middle;
            }
        }
        return found;
    }
}
