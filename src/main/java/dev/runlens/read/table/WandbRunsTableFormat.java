package dev.runlens.read.table;

import dev.runlens.read.FileProbe;
import dev.runlens.read.ReadProgress;
import dev.runlens.read.RunFormat;
import dev.runlens.read.Source;
import dev.runlens.read.SourceContent;
import dev.runlens.read.SourceInput;
import dev.runlens.read.UnreadableSourceException;
import dev.runlens.read.series.MetricChoice;
import dev.runlens.read.settings.DocumentedSettings;
import dev.runlens.read.settings.WidespreadTrainers;
import dev.runlens.read.sqlite.RunFolders;
import dev.runlens.run.Configuration;
import dev.runlens.run.FinalMetric;
import dev.runlens.run.FinalMetrics;
import dev.runlens.run.Finding;
import dev.runlens.run.FindingCode;
import dev.runlens.run.Metric;
import dev.runlens.run.Origin;
import dev.runlens.run.Setting;
import dev.runlens.run.Sourced;
import dev.runlens.run.Trainer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/// The table of runs that W&B's project page exports: a row for each run with its name, its settings and the last value of
/// each of its metrics. There are no curves in it.
public final class WandbRunsTableFormat implements RunFormat {
    private static final int MOST_RUNS = 10_000;
    private static final String NAME = "Name";
    private static final String STATE = "State";
    private static final Set<String> OF_THE_PAGE = Set.of(
            NAME, STATE, "Notes", "User", "Tags", "Created", "Runtime", "Sweep", "ID", "Hostname", "GPU Type",
            "GPU Count", "End Time", "Updated", "Description", "Commit", "Github", "Username", "Agent");
    private static final Trainer TRAINER = WidespreadTrainers.recorder("wandb");

    @Override
    public String name() {
        return "table of runs exported from W&B";
    }

    @Override
    public List<Trainer> trainers() {
        return List.of(TRAINER);
    }

    @Override
    public boolean recognises(FileProbe probe) {
        List<String> header = CsvText.header(probe);
        return header.contains(NAME)
                && header.contains(STATE)
                && (header.contains("Created") || header.contains("Runtime") || header.contains("User"));
    }

    @Override
    public SourceContent read(SourceInput input, ReadProgress progress) throws IOException {
        Source file = Source.of(input.path(), Source.Rank.RECORDS);
        RunFolders folders = new RunFolders(input.path());
        List<String> header = new ArrayList<>();
        List<SourceContent> parts = new ArrayList<>();
        CsvText.read(input, progress, (fields, line) -> {
            if (header.isEmpty()) {
                header.addAll(fields);
                return;
            }
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < Math.min(header.size(), fields.size()); i++) {
                row.putIfAbsent(header.get(i), fields.get(i));
            }
            String name = row.getOrDefault(NAME, "").strip();
            if (!name.isEmpty() && parts.size() < 2 * MOST_RUNS) {
                parts.addAll(run(row, file.at(folders.of(name, String.valueOf(line))).named(name), line));
            }
        });
        if (parts.isEmpty()) {
            throw new UnreadableSourceException("is a table of runs without a row", 1);
        }
        return new SourceContent.Several(file, parts);
    }

    private static List<SourceContent> run(Map<String, String> row, Source source, int line) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        row.forEach((name, field) -> CsvText.number(field).ifPresent(value -> numbers.put(name, value)));
        OF_THE_PAGE.forEach(numbers::remove);
        Map<String, Metric> choice = MetricChoice.of(numbers.keySet());
        Origin origin = Origin.in(source.file(), line);
        Map<FinalMetric, Sourced<Double>> finals = new EnumMap<>(FinalMetric.class);
        Map<String, Sourced<Setting>> settings = new LinkedHashMap<>();
        String step = StepNames.of(numbers.keySet()).orElse("");
        CsvText.whole(row.getOrDefault(step, "")).ifPresent(value -> numbers.put(step, value));
        row.forEach((name, field) -> {
            Double number = numbers.get(name);
            Metric metric = choice.get(name);
            if (OF_THE_PAGE.contains(name) || field.isBlank() || field.equals("-")) {
                return;
            }
            if (number != null && name.equals(step)) {
                finals.put(FinalMetric.FINAL_ITERATION, new Sourced<>(number, origin));
            } else if (number != null && metric != null && isMetric(name, choice)) {
                reported(metric, finals, new Sourced<>(number, origin));
            } else {
                settings.put(name, new Sourced<>(setting(field), origin));
            }
        });
        return List.of(
                new SourceContent.Finals(source, FinalMetrics.of(finals), List.of()),
                new SourceContent.Config(
                        source, TRAINER, true, new Configuration(DocumentedSettings.of(settings), null),
                        List.of(noCurves(source, line))));
    }

    private static Finding noCurves(Source source, int line) {
        return Finding.in(
                source.file(),
                line,
                FindingCode.INFERRED,
                "is a table of runs, one row each, and holds no curves: only the last value of each metric is known; the"
                        + " run's own folder, or the download of its charts, has them");
    }

    /// A name with a slash, one of W&B's own, and one that is known as a metric other than the learning rate.
    private static boolean isMetric(String name, Map<String, Metric> choice) {
        Metric metric = choice.get(name);
        boolean known = metric != null && !metric.equals(Metric.of(name)) && !metric.equals(Metric.LEARNING_RATE);
        return known || name.contains("/") || name.startsWith("_") || name.toLowerCase(Locale.ROOT).contains("loss");
    }

    private static void reported(
            Metric metric, Map<FinalMetric, Sourced<Double>> finals, Sourced<Double> value) {
        for (FinalMetric one : FinalMetric.values()) {
            if (one.reported().filter(reported -> reported.equals(metric)).isPresent()) {
                finals.put(one, value);
            }
        }
    }

    private static Setting setting(String field) {
        OptionalDouble number = CsvText.number(field);
        if (number.isEmpty()) {
            return field.equals("true") || field.equals("false")
                    ? new Setting.Flag(field.equals("true"))
                    : new Setting.Text(field);
        }
        double value = number.getAsDouble();
        return value == Math.rint(value) && Math.abs(value) < 0x1p53
                ? new Setting.Whole((long) value)
                : new Setting.Decimal(value);
    }
}
