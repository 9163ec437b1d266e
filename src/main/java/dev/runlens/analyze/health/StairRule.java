package dev.runlens.analyze.health;

import dev.runlens.analyze.wording.Evidence.RunPart;
import dev.runlens.run.Metric;
import dev.runlens.run.Series;
import java.util.ArrayList;
import java.util.List;

/// A train loss that falls in stairs at the borders of epochs: the model has learnt the examples by heart, and sees
/// them again.
final class StairRule {
    private static final Metric EPOCH = Metric.of("epoch");

    /// How many reports on either side of a border are compared.
    private static final int BESIDE = 3;

    /// How much of the whole fall after the first epoch the borders have to make.
    private static final double MOST = 0.7;

    /// By how many deviations of such a difference the borders have to fall on average.
    private static final double CLEAR = 3;

    private StairRule() {}

    static void check(Examination of) {
        Series train = of.series(Metric.TRAIN_LOSS);
        List<double[]> epochs = epochs(train, of.series(EPOCH));
        if (epochs.size() < 2) {
            of.unchecked("stairs", of.known(RunPart.TRAINER));
            return;
        }
        if (epochs.size() > 2 && epochs.stream().allMatch(epoch -> epoch.length >= 2 * BESIDE) && falls(epochs)) {
            of.warns("stairs", List.of(of.of(Metric.TRAIN_LOSS), of.of(EPOCH)));
        }
    }

    /// The train losses of each epoch; that of a report at 2.0 is the second.
    private static List<double[]> epochs(Series train, Series epoch) {
        List<double[]> epochs = new ArrayList<>();
        List<Double> losses = new ArrayList<>();
        double number = Double.NaN;
        for (int i = 0; i < train.size(); i++) {
            int at = epoch.indexOf(train.step(i));
            if (at < 0 || !Double.isFinite(train.value(i))) {
                return List.of();
            }
            double of = Math.ceil(epoch.value(at) - 1e-6);
            if (of != number && !losses.isEmpty()) {
                epochs.add(array(losses));
                losses.clear();
            }
            number = of;
            losses.add(train.value(i));
        }
        if (losses.size() >= 2 * BESIDE) {
            epochs.add(array(losses));
        }
        return epochs;
    }

    private static double[] array(List<Double> losses) {
        return losses.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static boolean falls(List<double[]> epochs) {
        double atBorders = 0;
        boolean every = true;
        for (int i = 1; i < epochs.size(); i++) {
            double fall = end(epochs.get(i - 1)) - begin(epochs.get(i));
            every &= fall > 0;
            atBorders += fall;
        }
        double all = end(epochs.getFirst()) - end(epochs.getLast());
        double error = noise(epochs) * Math.sqrt(2.0 / BESIDE);
        return every && atBorders >= MOST * all && atBorders / (epochs.size() - 1) > CLEAR * error;
    }

    private static double begin(double[] losses) {
        double sum = 0;
        for (int i = 0; i < BESIDE; i++) {
            sum += losses[i];
        }
        return sum / BESIDE;
    }

    private static double end(double[] losses) {
        double sum = 0;
        for (int i = losses.length - BESIDE; i < losses.length; i++) {
            sum += losses[i];
        }
        return sum / BESIDE;
    }

    /// The deviation of one report, from differences of neighbours within epochs.
    private static double noise(List<double[]> epochs) {
        double sum = 0;
        int count = 0;
        for (double[] losses : epochs) {
            for (int i = 1; i < losses.length; i++) {
                sum += (losses[i] - losses[i - 1]) * (losses[i] - losses[i - 1]) / 2;
                count++;
            }
        }
        return Math.sqrt(sum / count);
    }
}
