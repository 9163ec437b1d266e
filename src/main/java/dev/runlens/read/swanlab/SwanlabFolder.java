package dev.runlens.read.swanlab;

import dev.runlens.read.ProgressStream;
import dev.runlens.read.ReadProgress;
import dev.runlens.read.SourceInput;
import dev.runlens.read.UnreadableSourceException;
import dev.runlens.read.lines.ByteLines;
import dev.runlens.read.series.MetricChoice;
import dev.runlens.read.series.RecordedRun;
import dev.runlens.read.settings.Secrets;
import dev.runlens.read.settings.TransformersArguments;
import dev.runlens.read.settings.YamlSettings;
import dev.runlens.run.Finding;
import dev.runlens.run.FindingCode;
import dev.runlens.run.Metric;
import dev.runlens.run.Order;
import dev.runlens.run.Setting;
import dev.runlens.run.Sourced;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

/// The small files of a run: its configuration, and for each metric a folder with a file for every thousand values.
final class SwanlabFolder {
    private static final int MOST_METRICS = 5000;
    private static final int MOST_PIECES = 10_000;
    private static final int LONGEST_LINE = 1024 * 1024;
    private static final String SYSTEM = "__swanlab__";

    private final Path folder;
    private final SwanlabNames names;
    private final ReadProgress progress;

    SwanlabFolder(Path folder, SwanlabNames names, ReadProgress progress) {
        this.folder = folder;
        this.names = names;
        this.progress = progress;
    }

    /// Whether a file is where values of a metric are: `logs/<metric>/1000.log`.
    static boolean isPiece(Path file) {
        Path metric = file.toAbsolutePath().normalize().getParent();
        Path logs = metric == null ? null : metric.getParent();
        return logs != null && logs.endsWith("logs") && number(file) >= 0;
    }

    /// Reads everything.
    void read(RecordedRun run) throws IOException {
        settings(run);
        Map<Path, String> metrics = metrics();
        Map<String, Metric> choice = MetricChoice.of(metrics.values());
        // Times are read once, with the metric that is reported most often.
        String timed = metrics.values().stream()
                .filter(name -> Metric.TRAIN_LOSS.equals(choice.get(name)))
                .findFirst()
                .orElse(metrics.isEmpty() ? "" : metrics.values().iterator().next());
        for (Map.Entry<Path, String> metric : metrics.entrySet()) {
            values(metric.getKey(), metric.getValue(), metric.getValue().equals(timed), run);
        }
        if (names.trouble() != null && !metrics.isEmpty()) {
            run.find(names.trouble());
        }
        ending(run);
    }

    private void ending(RecordedRun run) {
        if (names.status() > 0) {
            run.finished();
        } else if (names.status() < 0
                || Files.exists(folder.resolve("console").resolve("error.log"), LinkOption.NOFOLLOW_LINKS)) {
            run.stopped("SwanLab says that it crashed");
        }
    }

    /// The folders of metrics and the names of these. What the database does not name is of the machine.
    private Map<Path, String> metrics() throws IOException {
        Map<Path, String> metrics = new LinkedHashMap<>();
        for (Path metric : entries(folder.resolve("logs"), MOST_METRICS)) {
            String own = String.valueOf(metric.getFileName());
            String name = names.metrics().isEmpty() ? own : names.metrics().get(own);
            if (name != null && !name.startsWith(SYSTEM) && Files.isDirectory(metric, LinkOption.NOFOLLOW_LINKS)) {
                metrics.put(metric, name);
            }
        }
        return metrics;
    }

    private void values(Path metric, String name, boolean timed, RecordedRun run) throws IOException {
        SwanlabValues values = new SwanlabValues(name, timed, run);
        for (Path piece : entries(metric, MOST_PIECES)) {
            if (isPiece(piece) && Files.isRegularFile(piece, LinkOption.NOFOLLOW_LINKS)) {
                try (ProgressStream stream = new ProgressStream(SourceInput.of(piece), progress)) {
                    values.read(new ByteLines(stream, LONGEST_LINE), piece);
                }
            }
        }
    }

    /// The files of a folder: 2000.log after 1000.log, and before 10000.log.
    private List<Path> entries(Path of, int most) throws IOException {
        if (progress.isCancelled()) {
            throw new CancellationException();
        }
        if (!Files.isDirectory(of, LinkOption.NOFOLLOW_LINKS)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(of)) {
            return entries.limit(most)
                    .sorted(Order.comparingLong(SwanlabFolder::number).thenComparing(Path::toString))
                    .toList();
        } catch (UncheckedIOException vanished) {
            throw vanished.getCause();
        }
    }

    /// The number that a name begins with, as a whole or up to `.log` or `.json`; negative where there is none.
    private static long number(Path file) {
        String name = String.valueOf(file.getFileName());
        String stem = name.endsWith(".log")
                ? name.substring(0, name.length() - 4)
                : name.endsWith(".json") ? name.substring(0, name.length() - 5) : name;
        boolean digits = !stem.isEmpty() && stem.length() < 18 && stem.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Long.parseLong(stem) : -1;
    }

    /// `files/config.yaml`: each key with a `desc`, a `sort` and a `value`.
    private void settings(RecordedRun run) throws IOException {
        Path file = folder.resolve("files").resolve("config.yaml");
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Map<String, Sourced<Setting>> settings = new LinkedHashMap<>();
        try {
            YamlSettings.read(SourceInput.of(file)).forEach((name, setting) -> {
                int value = name.indexOf(".value");
                String rest = value > 0 ? name.substring(value + ".value".length()) : "x";
                if (rest.isEmpty() || rest.startsWith(".")) {
                    settings.put(name.substring(0, value) + rest, setting);
                }
            });
        } catch (UnreadableSourceException broken) {
            run.find(Finding.in(file, broken.line(), FindingCode.REJECTED, String.valueOf(broken.getMessage())));
        }
        Secrets.remove(settings);
        boolean transformers = TransformersArguments.are(settings);
        (transformers ? TransformersArguments.documented(settings) : settings)
                .forEach((name, setting) -> run.set(name, setting));
    }
}
