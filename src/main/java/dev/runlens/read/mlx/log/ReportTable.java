package dev.runlens.read.mlx.log;

import dev.runlens.read.mlx.dense.ReportBatch;
import dev.runlens.read.mlx.dense.ReportRow;
import dev.runlens.read.mlx.dialect.LogEvents;
import dev.runlens.read.mlx.dialect.MetricNames;
import dev.runlens.read.series.DoubleColumn;
import dev.runlens.read.series.IntColumn;
import dev.runlens.read.series.LongColumn;
import dev.runlens.read.series.RowForecast;
import dev.runlens.run.FindingCode;
import dev.runlens.run.Metric;
import dev.runlens.run.Series;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The reports of one kind (train or validation) in one training: the steps and lines once, a column for each metric.
///
/// A metric that every report has shares the steps and lines. One that some reports lack gets its own, so that a
/// missing figure is not in its series.
final class ReportTable {
    private final RowForecast forecast;
    private final LongColumn steps;
    private final IntColumn lines;
    private final List<Column> used = new ArrayList<>();
    private @Nullable Column[] byId = new Column[16];
    private long lastStep = Long.MIN_VALUE;
    private double lastLoss;

    private static final class Column {
        final int id;
        final int first;
        final DoubleColumn values;

        @Nullable
        LongColumn ownSteps;

        @Nullable
        IntColumn ownLines;

        Column(int id, int first, DoubleColumn values) {
            this.id = id;
            this.first = first;
            this.values = values;
        }

        Column shared() {
            Column other = new Column(id, first, values.view());
            other.ownSteps = ownSteps == null ? null : ownSteps.view();
            other.ownLines = ownLines == null ? null : ownLines.view();
            return other;
        }
    }

    ReportTable(RowForecast forecast) {
        this(forecast, new LongColumn(forecast), new IntColumn(forecast));
    }

    private ReportTable(RowForecast forecast, LongColumn steps, IntColumn lines) {
        this.forecast = forecast;
        this.steps = steps;
        this.lines = lines;
    }

    /// A table to be taken from that holds what this one holds now; this one may grow on.
    ReportTable shared() {
        ReportTable other = new ReportTable(forecast, steps.view(), lines.view());
        used.forEach(column -> other.used.add(column.shared()));
        other.lastStep = lastStep;
        return other;
    }

    boolean isEmpty() {
        return steps.size() == 0;
    }

    /// The iteration of the last report; less than any where there is none.
    long lastStep() {
        return lastStep;
    }

    /// Whether a row holds a report that is not the last one over again.
    ///
    /// @param events told where it is
    boolean isNew(long step, ReportRow row, int line, LogEvents events) {
        if (row.isEmpty()) {
            return false;
        }
        if (step == lastStep && Double.compare(row.value(0), lastLoss) == 0) {
            String again = "The report of iteration " + step + " stands here a second time.";
            events.finding(FindingCode.DUPLICATE, line, again);
            return false;
        }
        return true;
    }

    /// Adds a report of a later iteration than the last; the loss comes first in its row.
    void add(long step, int line, ReportRow row) {
        int index = steps.size();
        for (int i = 0; i < row.size(); i++) {
            int id = row.id(i);
            Column column = id < byId.length ? byId[id] : null;
            if (column == null) {
                column = opened(id, index);
            }
            if (column.ownSteps != null || column.first + column.values.size() != index) {
                addApart(column, step, line);
            }
            column.values.add(row.value(i));
        }
        steps.add(step);
        lines.add(line);
        lastStep = step;
        lastLoss = row.value(0);
    }

    /// Adds reports of a batch that stand on lines that follow each other, with increasing iterations.
    ///
    /// @param first the index of the first
    /// @param line where that one stands
    void add(ReportBatch batch, int first, int count, int line) {
        if (!fits(batch)) {
            ReportRow row = new ReportRow();
            for (int i = 0; i < count; i++) {
                add(batch.steps()[first + i], line + i, batch.row(first + i, row));
            }
            return;
        }
        for (int i = 0; i < batch.width(); i++) {
            Column column = Objects.requireNonNull(byId[batch.id(i)]);
            batch.addTo(column.values, i, first, count);
            if (column.ownSteps != null && column.ownLines != null) {
                column.ownSteps.add(batch.steps(), first, count);
                column.ownLines.addNext(line, count);
            }
        }
        steps.add(batch.steps(), first, count);
        lines.addNext(line, count);
        lastStep = batch.steps()[first + count - 1];
        lastLoss = batch.value(0, first + count - 1);
    }

    /// Whether every metric of a batch has a column that misses no report, or has steps of its own.
    private boolean fits(ReportBatch batch) {
        for (int i = 0; i < batch.width(); i++) {
            int id = batch.id(i);
            Column column = id < byId.length ? byId[id] : null;
            if (column == null || (column.ownSteps == null && column.first + column.values.size() != steps.size())) {
                return false;
            }
        }
        return true;
    }

    /// Puts the series into a map and empties the table.
    void takeInto(Map<Metric, Series> series, MetricNames names) {
        ReportPlaces places = ReportPlaces.of(steps, lines);
        for (Column column : used) {
            series.put(names.metric(column.id), taken(column, places));
        }
        used.clear();
        byId = new Column[0];
    }

    private static Series taken(Column column, ReportPlaces places) {
        if (column.ownSteps != null && column.ownLines != null) {
            return ReportPlaces.of(column.ownSteps, column.ownLines).series(column.values);
        }
        int count = column.values.size();
        return count < places.size() ? places.part(column.first, count).series(column.values)
                : places.series(column.values);
    }

    private Column opened(int id, int index) {
        if (id >= byId.length) {
            byId = Arrays.copyOf(byId, id + 16);
        }
        Column column = new Column(id, index, new DoubleColumn(forecast));
        byId[id] = column;
        used.add(column);
        return column;
    }

    /// Gives a column that missed a report steps and lines of its own.
    private void addApart(Column column, long step, int line) {
        LongColumn ofSteps = column.ownSteps;
        IntColumn ofLines = column.ownLines;
        if (ofSteps == null || ofLines == null) {
            ofSteps = new LongColumn(forecast);
            ofLines = new IntColumn(forecast);
            steps.copyTo(ofSteps, column.first, column.values.size());
            lines.copyTo(ofLines, column.first, column.values.size());
            column.ownSteps = ofSteps;
            column.ownLines = ofLines;
        }
        ofSteps.add(step);
        ofLines.add(line);
    }
}
