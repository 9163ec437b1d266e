package dev.runlens.read.wandb;

import dev.runlens.read.series.EpochSteps;
import dev.runlens.read.series.MetricChoice;
import dev.runlens.read.series.MetricColumns;
import dev.runlens.read.wire.NameTable;
import dev.runlens.read.wire.WireReader;
import dev.runlens.run.Metric;
import dev.runlens.run.Series;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// The rows of a history: each call of `wandb.log` with its values and its step.
final class HistoryRows {
    /// Where the step of a row stands, the first that is there. An epoch is never the step; `_step` counts the calls.
    static final List<String> STEPS = List.of(
            "train/global_step", "trainer/global_step", "global_step", "iteration", "iter", "step", "train/step",
            "train/iter", "_step");

    /// So many of them are those of the whole training by their names.
    private static final int GLOBAL = 3;
    private static final double LARGEST = 0x1p53;
    private static final int ITEM = 1;
    private static final int STEP = 2;
    private static final int KEY = 1;
    private static final int NESTED_KEY = 2;
    private static final int VALUE = 16;

    private final NameTable names = new NameTable();
    private final MetricColumns columns = new MetricColumns();
    private final JsonValues json = new JsonValues();
    private final WireReader row = new WireReader();
    private final WireReader item = new WireReader();
    private final WireReader number = new WireReader();
    /// The axes themselves and W&B's own clocks come first, up to this one; every name after it is a metric.
    private final int timestamp;
    private int[] keys = new int[64];
    private double[] values = new double[64];
    private int size;
    private int key;
    private final EpochSteps steps = new EpochSteps();
    /// A metric whose rows are counted: those of evaluations may count something else.
    private int counting = NameTable.NONE;
    private long first;
    private long last;
    private int restarts;

    HistoryRows() {
        STEPS.forEach(this::indexOf);
        indexOf("_runtime");
        timestamp = indexOf("_timestamp");
    }

    /// Reads one `HistoryRecord`.
    void read(byte[] bytes, int from, int to) {
        size = 0;
        double own = Double.NaN;
        row.over(bytes, from, to);
        while (row.next()) {
            if (row.is(ITEM, WireReader.BYTES)) {
                item(bytes, row.from(), row.to());
            } else if (row.is(STEP, WireReader.BYTES)) {
                number.over(bytes, row.from(), row.to());
                own = number.next() && number.is(1, WireReader.VARINT) ? (double) number.number() : 0;
            }
        }
        long step = step(own);
        double time = Double.NaN;
        for (int i = 0; i < size; i++) {
            if (keys[i] > timestamp) {
                columns.add(keys[i], step, values[i]);
            } else if (keys[i] == timestamp) {
                time = values[i];
            }
        }
        columns.time(step, time);
    }

    private long step(double own) {
        double step = own;
        int best = STEPS.size();
        for (int i = 0; i < size; i++) {
            if (keys[i] < best && Double.isFinite(values[i])) {
                best = keys[i];
                step = values[i];
            }
        }
        long found = Double.isNaN(step) ? 0 : (long) step;
        boolean inEpoch = best >= GLOBAL && best < STEPS.size() - 1 && Math.abs(step) < LARGEST;
        return inEpoch ? countedOn(found) : found;
    }

    /// A step that a loop may count anew in each epoch: back at the first one, it goes on where the last ended. One that
    /// is global by its name goes back where a run was resumed.
    private long countedOn(long step) {
        if (counting == NameTable.NONE) {
            counting = metric();
            first = step;
            last = step;
        } else if (reports(counting)) {
            restarts += step < last && step <= first ? 1 : 0;
            last = step;
        }
        try {
            return steps.of(step, restarts);
        } catch (ArithmeticException beyondAllNumbers) {
            return step;
        }
    }

    /// A metric of the row; none where it has only axes.
    private int metric() {
        for (int i = 0; i < size; i++) {
            if (keys[i] > timestamp) {
                return keys[i];
            }
        }
        return NameTable.NONE;
    }

    private boolean reports(int metric) {
        for (int i = 0; i < size; i++) {
            if (keys[i] == metric) {
                return true;
            }
        }
        return false;
    }

    /// How often the steps began anew.
    int restarts() {
        return restarts;
    }

    private void item(byte[] bytes, int from, int to) {
        key = NameTable.NONE;
        String nested = null;
        int value = -1;
        int valueEnd = -1;
        item.over(bytes, from, to);
        while (item.next()) {
            if (item.is(KEY, WireReader.BYTES)) {
                key = names.indexOf(bytes, item.from(), item.to());
            } else if (item.is(NESTED_KEY, WireReader.BYTES)) {
                if (nested == null) {
                    key = names.indexOf(bytes, item.from(), item.to());
                    nested = "";
                } else {
                    nested += "." + item.text();
                }
            } else if (item.is(VALUE, WireReader.BYTES)) {
                value = item.from();
                valueEnd = item.to();
            }
        }
        if (nested != null && !nested.isEmpty() && key != NameTable.NONE) {
            key = indexOf(names.name(key) + nested);
        }
        if (value >= 0 && key != NameTable.NONE) {
            value(bytes, value, valueEnd);
        }
    }

    private void value(byte[] bytes, int from, int to) {
        if (JsonValues.isObject(bytes, from, to)) {
            json.each(names.name(key), bytes, new int[] {from, to}, (name, found) -> put(indexOf(name), found));
        } else if (JsonValues.isNumber(bytes, from, to)) {
            put(key, JsonValues.number(bytes, from, to));
        }
    }

    private void put(int index, double value) {
        if (index == NameTable.NONE) {
            return;
        }
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, 2 * size);
            values = Arrays.copyOf(values, 2 * size);
        }
        keys[size] = index;
        values[size++] = value;
    }

    private int indexOf(String name) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        return names.indexOf(bytes, 0, bytes.length);
    }

    /// The names of the metrics that have points.
    List<String> names() {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            if (columns.has(i)) {
                all.add(names.name(i));
            }
        }
        return all;
    }

    /// Whether names were left out.
    boolean isFull() {
        return names.isFull();
    }

    /// The series of each metric; the rows give them away.
    Map<Metric, Series> take() {
        return take(columns);
    }

    /// The series of each metric so far; the rows may go on.
    Map<Metric, Series> soFar() {
        return take(columns.view());
    }

    private Map<Metric, Series> take(MetricColumns read) {
        Map<String, Metric> choice = MetricChoice.of(names());
        List<Metric> metrics = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.name(i);
            metrics.add(choice.getOrDefault(name, Metric.of(name)));
        }
        return read.take(metrics);
    }
}
