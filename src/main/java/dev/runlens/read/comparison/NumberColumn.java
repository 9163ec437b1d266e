package dev.runlens.read.comparison;

import java.util.Arrays;
import java.util.BitSet;

/// One array of numbers as it stands in the file, its gaps kept apart from its values that are not finite.
final class NumberColumn {
    private final int line;
    private double[] values = new double[64];
    private final BitSet known = new BitSet();
    private int size;

    /// @param line the 1-based line where it begins
    NumberColumn(int line) {
        this.line = line;
    }

    void add(double value) {
        grow();
        values[size] = value;
        known.set(size++);
    }

    void addMissing() {
        grow();
        size++;
    }

    private void grow() {
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
    }

    /// Fills a gap; true when there was one.
    boolean fill(int index, double value) {
        if (index >= size || known.get(index)) {
            return false;
        }
        values[index] = value;
        known.set(index);
        return true;
    }

    boolean isKnown(int index) {
        return known.get(index);
    }

    double value(int index) {
        return values[index];
    }

    int size() {
        return size;
    }

    int knownCount() {
        return known.cardinality();
    }

    int line() {
        return line;
    }
}
