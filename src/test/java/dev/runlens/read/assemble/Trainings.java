package dev.runlens.read.assemble;

import dev.runlens.read.LoggedTraining;
import dev.runlens.read.SourceContent;
import dev.runlens.read.catalog.Formats;
import dev.runlens.read.find.InputContent;
import dev.runlens.run.Configuration;
import dev.runlens.run.Hyperparameters;
import dev.runlens.run.Metric;
import dev.runlens.run.Origin;
import dev.runlens.run.Series;
import dev.runlens.run.Setting;
import dev.runlens.run.Sourced;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// Builds the trainings and configurations that assembly tests sort out, without a file in sight.
public final class Trainings {
    private final Map<Metric, Series> metrics = new LinkedHashMap<>();
    private final List<LoggedTraining.Save> saves = new ArrayList<>();
    private @Nullable String configFile;
    private @Nullable String resumedFrom;
    private @Nullable String finalWeights;
    private @Nullable String interruption;
    private OptionalLong planned = OptionalLong.empty();
    private int line = 1;

    static Trainings training() {
        return new Trainings();
    }

    /// Reports at every multiple of a step up to the last; values tell the metric, the step and the start value apart.
    Trainings reporting(long every, long last, double start) {
        int size = Math.toIntExact(last / every);
        long[] steps = new long[size];
        double[] train = new double[size];
        double[] val = new double[size];
        int[] lines = new int[size];
        for (int i = 0; i < size; i++) {
            steps[i] = (i + 1) * every;
            train[i] = start - steps[i] / 1000.0;
            val[i] = start + 1 - steps[i] / 1000.0;
            lines[i] = line + i;
        }
        metrics.put(Metric.TRAIN_LOSS, Series.adopting(steps, train, lines));
        metrics.put(Metric.VAL_LOSS, Series.adopting(steps, val, lines));
        return this;
    }

    Trainings with(Metric metric, Series series) {
        metrics.put(metric, series);
        return this;
    }

    Trainings planned(long iterations) {
        planned = OptionalLong.of(iterations);
        return this;
    }

    Trainings saving(String folder, long... iterations) {
        for (long iteration : iterations) {
            saves.add(new LoggedTraining.Save(
                    iteration, folder + String.format("/%07d_adapters.safetensors", iteration), 1));
        }
        return this;
    }

    Trainings finishedIn(String folder) {
        finalWeights = folder + "/adapters.safetensors";
        return this;
    }

    Trainings configuredBy(String file) {
        configFile = file;
        return this;
    }

    Trainings resumedFrom(String weights) {
        resumedFrom = weights;
        return this;
    }

    Trainings interruptedBy(String reason) {
        interruption = reason;
        return this;
    }

    Trainings startingAtLine(int first) {
        line = first;
        return this;
    }

    LoggedTraining build() {
        return new LoggedTraining(
                metrics,
                new LoggedTraining.Header(line, configFile, resumedFrom, planned, Hyperparameters.none()),
                new LoggedTraining.Ending(finalWeights != null, interruption, finalWeights),
                saves,
                List.of());
    }

    static SourceContent.Log log(String file, Trainings... trainings) {
        List<LoggedTraining> built = new ArrayList<>();
        for (Trainings training : trainings) {
            built.add(training.build());
        }
        return new SourceContent.Log(Path.of(file), Formats.trainers().named("mlx-lm"), built, List.of());
    }

    static SourceContent.Log log(String file, int age, Trainings... trainings) {
        return (SourceContent.Log) log(file, trainings).modified(Instant.EPOCH.plusSeconds(age));
    }

    /// A configuration of `name, value` pairs.
    public static SourceContent.Config config(String file, Object... settings) {
        Map<String, Sourced<Setting>> all = new LinkedHashMap<>();
        for (int i = 0; i < settings.length; i += 2) {
            Setting setting = settings[i + 1] instanceof Integer whole
                    ? new Setting.Whole(whole)
                    : new Setting.Text(settings[i + 1].toString());
            all.put(settings[i].toString(), new Sourced<>(setting, Origin.in(Path.of(file), i + 1)));
        }
        boolean saved = file.endsWith(".json");
        return new SourceContent.Config(
                Path.of(file), Formats.trainers().named("mlx-lm"), saved,
                new Configuration(Hyperparameters.of(all), null), List.of());
    }

    static SourceContent.Weights weights(String folder, String... names) {
        List<Path> files = new ArrayList<>();
        for (String name : names) {
            files.add(Path.of(folder, name));
        }
        return new SourceContent.Weights(Path.of(folder), files);
    }

    public static InputContent folder(String path, SourceContent... sources) {
        return new InputContent(Path.of(path), true, List.of(sources), List.of());
    }

    static InputContent file(SourceContent source) {
        return new InputContent(source.file(), false, List.of(source), List.of());
    }
}
