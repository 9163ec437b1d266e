package dev.runlens.read.table;

import dev.runlens.read.lines.NumberField;
import java.util.Arrays;

/// One row of a CSV as numbers.
final class CsvRow {
    private final NumberField.Kind[] kinds;
    private final double[] values;
    private int line;
    private int size;

    /// @param columns how many fields a whole row has
    CsvRow(int columns) {
        kinds = new NumberField.Kind[columns];
        values = new double[columns];
    }

    /// Forgets the fields.
    void begin(int atLine) {
        line = atLine;
        size = 0;
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
