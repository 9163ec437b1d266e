package dev.runlens.read.series;

import dev.runlens.run.Finding;
import dev.runlens.run.FindingCode;
import dev.runlens.run.Hyperparameters;
import dev.runlens.run.Metric;
import dev.runlens.run.Series;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/// Evaluations that are counted in epochs beside a training that is counted in steps.
///
/// They are told by their places: one by one from 0 or 1, and over long before training is. Where the training reports its
/// epoch along with its step, or a setting says how long an epoch is or that as many were asked for, they are put where
/// that epoch ended; else it is only said that their places mean nothing.
///
/// @param metrics the series, on one axis where that could be
/// @param finding what is to be said; empty where units are equal
public record ValidationUnits(Map<Metric, Series> metrics, Optional<Finding> finding) {
    private static final int FEWEST = 3;
    private static final List<String> LENGTHS = List.of("steps_per_epoch", "iters_per_epoch", "batches_per_epoch",
            "num_batches_per_epoch", "num_update_steps_per_epoch");
    private static final List<String> EPOCHS = List.of("epochs", "num_epochs", "num_train_epochs", "max_epochs",
            "n_epochs");
    private static final long MUCH_LONGER = 5;

    /// The metrics of a training on one axis.
    ///
    /// @param settings that may say how long an epoch is
    /// @param file for the finding
    public static ValidationUnits of(Map<Metric, Series> metrics, Hyperparameters settings, Path file) {
        Series train = metrics.getOrDefault(Metric.TRAIN_LOSS, Series.empty());
        Series val = metrics.getOrDefault(Metric.VAL_LOSS, Series.empty());
        boolean oneByOne = val.size() >= FEWEST && val.lastStep() - val.step(0) == val.size() - 1;
        if (!oneByOne || val.step(0) > 1 || train.isEmpty() || train.lastStep() < MUCH_LONGER * val.lastStep()) {
            return new ValidationUnits(metrics, Optional.empty());
        }
        OptionalDouble reported = epochLength(metrics, train, val);
        OptionalDouble length = reported.isPresent() ? reported : configured(settings, train, val);
        if (length.isEmpty()) {
            return new ValidationUnits(metrics, Optional.of(Finding.in(
                    file,
                    FindingCode.CONFLICT,
                    "training and validation are counted in different units: training goes to " + train.lastStep()
                            + ", validation from " + val.step(0) + " to " + val.lastStep()
                            + " one by one, as epochs are; their places on one axis say nothing")));
        }
        return new ValidationUnits(placed(metrics, val, length.getAsDouble()), Optional.of(Finding.in(
                file,
                FindingCode.INFERRED,
                "validation is counted in epochs, training in steps: each evaluation was put at the end of its epoch, "
                        + (reported.isPresent() ? "by the epochs that training reports" : "by the settings"))));
    }

    /// The steps of an epoch, by a series of epochs over the steps of training that covers the evaluations; empty where
    /// there is none.
    private static OptionalDouble epochLength(Map<Metric, Series> metrics, Series train, Series val) {
        for (String name : new String[] {"epoch", "train/epoch", "train_epoch"}) {
            Series epochs = metrics.getOrDefault(Metric.of(name), Series.empty());
            if (epochs.size() >= FEWEST && epochs.lastStep() == train.lastStep()) {
                OptionalDouble length = length(epochs);
                double last = (val.lastStep() + 1 - val.step(0)) * length.orElse(Double.NaN);
                // The last evaluation stands at the end, up to an epoch that was begun.
                return last <= train.lastStep() + length.orElse(0) && last >= train.lastStep() / 2.0 ? length
                        : OptionalDouble.empty();
            }
        }
        return OptionalDouble.empty();
    }

    /// The steps of an epoch as the settings say, where the evaluations fit into the training by them.
    private static OptionalDouble configured(Hyperparameters settings, Series train, Series val) {
        long evaluations = val.lastStep() + 1 - val.step(0);
        OptionalDouble length = number(settings, LENGTHS);
        if (length.isPresent()) {
            double last = evaluations * length.getAsDouble();
            return last <= train.lastStep() + length.getAsDouble() ? positive(length.getAsDouble())
                    : OptionalDouble.empty();
        }
        OptionalDouble epochs = number(settings, EPOCHS);
        return epochs.isPresent() && epochs.getAsDouble() == evaluations
                ? positive((double) train.lastStep() / evaluations)
                : OptionalDouble.empty();
    }

    private static OptionalDouble number(Hyperparameters settings, List<String> names) {
        return names.stream()
                .map(settings::whole)
                .filter(OptionalLong::isPresent)
                .mapToDouble(OptionalLong::getAsLong)
                .findFirst();
    }

    private static OptionalDouble length(Series epochs) {
        int last = epochs.size() - 1;
        boolean whole = true;
        for (int i = 0; i <= last; i++) {
            whole &= epochs.value(i) == Math.rint(epochs.value(i));
        }
        if (!whole) {
            return positive(epochs.lastStep() / epochs.value(last));
        }
        // Whole numbers change where an epoch begins: the first and the last of these changes span whole epochs.
        int from = 1;
        while (from <= last && epochs.value(from) == epochs.value(from - 1)) {
            from++;
        }
        int to = last;
        while (to > from && epochs.value(to) == epochs.value(to - 1)) {
            to--;
        }
        return to > from
                ? positive((epochs.step(to) - epochs.step(from)) / (epochs.value(to) - epochs.value(from)))
                : OptionalDouble.empty();
    }

    private static OptionalDouble positive(double length) {
        return Double.isFinite(length) && length >= 1 ? OptionalDouble.of(length) : OptionalDouble.empty();
    }

    /// Whatever stands at the places of the evaluations moves with them.
    private static Map<Metric, Series> placed(Map<Metric, Series> metrics, Series val, double length) {
        Map<Metric, Series> all = new LinkedHashMap<>();
        metrics.forEach((metric, series) -> all.put(metric, isAlongside(series, val)
                ? moved(series, length, val.step(0))
                : series));
        return all;
    }

    private static boolean isAlongside(Series series, Series val) {
        if (series.size() != val.size()) {
            return false;
        }
        for (int i = 0; i < val.size(); i++) {
            if (series.step(i) != val.step(i)) {
                return false;
            }
        }
        return true;
    }

    private static Series moved(Series series, double length, long first) {
        long[] steps = new long[series.size()];
        double[] values = new double[series.size()];
        int[] lines = new int[series.size()];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = Math.round((series.step(i) + 1 - first) * length);
            values[i] = series.value(i);
            lines[i] = series.line(i);
        }
        return Series.adopting(steps, values, lines);
    }
}
