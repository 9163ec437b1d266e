package dev.runlens.plot;

import dev.runlens.analyze.Comparison;
import dev.runlens.read.catalog.Formats;
import dev.runlens.run.Checkpoint;
import dev.runlens.run.Configuration;
import dev.runlens.run.FinalMetrics;
import dev.runlens.run.Metric;
import dev.runlens.run.Origin;
import dev.runlens.run.Progress;
import dev.runlens.run.Run;
import dev.runlens.run.RunIdentity;
import dev.runlens.run.Segment;
import dev.runlens.run.Series;
import dev.runlens.run.TrainingHistory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Random;
import java.util.function.LongToDoubleFunction;
import java.util.stream.LongStream;

/// Runs with known curves, for tests of what is drawn.
public final class PlotRuns {
    private static final LocalDateTime NOON = LocalDateTime.of(2026, 9, 1, 12, 0);

    private PlotRuns() {}

    /// A series that starts at `first` and has a value every `every` iterations up to `last`.
    public static Series series(long first, long last, long every, LongToDoubleFunction value) {
        long[] steps = LongStream.rangeClosed(0, (last - first) / every)
                .map(i -> first + i * every)
                .toArray();
        return Series.of(steps, LongStream.of(steps).mapToDouble(value).toArray());
    }

    /// A series given as iteration and value in turn.
    public static Series points(double... stepsAndValues) {
        long[] steps = new long[stepsAndValues.length / 2];
        double[] values = new double[steps.length];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = (long) stepsAndValues[2 * i];
            values[i] = stepsAndValues[2 * i + 1];
        }
        return Series.of(steps, values);
    }

    /// A run with the given losses.
    public static Run run(String name, Series train, Series validation) {
        return run(name, train, validation, List.of());
    }

    /// A resumed run.
    public static Run run(String name, Series train, Series validation, List<Segment> segments) {
        Map<Metric, Series> metrics = new LinkedHashMap<>();
        if (!train.isEmpty()) {
            metrics.put(Metric.TRAIN_LOSS, train);
        }
        if (!validation.isEmpty()) {
            metrics.put(Metric.VAL_LOSS, validation);
        }
        return new Run(
                new RunIdentity(name, Path.of("runs", name), NOON, Formats.trainers().named("unknown"), List.of()),
                Configuration.NONE,
                new TrainingHistory(metrics, segments, FinalMetrics.none(), Progress.UNKNOWN),
                List.of(),
                List.of());
    }

    /// The run with one saved file.
    public static Run saved(Run run, long iteration) {
        Checkpoint file = new Checkpoint(Path.of("file"), OptionalLong.of(iteration), true, false);
        return new Run(run.identity(), run.configuration(), run.history(), List.of(file), run.findings());
    }

    /// A part of a resumed run whose given losses were replaced by a later part.
    public static Segment superseded(Series train, Series validation) {
        Segment.Span span = new Segment.Span(train.step(0), train.lastStep(), train.size(), validation.size());
        return new Segment(
                span,
                0,
                null,
                new Origin.InFile(Path.of("train.log"), 0),
                Map.of(Metric.TRAIN_LOSS, train, Metric.VAL_LOSS, validation));
    }

    /// The comparison of some runs.
    public static Comparison comparison(Run... runs) {
        return Comparison.of(List.of(runs), List.of(), NOON);
    }

    /// The comparison of some runs.
    public static Comparison comparison(List<Run> runs) {
        return Comparison.of(runs, List.of(), NOON);
    }

    /// The three sample runs, as their logs print them.
    public static Comparison samples() {
        return comparison(stored("tiny-llama_run3"), stored("tiny-llama_run4"), stored("tiny-llama_run5"));
    }

    /// A run kept beside this class.
    public static Run stored(String name) {
        List<Double> train = new ArrayList<>();
        List<Double> validation = new ArrayList<>();
        for (String line : text(name + ".csv").lines().skip(1).toList()) {
            List<String> cells = List.of(line.split(",", -1));
            List<Double> into = cells.getFirst().equals("train") ? train : validation;
            into.add(Double.valueOf(cells.get(1)));
            into.add(cells.get(2).equals("nan") ? Double.NaN : Double.parseDouble(cells.get(2)));
        }
        return run(name, points(unboxed(train)), points(unboxed(validation)));
    }

    /// Made-up runs that fall, each to a floor of its own, with reproducible noise.
    public static List<Run> many(int count) {
        List<Run> runs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Random noise = new Random(7 + i);
            double floor = 1.2 + 0.13 * (i % 12) + 0.003 * i;
            double rise = (i % 4) * 0.0003;
            Series train = series(10, 1000, 10,
                    s -> floor - rise * s + 2.2 * Math.exp(-s / 160.0) + gauss(noise, 0.05));
            Series val = series(
                    1, 1001, 50, s -> floor + 0.1 + rise * s * 0.6 + 2.2 * Math.exp(-s / 170.0) + gauss(noise, 0.01));
            runs.add(run(String.format("llama-lora_r%d_lr%de-5", 4 << (i % 5), i + 1), rounded(train), rounded(val)));
        }
        return runs;
    }

    /// A noisy run with very many train points.
    public static Run dense(String name, int points, long seed) {
        Random noise = new Random(seed);
        Series train = series(1, points, 1, s -> 2 + 3 * Math.exp(-5.0 * s / points) + gauss(noise, 0.25));
        Series val = series(1, points, points / 50, s -> 2.3 + 3 * Math.exp(-5.0 * s / points));
        return run(name, train, val);
    }

    private static double gauss(Random noise, double deviation) {
        return noise.nextGaussian() * deviation;
    }

    private static Series rounded(Series series) {
        double[] values = series.valuesCopy();
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.rint(values[i] * 1000) / 1000;
        }
        return Series.of(series.stepsCopy(), values);
    }

    private static double[] unboxed(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static String text(String file) {
        try (InputStream in = Objects.requireNonNull(PlotRuns.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
