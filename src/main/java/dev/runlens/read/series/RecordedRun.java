package dev.runlens.read.series;

import dev.runlens.read.LoggedTraining;
import dev.runlens.read.Source;
import dev.runlens.read.SourceContent;
import dev.runlens.read.settings.DocumentedSettings;
import dev.runlens.run.Configuration;
import dev.runlens.run.Finding;
import dev.runlens.run.FindingCode;
import dev.runlens.run.Hyperparameters;
import dev.runlens.run.Metric;
import dev.runlens.run.Origin;
import dev.runlens.run.Series;
import dev.runlens.run.Setting;
import dev.runlens.run.Sourced;
import dev.runlens.run.Trainer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/// A run as a tracker keeps it: points of metrics and settings by name, filled one by one and then given as sources.
public final class RecordedRun {
    private static final int MOST_METRICS = 20_000;

    private static final int MOST_NAMED = 10;

    private final Source source;
    private final Trainer trainer;
    private final Map<String, SeriesDraft> drafts = new LinkedHashMap<>();
    private final Map<String, Sourced<Setting>> settings = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private LoggedTraining.Ending ending = new LoggedTraining.Ending(false, null, null);

    /// @param source where it was read and where it belongs
    /// @param trainer the tool that trained, or recorded
    public RecordedRun(Source source, Trainer trainer) {
        this.source = source;
        this.trainer = trainer;
    }

    /// Adds a point of a metric.
    ///
    /// @param line the 1-based line of the file; 0 where it has no lines
    public void add(String metric, long step, double value, int line) {
        SeriesDraft draft = drafts.get(metric);
        if (draft == null && drafts.size() < MOST_METRICS) {
            draft = new SeriesDraft();
            drafts.put(metric, draft);
        }
        if (draft != null) {
            draft.add(step, value, line);
        }
    }

    /// Adds all points of a metric, of which there are none yet.
    ///
    /// @param points given away
    public void add(String metric, SeriesDraft points) {
        if (points.size() > 0 && drafts.size() < MOST_METRICS) {
            drafts.put(metric, points);
        }
    }

    /// Adds a setting.
    public void set(String name, Setting setting) {
        settings.put(name, new Sourced<>(setting, Origin.in(source.file())));
    }

    /// The file it is read from.
    public Path file() {
        return source.file();
    }

    /// Adds a setting with where it was stated.
    public void set(String name, Sourced<Setting> setting) {
        settings.put(name, setting);
    }

    /// Adds something strange.
    public void find(Finding finding) {
        findings.add(finding);
    }

    /// Says that the training finished.
    public void finished() {
        ending = new LoggedTraining.Ending(true, null, null);
    }

    /// Says in what words its tool says that the training goes on.
    public void running(String words) {
        ending = new LoggedTraining.Ending(false, null, null, words);
    }

    /// Says what stopped the training.
    public void stopped(String why) {
        ending = new LoggedTraining.Ending(false, why, null);
    }

    /// What it gives: its training, and its settings where it has any.
    public List<SourceContent> contents() {
        Map<Metric, Series> metrics = metrics();
        LoggedTraining.Header header = new LoggedTraining.Header(0, null, null, OptionalLong.empty(),
                Hyperparameters.none());
        LoggedTraining training = new LoggedTraining(metrics, header, ending, List.of(), List.of());
        List<SourceContent> contents = new ArrayList<>();
        contents.add(new SourceContent.Log(source, trainer, List.of(training), findings));
        if (!settings.isEmpty()) {
            Configuration stated = new Configuration(DocumentedSettings.of(settings), null);
            contents.add(new SourceContent.Config(source, trainer, true, stated, List.of()));
        }
        return contents;
    }

    private Map<Metric, Series> metrics() {
        Map<String, Metric> choice = MetricChoice.of(drafts.keySet());
        Map<Metric, Series> metrics = new LinkedHashMap<>();
        boolean counted = drafts.values().stream().anyMatch(SeriesDraft::isOneStep);
        boolean losses = choice.entrySet().stream()
                .filter(one -> one.getValue().equals(Metric.TRAIN_LOSS) || one.getValue().equals(Metric.VAL_LOSS))
                .map(one -> drafts.get(one.getKey()))
                .anyMatch(draft -> draft != null && draft.size() > 0 && draft.isOneStep());
        choice.forEach((name, metric) -> {
            SeriesDraft draft = drafts.get(name);
            if (draft != null && draft.size() > 0) {
                metrics.put(metric, draft.isOneStep() ? draft.takeNumbered() : draft.take());
            }
        });
        unnamed(metrics).ifPresent(findings::add);
        if (counted) {
            findings.add(Finding.in(
                    source.file(),
                    losses ? FindingCode.NUMBERED : FindingCode.INFERRED,
                    "some metrics were logged without a step: their values are numbered in the order they came"));
        }
        return metrics;
    }

    /// Curves of which none is known as a loss, with what makes them known.
    private Optional<Finding> unnamed(Map<Metric, Series> metrics) {
        boolean known = metrics.containsKey(Metric.TRAIN_LOSS) || metrics.containsKey(Metric.VAL_LOSS);
        if (known || metrics.isEmpty()) {
            return Optional.empty();
        }
        String names = drafts.keySet().stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
        return Optional.of(Finding.in(
                source.file(),
                FindingCode.SKIPPED_LINE,
                "none of its curves is known as a loss (" + names + (metrics.size() > MOST_NAMED ? ", …" : "")
                        + "): say which are, with --columns train_loss=NAME,val_loss=NAME, or choose them in the window;"
                        + " curves that are logged as train_loss and val_loss are known"));
    }
}
