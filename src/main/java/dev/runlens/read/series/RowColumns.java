package dev.runlens.read.series;

import dev.runlens.run.Finding;
import dev.runlens.run.FindingCode;
import dev.runlens.run.Metric;
import dev.runlens.run.Series;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The columns of a table within one training, by number and by name.
final class RowColumns {
    private static final List<Metric> LOSSES = List.of(Metric.TRAIN_LOSS, Metric.VAL_LOSS);

    private final RowForecast forecast;
    private final List<String> names = new ArrayList<>();
    private final List<RowColumn> columns = new ArrayList<>();
    private @Nullable RowColumn addedLast;
    private int repeated;
    private boolean mixed;

    /// @param forecast how many rows there will be
    RowColumns(RowForecast forecast) {
        this.forecast = forecast;
    }

    /// A new column; its number is one more than that of the one before, the first is 0.
    void addColumn(String name) {
        names.add(name);
        columns.add(new RowColumn(forecast));
    }

    /// The column of a name, which is made where there is none.
    int column(String name) {
        int column = names.indexOf(name);
        if (column < 0) {
            column = names.size();
            addColumn(name);
        }
        return column;
    }

    List<String> names() {
        return names;
    }

    /// Whether a column has a value at a later step.
    boolean isBeyond(String name, long step) {
        return columns.get(column(name)).isBeyond(step);
    }

    /// Adds a value; whether its step goes back behind one that was there.
    boolean add(int column, long step, double value, int line) {
        RowColumn before = addedLast;
        addedLast = columns.get(column);
        return addedLast.add(step, value, line, before);
    }

    /// Whether a column has a value behind the first of some rows.
    boolean areBeyond(RowBatch rows) {
        boolean beyond = false;
        for (long left = rows.columns(); left != 0; left &= left - 1) {
            beyond |= columns.get(Long.numberOfTrailingZeros(left)).isBeyond(rows.step(0));
        }
        return beyond;
    }

    /// Adds the numbers of rows, none of which goes back behind what is there.
    ///
    /// @param values of each column by row, where it has some
    void addAll(RowBatch rows, IntFunction<double[]> values) {
        for (long left = rows.columns(); left != 0; left &= left - 1) {
            int at = Long.numberOfTrailingZeros(left);
            RowColumn column = columns.get(at);
            column.addAll(rows, at, values.apply(at), addedLast);
            addedLast = column;
        }
    }

    /// The series of the metrics that the columns are; the columns are empty afterwards.
    ///
    /// @param choice which columns are the losses, where a person said so
    Map<Metric, Series> take(ColumnChoice choice) {
        List<String> used = IntStream.range(0, names.size()).filter(i -> !columns.get(i).isEmpty())
                .mapToObj(names::get).toList();
        Map<String, Metric> chosen = MetricChoice.of(used, choice);
        Map<Metric, Series> metrics = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            Metric metric = chosen.get(names.get(i));
            if (metric != null && !columns.get(i).isEmpty()) {
                repeated += columns.get(i).repeated();
                Series series = columns.get(i).take();
                mixed |= LOSSES.contains(metric) && columns.get(i).repeated() * 2 >= series.size();
                metrics.put(metric, series);
            }
        }
        columns.replaceAll(taken -> new RowColumn(forecast));
        return metrics;
    }

    /// Columns that hold what these hold now; each may go on.
    RowColumns view() {
        RowColumns other = new RowColumns(forecast);
        other.names.addAll(names);
        columns.forEach(column -> other.columns.add(column.view()));
        other.repeated = repeated;
        other.mixed = mixed;
        return other;
    }

    /// That steps came again with another value in the columns that were taken, where they did.
    Optional<Finding> said(Path file) {
        if (repeated == 0) {
            return Optional.empty();
        }
        String again = repeated + " values came again for the same step with another value; the last was taken";
        return Optional.of(mixed
                ? Finding.in(file, FindingCode.CONFLICT,
                        again + ". So it is with most losses: the file may hold several runs, "
                                + "or reports of several processes, that no column tells apart; write a file for each")
                : Finding.in(file, FindingCode.DUPLICATE, again));
    }
}
