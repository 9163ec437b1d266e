package dev.runlens.analyze.health;

import dev.runlens.analyze.wording.Evidence;
import dev.runlens.analyze.wording.Evidence.RunPart;
import dev.runlens.run.Metric;
import dev.runlens.run.Series;
import dev.runlens.text.Numbers;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.DoublePredicate;

/// Train losses and gradients that cannot be what they seem.
final class LossRules {
    /// Fewer zeros at the end than this may be chance.
    private static final int LEAST_ZEROS = 3;

    /// By how much a loss may miss the accumulation factor and still be that many times too large.
    private static final double NEAR = 0.3;

    /// A train loss less than so many times the validation loss may just be one.
    private static final double FAR_ABOVE = 1.6;

    private LossRules() {}

    static void check(Examination of) {
        zeros(of);
        gradients(of);
        accumulation(of);
    }

    /// The loss of a policy is 0 whenever it is no better than the others it is compared with.
    private static void zeros(Examination of) {
        if (!of.text("loss_type").isEmpty()) {
            return;
        }
        Series train = of.series(Metric.TRAIN_LOSS);
        int first = endBegins(train, value -> value == 0);
        if (first == 0 && !train.isEmpty()) {
            of.blocks("train_loss_zero", List.of(of.of(Metric.TRAIN_LOSS)), Numbers.count(train.size()));
        } else if (train.size() - first >= LEAST_ZEROS) {
            long from = train.step(first);
            of.blocks("train_loss_zero_from", List.of(of.at(Metric.TRAIN_LOSS, from)), Numbers.count(from));
        }
    }

    private static void gradients(Examination of) {
        Series norms = of.series(Examination.GRADIENT_NORM);
        if (norms.isEmpty()) {
            of.unchecked("gradients", of.known(RunPart.TRAINER));
            return;
        }
        if (norms.size() >= LEAST_ZEROS && endBegins(norms, value -> value == 0) == 0) {
            of.blocks("gradient_zero", List.of(of.of(Examination.GRADIENT_NORM)));
            return;
        }
        OptionalLong lost = LostGradients.from(of.run());
        if (lost.isPresent() && Double.isFinite(lastOf(of.series(Metric.TRAIN_LOSS)))) {
            long from = lost.getAsLong();
            of.blocks(
                    "gradient_lost",
                    List.of(of.at(Examination.GRADIENT_NORM, from), of.of(Metric.TRAIN_LOSS)),
                    Numbers.count(from));
        }
    }

    private static double lastOf(Series series) {
        return series.isEmpty() ? Double.NaN : series.lastValue();
    }

    private static void accumulation(Examination of) {
        OptionalDouble steps = of.setting("grad_accumulation_steps");
        Series train = of.series(Metric.TRAIN_LOSS);
        Series val = of.series(Metric.VAL_LOSS);
        if (steps.isEmpty()) {
            of.unchecked("accumulation", of.known(RunPart.HYPERPARAMETERS));
            return;
        }
        if (steps.getAsDouble() < 2 || train.isEmpty() || val.isEmpty()) {
            return;
        }
        double atFirst = train.value(0) / val.value(0);
        double atLast = train.lastValue() / val.lastValue();
        if (isTimes(atFirst, steps.getAsDouble()) && isTimes(atLast, steps.getAsDouble())) {
            List<Evidence> read = List.of(
                    of.at(Metric.TRAIN_LOSS, train.step(0)),
                    of.at(Metric.VAL_LOSS, val.step(0)),
                    of.of("grad_accumulation_steps"));
            of.lowers(
                    "loss_times_accumulation",
                    read,
                    Numbers.significant(atFirst, 3),
                    Numbers.number(steps.getAsDouble()));
        }
    }

    private static boolean isTimes(double ratio, double steps) {
        return ratio >= FAR_ABOVE && Math.abs(ratio / steps - 1) <= NEAR;
    }

    /// The index from which to the end all values are of a kind; the size where the last is not.
    static int endBegins(Series series, DoublePredicate kind) {
        int first = series.size();
        while (first > 0 && kind.test(series.value(first - 1))) {
            first--;
        }
        return first;
    }
}
