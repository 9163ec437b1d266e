package dev.runlens.read.tensorboard;

import dev.runlens.read.EmptySourceException;
import dev.runlens.read.LoggedTraining;
import dev.runlens.read.Source;
import dev.runlens.read.SourceContent;
import dev.runlens.read.series.MetricChoice;
import dev.runlens.read.series.MetricColumns;
import dev.runlens.read.wire.NameTable;
import dev.runlens.run.Finding;
import dev.runlens.run.FindingCode;
import dev.runlens.run.Metric;
import dev.runlens.run.Series;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The reading of one event file, from its events to its training.
final class EventReading implements EventParser.Sink {
    /// What Lightning records as `hp_metric` where nobody gave it a metric.
    private static final double NO_METRIC = -1;

    private final Path file;
    private final NameTable tags = new NameTable();
    private final MetricColumns columns = new MetricColumns();
    private final EventSettings settings;

    EventReading(Path file) {
        this.file = file;
        this.settings = new EventSettings(file);
    }

    @Override
    public void scalar(byte[] bytes, int tagFrom, int tagTo, EventParser.Event event, double value) {
        int tag = tags.indexOf(bytes, tagFrom, tagTo);
        if (tag != NameTable.NONE) {
            columns.add(tag, event.step, value);
            columns.time(event.step, event.wallTime);
        }
    }

    @Override
    public void text(String tag, String text) {
        settings.text(tag, text);
    }

    @Override
    public void hyperparameters(byte[] bytes, int from, int to) {
        settings.hyperparameters(bytes, from, to);
    }

    /// What was read, once every event is.
    ///
    /// @throws EmptySourceException when there is nothing for a run in it
    SourceContent.Log content(List<Finding> damage) throws EmptySourceException {
        return content(columns, damage);
    }

    /// What was read so far, while more may be read.
    ///
    /// @throws EmptySourceException when there is nothing for a run in it
    SourceContent.Log soFar(List<Finding> damage) throws EmptySourceException {
        return content(columns.view(), damage);
    }

    private SourceContent.Log content(MetricColumns read, List<Finding> damage) throws EmptySourceException {
        List<String> names = names();
        EventPlace place = EventPlace.of(file, names);
        List<String> inRun = names.stream().map(place::name).toList();
        Map<String, Metric> choice = MetricChoice.of(inRun);
        List<Metric> metrics = new ArrayList<>();
        inRun.forEach(name -> metrics.add(choice.getOrDefault(name, Metric.of(name))));
        Map<Metric, Series> series = read.take(metrics);
        if (place.isPart() && !series.containsKey(Metric.TRAIN_LOSS)) {
            // The times of a few evaluations must not take over those of every step.
            series.remove(MetricColumns.WALL_TIME);
        }
        series.entrySet().removeIf(entry -> isPlaceholder(entry.getKey(), entry.getValue()));
        if (series.isEmpty() && settings.isEmpty()) {
            throw new EmptySourceException("holds no scalars" + (damage.isEmpty() ? "" : ", and is damaged"));
        }
        LoggedTraining training = new LoggedTraining(
                series, settings.header(), new LoggedTraining.Ending(false, null, null), List.of(), findings(damage));
        Source source = Source.of(file, Source.Rank.RECORDS).at(place.home());
        return new SourceContent.Log(source, settings.trainer(inRun), List.of(training), List.of());
    }

    private List<String> names() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < tags.size(); i++) {
            names.add(tags.name(i));
        }
        return names;
    }

    private List<Finding> findings(List<Finding> damage) {
        List<Finding> findings = new ArrayList<>(damage);
        if (tags.isFull()) {
            findings.add(Finding.in(
                    file,
                    FindingCode.SKIPPED_LINE,
                    "holds more than " + NameTable.MOST + " tags, or very long ones; the others were left out"));
        }
        return findings;
    }

    private static boolean isPlaceholder(Metric metric, Series series) {
        return metric.key().equals("hp_metric") && series.size() == 1 && series.lastValue() == NO_METRIC;
    }
}
