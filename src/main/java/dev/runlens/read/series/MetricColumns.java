package dev.runlens.read.series;

import dev.runlens.run.Metric;
import dev.runlens.run.Series;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The columns of all metrics of one recorded training, with the times of its steps, while they are read.
public final class MetricColumns {
    /// When a step was recorded, in seconds since 1970.
    public static final Metric WALL_TIME = Metric.of("wall_time");

    private final List<PointColumn> columns = new ArrayList<>();
    private final PointColumn times;

    /// No points yet.
    public MetricColumns() {
        this(new PointColumn());
    }

    private MetricColumns(PointColumn times) {
        this.times = times;
    }

    /// Columns to be taken that hold what these hold now; these may go on.
    public MetricColumns view() {
        MetricColumns other = new MetricColumns(times.view());
        columns.forEach(column -> other.columns.add(column.view()));
        return other;
    }

    /// Adds a point.
    ///
    /// @param index the number of the metric's name; not more than the number of columns so far
    public void add(int index, long step, double value) {
        while (columns.size() <= index) {
            columns.add(new PointColumn());
        }
        columns.get(index).add(step, value);
    }

    /// Adds the time of a step; that of its last record counts.
    ///
    /// @param seconds since 1970; NaN where unknown
    public void time(long step, double seconds) {
        if (step != times.lastStep() && Double.isFinite(seconds)) {
            times.add(step, seconds);
        }
    }

    /// Whether a column has points.
    public boolean has(int index) {
        return index < columns.size() && !columns.get(index).isEmpty();
    }

    /// The series of each metric; the columns give them away.
    ///
    /// @param metrics the metric of each column, in their order; a column beyond them is left out, and so is the mean
    ///     loss of a run
    public Map<Metric, Series> take(List<Metric> metrics) {
        Map<Metric, Series> all = new LinkedHashMap<>();
        Series like = Series.empty();
        for (int i = 0; i < metrics.size(); i++) {
            if (has(i) && !metrics.get(i).equals(MetricChoice.MEAN_TRAIN_LOSS)) {
                Series series = columns.get(i).take(like);
                all.put(metrics.get(i), series);
                like = series;
            }
        }
        if (!all.isEmpty() && !times.isEmpty()) {
            all.putIfAbsent(WALL_TIME, times.take(like));
        }
        columns.clear();
        return all;
    }
}
