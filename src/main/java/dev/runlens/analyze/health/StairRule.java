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
        if (!isTold(train, of.series(EPOCH))) {
            of.unchecked("stairs", of.known(RunPart.TRAINER));
            return;
        }
        if (train.indexOfFirstNonFinite() >= 0) {
            of.unchecked("stairs.lost", of.of(Metric.TRAIN_LOSS));
            return;
        }
        List<Epoch> epochs = epochs(train, of.series(EPOCH));
        if (epochs.size() == 1 && epochs.getFirst().length() < train.size()) {
            of.unchecked("stairs.few", of.of(Metric.TRAIN_LOSS));
        }
        if (epochs.size() > 2 && epochs.stream().allMatch(epoch -> epoch.length() >= 2 * BESIDE) && falls(epochs)) {
            of.warns("stairs", List.of(of.of(Metric.TRAIN_LOSS), of.of(EPOCH)));
        }
    }

    /// The reports of one epoch.
    ///
    /// @param from the first of the train losses
    /// @param to the first after them
    private record Epoch(Series train, int from, int to) {
        int length() {
            return to - from;
        }

        double begin() {
            return mean(from, from + BESIDE);
        }

        double end() {
            return mean(to - BESIDE, to);
        }

        private double mean(int first, int end) {
            double sum = 0;
            for (int i = first; i < end; i++) {
                sum += train.value(i);
            }
            return sum / BESIDE;
        }
    }

    /// Whether every train loss says in which epoch it was.
    private static boolean isTold(Series train, Series epoch) {
        int at = 0;
        for (int i = 0; i < train.size(); i++) {
            while (at < epoch.size() && epoch.step(at) < train.step(i)) {
                at++;
            }
            if (at == epoch.size() || epoch.step(at) != train.step(i)) {
                return false;
            }
        }
        return !epoch.isEmpty();
    }

    /// The epochs of a train loss each of which says its epoch; a report at 2.0 belongs to the second.
    private static List<Epoch> epochs(Series train, Series epoch) {
        List<Epoch> epochs = new ArrayList<>();
        double number = Double.NaN;
        int first = 0;
        int at = 0;
        for (int i = 0; i < train.size(); i++) {
            while (epoch.step(at) < train.step(i)) {
                at++;
            }
            double of = Math.ceil(epoch.value(at) - 1e-6);
            if (of != number && i > first) {
                epochs.add(new Epoch(train, first, i));
                first = i;
            }
            number = of;
        }
        if (train.size() - first >= 2 * BESIDE) {
            epochs.add(new Epoch(train, first, train.size()));
        }
        return epochs;
    }

    private static boolean falls(List<Epoch> epochs) {
        double atBorders = 0;
        boolean every = true;
        for (int i = 1; i < epochs.size(); i++) {
            double fall = epochs.get(i - 1).end() - epochs.get(i).begin();
            every &= fall > 0;
            atBorders += fall;
        }
        double all = epochs.getFirst().end() - epochs.getLast().end();
        double error = noise(epochs) * Math.sqrt(2.0 / BESIDE);
        return every && atBorders >= MOST * all && atBorders / (epochs.size() - 1) > CLEAR * error;
    }

    /// The deviation of one report, from differences of neighbours within epochs.
    private static double noise(List<Epoch> epochs) {
        double sum = 0;
        int count = 0;
        for (Epoch epoch : epochs) {
            for (int i = epoch.from + 1; i < epoch.to; i++) {
                double change = epoch.train.value(i) - epoch.train.value(i - 1);
                sum += change * change / 2;
                count++;
            }
        }
        return Math.sqrt(sum / count);
    }
}
