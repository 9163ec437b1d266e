package dev.runlens.analyze;

import dev.runlens.read.catalog.Formats;
import dev.runlens.run.Configuration;
import dev.runlens.run.FinalMetric;
import dev.runlens.run.FinalMetrics;
import dev.runlens.run.Hyperparameters;
import dev.runlens.run.Metric;
import dev.runlens.run.Origin;
import dev.runlens.run.Progress;
import dev.runlens.run.Run;
import dev.runlens.run.RunIdentity;
import dev.runlens.run.Series;
import dev.runlens.run.Setting;
import dev.runlens.run.Sourced;
import dev.runlens.run.TrainingHistory;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;

/// Small runs for the tests of the analysis.
public final class Runs {
    public static final LocalDateTime NOW = LocalDateTime.of(2025, 11, 11, 18, 5);
    public static final Origin CONFIG = Origin.in(Path.of("adapter_config.json"), 4);

    private Runs() {}

    /// A run of mlx-lm with some settings, given as names and values in turn.
    public static Run configured(String name, Object... settings) {
        return run(name, "mlx-lm", new Configuration(settings(settings), null), TrainingHistory.NONE);
    }

    public static Run run(String name, String trainer, Configuration configuration, TrainingHistory history) {
        RunIdentity identity = new RunIdentity(name, Path.of(name), NOW, Formats.trainers().named(trainer), List.of());
        return new Run(identity, configuration, history, List.of(), List.of());
    }

    /// A run that reported one value of a metric every ten iterations.
    public static Run reporting(Map<Metric, Series> metrics) {
        return run(
                "run",
                "mlx-lm",
                Configuration.NONE,
                new TrainingHistory(metrics, List.of(), FinalMetrics.none(), Progress.UNKNOWN));
    }

    /// A series with a point every ten iterations from ten on.
    public static Series every10(double... values) {
        return Series.of(
                LongStream.rangeClosed(1, values.length).map(i -> i * 10).toArray(), values);
    }

    /// A curve that falls from 3 and comes to rest at a level, with noise.
    public static double[] curve(int evaluations, double level, double sigma, long seed) {
        Random random = new Random(seed);
        double[] losses = new double[evaluations];
        for (int i = 0; i < evaluations; i++) {
            double exact = level + (3 - level) * Math.exp(-i / 2.0) + sigma * random.nextGaussian();
            losses[i] = Math.round(exact * 1e6) / 1e6;
        }
        return losses;
    }

    public static FinalMetrics finals(double train, double val) {
        Map<FinalMetric, Sourced<Double>> finals = new EnumMap<>(FinalMetric.class);
        finals.put(FinalMetric.FINAL_TRAIN_LOSS, new Sourced<>(train, CONFIG));
        finals.put(FinalMetric.FINAL_VAL_LOSS, new Sourced<>(val, CONFIG));
        return FinalMetrics.of(finals);
    }

    public static Hyperparameters settings(Object... namesAndValues) {
        Map<String, Sourced<Setting>> settings = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            settings.put((String) namesAndValues[i], new Sourced<>(setting(namesAndValues[i + 1]), CONFIG));
        }
        return Hyperparameters.of(settings);
    }

    private static Setting setting(Object value) {
        return switch (value) {
            case Integer whole -> new Setting.Whole(whole);
            case Double decimal -> new Setting.Decimal(decimal);
            case Boolean flag -> new Setting.Flag(flag);
            case String text -> new Setting.Text(text);
            case Setting setting -> setting;
            default -> throw new IllegalArgumentException("no setting: " + value);
        };
    }
}
