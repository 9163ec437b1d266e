package dev.runlens.read.table;

import dev.runlens.read.series.RowTrainings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Where the values of a CSV's rows go: into the column they stand in, or, in a long table, into one that the row names.
final class LongRows {
    private static final int MOST_COLUMNS = 5000;

    private final RowTrainings trainings;
    private final List<String> names;
    private final LongTable form;
    private final int split;
    private final int name;
    private final int value;
    private final List<Map<String, Integer>> targets = new ArrayList<>();
    private final Map<Integer, String> madeNames = new HashMap<>();

    /// @param trainings which get a column for each name that rows make
    LongRows(CsvHeader header, RowTrainings trainings) {
        this.trainings = trainings;
        names = header.names();
        form = LongTable.of(names);
        split = form.split().map(names::indexOf).orElse(-1);
        name = form.name().map(names::indexOf).orElse(-1);
        value = form.value().map(names::indexOf).orElse(-1);
        names.forEach(_ -> targets.add(new HashMap<>()));
    }

    /// Whether a column says in words what the row is of.
    boolean isWord(int column) {
        return column == split && split >= 0 || column == name && name >= 0;
    }

    /// Whether values go into the columns they stand in.
    boolean areWide() {
        return !form.isLong();
    }

    /// The name of the column of a value.
    String name(int at, CsvRow row) {
        int column = column(at, row);
        return column < names.size() ? names.get(column) : madeNames.getOrDefault(column, names.get(at));
    }

    /// The column of a value.
    int column(int at, CsvRow row) {
        if (!form.isLong()) {
            return at;
        }
        String word = split < 0 ? "" : form.part(row.word(split));
        String own = at == value && name >= 0 ? row.word(name) : "";
        Map<String, Integer> known = targets.get(at);
        String key = word + "\n" + own;
        Integer target = known.get(key);
        if (target == null) {
            String plain = own.isBlank() ? names.get(at) : own.strip();
            String full = LongTable.nameOf(word, plain);
            target = full.equals(names.get(at)) || madeNames.size() >= MOST_COLUMNS ? at : column(full);
            known.put(key, target);
        }
        return target;
    }

    private int column(String full) {
        int column = trainings.column(full);
        madeNames.put(column, full);
        return column;
    }
}
