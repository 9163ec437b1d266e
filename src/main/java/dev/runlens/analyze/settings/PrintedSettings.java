package dev.runlens.analyze.settings;

import dev.runlens.run.Checkpoint;
import dev.runlens.run.Hyperparameters;
import dev.runlens.run.Metric;
import dev.runlens.run.Origin;
import dev.runlens.run.Run;
import dev.runlens.run.Series;
import dev.runlens.run.Setting;
import dev.runlens.run.Sourced;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/// What the log of a run shows of its settings: by its reports, beside what it says in words.
final class PrintedSettings {
    /// Rates are printed with four digits.
    private static final double PRINTED = 1e-3;

    private final Run run;
    private final Set<Path> logs;

    private PrintedSettings(Run run) {
        this.run = run;
        this.logs = run.history().segments().stream()
                .map(segment -> segment.source())
                .filter(Objects::nonNull)
                .map(Origin.InFile::file)
                .collect(Collectors.toSet());
    }

    static PrintedSettings of(Run run) {
        return new PrintedSettings(run);
    }

    /// Whether settings are known from elsewhere than the log: a configuration, beside which what is not stated has its
    /// default.
    boolean isConfigured() {
        Hyperparameters stated = run.hyperparameters();
        return stated.names().stream()
                .flatMap(name -> stated.sourced(name).stream())
                .anyMatch(setting -> !(setting.origin() instanceof Origin.InFile place)
                        || !logs.contains(place.file()));
    }

    /// The learning rate that every report prints; empty where they print none or several.
    Optional<Sourced<Setting>> learningRate() {
        Series rates = run.series(Metric.LEARNING_RATE);
        for (int i = 0; i < rates.size(); i++) {
            if (!Double.isFinite(rates.value(i)) || rates.value(i) != rates.value(0)) {
                return Optional.empty();
            }
        }
        return rates.isEmpty()
                ? Optional.empty()
                : run.history()
                        .origin(Metric.LEARNING_RATE, 0)
                        .map(origin -> new Sourced<>(new Setting.Decimal(rates.value(0)), origin));
    }

    /// Whether the reports show that a setting had another value.
    boolean contradicts(String name, Setting value) {
        return switch (name) {
            case "learning_rate" -> value instanceof Setting.Decimal rate && otherRate(rate.value());
            case "steps_per_report" -> off(steps(run.series(Metric.TRAIN_LOSS)), value);
            case "steps_per_eval" -> off(steps(run.series(Metric.VAL_LOSS)), value);
            case "save_every" -> off(saves(), value);
            default -> false;
        };
    }

    private boolean otherRate(double rate) {
        Series rates = run.series(Metric.LEARNING_RATE);
        return !rates.isEmpty()
                && Double.isFinite(rates.value(0))
                && Math.abs(rates.value(0) - rate) > PRINTED * Math.abs(rate);
    }

    private static LongStream steps(Series series) {
        return LongStream.range(0, series.size()).map(i -> series.step((int) i));
    }

    private LongStream saves() {
        return run.checkpoints().stream()
                .map(Checkpoint::iteration)
                .filter(iteration -> iteration.isPresent())
                .mapToLong(iteration -> iteration.getAsLong());
    }

    /// Whether something happened at other steps than at every so many: the first and the last of a training do not
    /// count, nor do those of a run in several parts, each of which counts from its own start.
    private boolean off(LongStream at, Setting value) {
        long last = run.history().lastIteration();
        return value instanceof Setting.Whole every
                && every.value() > 0
                && run.history().segments().size() == 1
                && at.anyMatch(step -> step > 1 && step < last && step % every.value() != 0);
    }
}
