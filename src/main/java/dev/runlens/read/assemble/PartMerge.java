package dev.runlens.read.assemble;

import dev.runlens.run.FinalMetric;
import dev.runlens.run.FinalMetrics;
import dev.runlens.run.Metric;
import dev.runlens.run.Origin;
import dev.runlens.run.Progress;
import dev.runlens.run.Segment;
import dev.runlens.run.Series;
import dev.runlens.run.Sourced;
import dev.runlens.run.TrainingHistory;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Merges the trainings of one run into one history in the run's counting.
///
/// What a training had reported past the checkpoint that the next one loaded is superseded: kept with its segment, left
/// out of the series.
final class PartMerge {
    private final List<LogPart> parts;
    private final List<Map<Metric, Series>> kept = new ArrayList<>();
    private final List<Map<Metric, Series>> superseded = new ArrayList<>();

    private PartMerge(List<LogPart> parts) {
        this.parts = parts;
    }

    /// The history of a run.
    ///
    /// @param parts its trainings, in order
    /// @param progress how far it got
    static TrainingHistory history(List<LogPart> parts, Progress progress) {
        PartMerge merge = new PartMerge(parts);
        parts.forEach(merge::add);
        Map<Metric, Series> metrics = merge.series();
        TrainingHistory history = new TrainingHistory(metrics, merge.segments(), FinalMetrics.none(), progress);
        return history.withFinals(finals(history));
    }

    private void add(LogPart part) {
        for (int i = 0; i < kept.size(); i++) {
            cut(i, part.begin());
        }
        Map<Metric, Series> own = new LinkedHashMap<>();
        part.training()
                .metrics()
                .forEach((metric, series) -> own.put(metric, series.slice(0, series.size(), part.offset())));
        kept.add(own);
        superseded.add(new LinkedHashMap<>());
    }

    private void cut(int index, long after) {
        Map<Metric, Series> lost = superseded.get(index);
        kept.get(index).replaceAll((metric, series) -> {
            int end = series.floorIndex(after) + 1;
            if (end < series.size()) {
                Series tail = series.slice(end, series.size(), 0);
                lost.merge(metric, tail, (earlier, later) -> later.followedBy(earlier));
            }
            return series.slice(0, end, 0);
        });
    }

    private Map<Metric, Series> series() {
        Map<Metric, Series> all = new LinkedHashMap<>();
        for (Map<Metric, Series> part : kept) {
            part.forEach((metric, series) -> {
                if (!series.isEmpty()) {
                    all.merge(metric, series, Series::followedBy);
                }
            });
        }
        return all;
    }

    private List<Segment> segments() {
        List<Segment> segments = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            LogPart part = parts.get(i);
            if (!part.training().isEmpty()) {
                Segment.Span span = new Segment.Span(
                        part.firstIteration(),
                        part.lastIteration(),
                        part.points(Metric.TRAIN_LOSS),
                        part.points(Metric.VAL_LOSS));
                segments.add(new Segment(
                        span,
                        new Segment.Start(
                                part.offset(), part.training().header().resumedFrom()),
                        new Origin.InFile(
                                part.log().file(), part.training().header().line()),
                        part.elsewhere(),
                        superseded.get(i)));
            }
        }
        return segments;
    }

    /// The documented values at the end: of each metric the last that was reported, at its own last iteration.
    private static FinalMetrics finals(TrainingHistory history) {
        Map<FinalMetric, Sourced<Double>> values = new EnumMap<>(FinalMetric.class);
        for (FinalMetric metric : FinalMetric.values()) {
            metric.reported()
                    .map(history::series)
                    .filter(series -> !series.isEmpty())
                    .ifPresent(series -> {
                        Metric reported = metric.reported().orElseThrow();
                        values.put(metric, sourced(history, reported, series.lastValue()));
                    });
        }
        Metric latest = history.series(Metric.TRAIN_LOSS).isEmpty() ? Metric.VAL_LOSS : Metric.TRAIN_LOSS;
        Series series = history.series(latest);
        Series val = history.series(Metric.VAL_LOSS);
        if (!val.isEmpty() && val.lastStep() > series.lastStep()) {
            latest = Metric.VAL_LOSS;
            series = val;
        }
        if (!series.isEmpty()) {
            values.put(FinalMetric.FINAL_ITERATION, sourced(history, latest, (double) series.lastStep()));
        }
        return FinalMetrics.of(values);
    }

    private static Sourced<Double> sourced(TrainingHistory history, Metric metric, double value) {
        Origin origin = history.origin(metric, history.series(metric).size() - 1).orElseThrow();
        return new Sourced<>(value, origin);
    }
}
