package dev.runlens.read.comparison;

import dev.runlens.run.FinalMetric;
import dev.runlens.run.FinalMetrics;
import dev.runlens.run.Finding;
import dev.runlens.run.Hyperparameters;
import dev.runlens.run.Metric;
import dev.runlens.run.Origin;
import dev.runlens.run.Progress;
import dev.runlens.run.Segment;
import dev.runlens.run.Series;
import dev.runlens.run.Sourced;
import dev.runlens.run.TrainingHistory;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;

/// What a run reported: its arrays, segments, final values and progress, gathered until the run is complete.
final class HistoryIn {
    private final JsonIn json;
    private final MetricsIn metrics;
    private final List<SegmentIn> segments = new ArrayList<>();
    private final Map<FinalMetric, Sourced<Double>> finals = new EnumMap<>(FinalMetric.class);
    private final Map<FinalMetric, Origin> byHand = new EnumMap<>(FinalMetric.class);
    private Progress.State state = Progress.State.UNKNOWN;
    private OptionalLong planned = OptionalLong.empty();

    HistoryIn(JsonIn json) {
        this.json = json;
        this.metrics = new MetricsIn(json);
    }

    void member(String name) {
        switch (name) {
            case "training_metrics" -> metrics.arrays();
            case "non_finite" -> metrics.nonFinite();
            case "final_metrics" -> json.object(this::finalMetric);
            case "final_metrics_from" -> json.object(this::finalOrigin);
            case "progress" -> json.object(this::progress);
            case "segments" ->
                    json.array(() -> {
                        SegmentIn segment = new SegmentIn(json);
                        json.object(segment::member);
                        segments.add(segment);
                    });
            default -> {}
        }
    }

    private void finalMetric(String name) {
        FinalMetric metric = FinalMetric.ofKey(name).orElse(null);
        if (metric != null) {
            Origin here = json.here();
            json.number().ifPresent(value -> finals.put(metric, new Sourced<>(value, here)));
        }
    }

    private void finalOrigin(String name) {
        FinalMetric metric = FinalMetric.ofKey(name).orElse(null);
        if (metric != null) {
            byHand.put(metric, json.origin());
        }
    }

    private void progress(String name) {
        switch (name) {
            case "state" -> state = state(String.valueOf(json.text()));
            case "planned" -> planned = json.whole();
            default -> {}
        }
    }

    private static Progress.State state(String word) {
        for (Progress.State state : Progress.State.values()) {
            if (state.name().toLowerCase(Locale.ROOT).equals(word)) {
                return state;
            }
        }
        return Progress.State.UNKNOWN;
    }

    /// The history of a file that RunLens wrote.
    ///
    /// @param findings gets what is strange in it
    TrainingHistory ours(Hyperparameters settings, List<Finding> findings) {
        Map<Metric, Series> series = new SeriesIn(metrics, json.file(), findings).series(settings);
        List<Segment> parts = segments.stream()
                .map(segment -> segment.segment(settings, findings))
                .toList();
        return new TrainingHistory(series, parts, finals(), new Progress(state, planned));
    }

    /// The history of a file with documented keys alone: where it has curves and no final values, they are the last of
    /// each curve, and the plan is what the configuration asked for.
    TrainingHistory documentedOnly(Hyperparameters settings, List<Finding> findings) {
        Map<Metric, Series> series = new SeriesIn(metrics, json.file(), findings).series(settings);
        FinalMetrics known = finals();
        return new TrainingHistory(
                series,
                List.of(),
                known.isEmpty() ? lastOf(series) : known,
                new Progress(Progress.State.UNKNOWN, settings.whole("iters")));
    }

    private FinalMetrics finals() {
        Map<FinalMetric, Sourced<Double>> all = new EnumMap<>(FinalMetric.class);
        all.putAll(finals);
        metrics.nonFiniteFinals()
                .forEach((key, value) -> FinalMetric.ofKey(key)
                        .ifPresent(metric -> all.putIfAbsent(metric, new Sourced<>(value, Origin.in(json.file())))));
        all.replaceAll((metric, value) -> new Sourced<>(value.value(), byHand.getOrDefault(metric, value.origin())));
        return FinalMetrics.of(all);
    }

    private FinalMetrics lastOf(Map<Metric, Series> series) {
        Map<FinalMetric, Sourced<Double>> last = new EnumMap<>(FinalMetric.class);
        Origin file = Origin.in(json.file());
        series.values().stream()
                .mapToLong(Series::lastStep)
                .max()
                .ifPresent(step -> last.put(FinalMetric.FINAL_ITERATION, new Sourced<>((double) step, file)));
        for (FinalMetric metric : FinalMetric.values()) {
            Series reported = metric.reported()
                    .map(one -> series.getOrDefault(one, Series.empty()))
                    .orElse(Series.empty());
            if (!reported.isEmpty()) {
                last.put(metric, new Sourced<>(reported.lastValue(), file));
            }
        }
        return FinalMetrics.of(last);
    }
}
