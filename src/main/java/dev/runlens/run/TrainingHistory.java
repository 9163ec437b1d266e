package dev.runlens.run;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What training reported: every metric over the run's iterations, the parts it was reported in, the values at its end.
///
/// @param metrics the series of each metric in the run's own counting, superseded points left out; no series is empty
/// @param segments the parts, in order; empty where nothing but final values is known
/// @param finals the documented values at the end
/// @param progress how far training got
public record TrainingHistory(
        Map<Metric, Series> metrics, List<Segment> segments, FinalMetrics finals, Progress progress) {
    /// Nothing was reported.
    public static final TrainingHistory NONE = new TrainingHistory(Map.of(), List.of(), FinalMetrics.none(),
            Progress.UNKNOWN);

    /// Keeps copies.
    public TrainingHistory {
        metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
        segments = List.copyOf(segments);
    }

    /// The series of a metric; empty where it was never reported.
    public Series series(Metric metric) {
        return metrics.getOrDefault(metric, Series.empty());
    }

    /// Whether there is neither a series nor a final value.
    public boolean isEmpty() {
        return metrics.isEmpty() && finals.isEmpty();
    }

    /// The last iteration with a train or validation loss; 0 where there is none.
    public long lastIteration() {
        long last = 0;
        for (Metric metric : List.of(Metric.TRAIN_LOSS, Metric.VAL_LOSS)) {
            Series series = series(metric);
            last = series.isEmpty() ? last : Math.max(last, series.lastStep());
        }
        return last;
    }

    /// How many points all series have together.
    public long pointCount() {
        return metrics.values().stream().mapToLong(Series::size).sum();
    }

    /// The file and line that the point of a metric at an index was read from; empty where it is unknown.
    public Optional<Origin> origin(Metric metric, int index) {
        Series series = series(metric);
        long step = series.step(index);
        for (int i = segments.size() - 1; i >= 0; i--) {
            Segment segment = segments.get(i);
            if (step > segment.offset() || i == 0) {
                return Optional.ofNullable(segment.origin(metric, series.line(index)));
            }
        }
        return Optional.empty();
    }

    /// The same history with other final values.
    public TrainingHistory withFinals(FinalMetrics others) {
        return new TrainingHistory(metrics, segments, others, progress);
    }
}
