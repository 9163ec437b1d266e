package dev.runlens.read.table;

import dev.runlens.read.lines.NumberField;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// One row of a CSV as numbers.
final class CsvRow {
    private final NumberField.Kind[] kinds;
    private final double[] values;
    private final Map<Integer, String> words = new HashMap<>();
    private int line;
    private int size;
    private boolean longer;
    private boolean damaged;

    /// @param columns how many fields a whole row has
    CsvRow(int columns) {
        kinds = new NumberField.Kind[columns];
        values = new double[columns];
    }

    /// Forgets the fields.
    void begin(int atLine) {
        line = atLine;
        size = 0;
        longer = false;
        damaged = false;
        words.clear();
        Arrays.fill(kinds, NumberField.Kind.MISSING);
    }

    /// Keeps a field; one beyond the columns is counted only.
    void set(int index, NumberField.Kind kind, double value) {
        size = index + 1;
        if (index < kinds.length) {
            kinds[index] = kind;
            values[index] = value;
        }
    }

    /// Keeps a field for every column.
    ///
    /// @param row of a block of which it is known that it is plain
    void take(TableBlock block, int row) {
        size = kinds.length;
        for (int i = 0; i < size; i++) {
            values[i] = block.values(i)[row];
            kinds[i] = (block.filled(row) & 1L << i) == 0 ? NumberField.Kind.MISSING : NumberField.Kind.NUMBER;
        }
    }

    /// Keeps what a field says in words.
    void say(int index, String word) {
        words.put(index, word);
    }

    /// What a field says that was kept in words; empty where it says nothing.
    String word(int index) {
        return words.getOrDefault(index, "");
    }

    /// Tells of a field that is no field of any column, or that no writer wrote.
    ///
    /// @param beyond whether it says something behind the last column
    /// @param nul whether it holds NUL bytes
    void mark(boolean beyond, boolean nul) {
        longer |= beyond;
        damaged |= nul;
    }

    /// Whether something stands behind the last column.
    boolean isLonger() {
        return longer;
    }

    /// Whether it holds NUL bytes, which no table has: a part of the file was lost.
    boolean isDamaged() {
        return damaged;
    }

    /// 1-based.
    int line() {
        return line;
    }

    /// How many fields it has.
    int size() {
        return size;
    }

    boolean hasNumber(int index) {
        return index >= 0 && index < kinds.length && kinds[index] == NumberField.Kind.NUMBER;
    }

    boolean hasAnyNumber() {
        return Arrays.stream(kinds).anyMatch(kind -> kind == NumberField.Kind.NUMBER);
    }

    double value(int index) {
        return values[index];
    }

    void forget(int index) {
        kinds[index] = NumberField.Kind.MISSING;
    }
}
