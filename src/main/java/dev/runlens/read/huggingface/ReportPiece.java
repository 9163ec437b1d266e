package dev.runlens.read.huggingface;

import dev.runlens.read.json.FlatMaker;
import dev.runlens.read.json.FlatRow;
import dev.runlens.read.json.FlatRun;
import dev.runlens.read.json.FlatShape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reports that follow each other and whose steps never go back, column by column: what [ReportRows] would make of them
/// one by one where it is no further than the first of them.
final class ReportPiece {
    /// Makes them of simple objects.
    static final FlatMaker<ReportPiece> MAKER = new Maker();

    private final Map<String, Column> columns = new LinkedHashMap<>();
    private final List<Column> rooms = new ArrayList<>();
    private final IdentityHashMap<FlatShape, Kind> known = new IdentityHashMap<>();
    private int rows;
    private long firstStep;
    private long lastStep;

    private ReportPiece() {}

    /// What the numbers are of reports that look alike.
    ///
    /// @param step the place of the step; negative where none is named
    /// @param ends whether such a report ends a training
    /// @param columns where numbers go; null for the step
    @SuppressWarnings("ArrayRecordComponent") // looked into for every number
    private record Kind(int step, boolean ends, @Nullable Column[] columns) {}

    private static final class Maker implements FlatMaker<ReportPiece> {
        @Override
        public ReportPiece room() {
            return new ReportPiece();
        }

        @Override
        public boolean make(FlatRun objects, ReportPiece into) {
            into.clear();
            boolean goesOn = true;
            for (int i = 0; goesOn && i < objects.size(); i++) {
                goesOn = into.take(objects.row(i), objects.line(i));
            }
            return goesOn;
        }
    }

    private void clear() {
        columns.clear();
        known.clear();
        rows = 0;
        lastStep = 0;
    }

    private boolean take(FlatRow report, int line) {
        FlatShape shape = report.shape();
        Kind kind = known.get(shape);
        if (kind == null) {
            kind = kind(shape);
            known.put(shape, kind);
        }
        long step = kind.step < 0 || kind.ends ? -1 : StateSettings.whole(report.value(kind.step));
        if (step < lastStep) {
            return false;
        }
        firstStep = rows == 0 ? step : firstStep;
        lastStep = step;
        rows++;
        for (int i = 0; i < kind.columns.length; i++) {
            Column column = kind.columns[i];
            if (column != null) {
                column.add(step, report.value(i), line + shape.line(i));
            }
        }
        return true;
    }

    private Kind kind(FlatShape shape) {
        List<String> names = shape.names();
        int step = names.indexOf(ReportSlots.STEP);
        @Nullable
        Column[] into = new Column[names.size()];
        for (int i = 0; i < into.length; i++) {
            into[i] = i == step ? null : columns.computeIfAbsent(names.get(i), this::column);
        }
        return new Kind(step, names.contains(ReportSlots.AT_THE_END), into);
    }

    private Column column(String name) {
        if (columns.size() == rooms.size()) {
            rooms.add(new Column());
        }
        Column column = rooms.get(columns.size());
        column.clear(name);
        return column;
    }

    /// How many reports there are.
    int rows() {
        return rows;
    }

    /// The step of the first.
    long firstStep() {
        return firstStep;
    }

    /// The step of the last.
    long lastStep() {
        return lastStep;
    }

    /// The columns, in the order in which they came.
    Collection<Column> columns() {
        return columns.values();
    }

    /// The values of one name at increasing steps.
    static final class Column {
        private static final int FEW = 64;

        private String name = "";
        private long[] steps = new long[FEW];
        private double[] values = new double[FEW];
        private int[] lines = new int[FEW];
        private int size;
        private int repeated;

        private void clear(String other) {
            name = other;
            size = 0;
            repeated = 0;
        }

        private void add(long step, double value, int line) {
            if (size > 0 && step == steps[size - 1]) {
                repeated++;
                return;
            }
            if (size == steps.length) {
                steps = Arrays.copyOf(steps, 2 * size);
                values = Arrays.copyOf(values, 2 * size);
                lines = Arrays.copyOf(lines, 2 * size);
            }
            steps[size] = step;
            values[size] = value;
            lines[size++] = line;
        }

        String name() {
            return name;
        }

        /// How many values there are.
        int size() {
            return size;
        }

        /// How many more came again at a step that had one.
        int repeated() {
            return repeated;
        }

        /// The steps of the values, and maybe more behind them.
        long[] steps() {
            return steps;
        }

        /// The values, and maybe more behind them.
        double[] values() {
            return values;
        }

        /// The lines of the values, and maybe more behind them; to be asked once.
        ///
        /// @param before what the first of all lines is
        int[] linesBehind(int before) {
            for (int i = 0; i < size; i++) {
                lines[i] += before;
            }
            return lines;
        }
    }
}
