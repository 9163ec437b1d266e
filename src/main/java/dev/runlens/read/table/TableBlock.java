package dev.runlens.read.table;

import dev.runlens.read.lines.DigitNumber;
import java.util.Arrays;

/// Some whole lines of a table, and their numbers where they hold nothing else.
final class TableBlock {
    /// How many columns are told apart by the bits of a number.
    static final int MOST_COLUMNS = Long.SIZE;

    private static final int ROWS = 1 << 12;

    // With room for what is looked at after the last byte.
    private final byte[] bytes;
    private final DigitNumber number = new DigitNumber();
    private int size;
    private boolean plain;
    private int lines;
    private int rows;
    private double[] values = {};
    private long[] filled = {};
    private int[] rowLines = {};

    /// @param most how many bytes it holds
    TableBlock(int most) {
        bytes = new byte[most + Long.BYTES + 2];
    }

    /// Its bytes, followed by eight that are not digits.
    byte[] bytes() {
        return bytes;
    }

    /// How many of the bytes are its own; negative where they hold no whole line.
    int size() {
        return size;
    }

    void end(int at) {
        size = at;
        plain = false;
    }

    /// Whether each of its rows has a field for every column, with nothing but a number or nothing in it.
    boolean isPlain() {
        return plain;
    }

    /// How many lines it has, where it is plain.
    int lines() {
        return lines;
    }

    /// How many of them are rows, where it is plain.
    int rows() {
        return rows;
    }

    /// On which line of the block a row stands, from 1 on.
    int line(int row) {
        return rowLines[row];
    }

    /// Which columns have a number in a row, a bit each.
    long filled(int row) {
        return filled[row];
    }

    /// The numbers of all rows, as many for each as there are columns.
    double[] values() {
        return values;
    }

    /// Reads the numbers.
    ///
    /// @param columns how many there are
    void read(byte separator, int columns) {
        lines = 0;
        rows = 0;
        plain = true;
        for (int p = 0; p >= 0 && p < size;) {
            lines++;
            if (isLineEnd(p)) {
                p = afterLineEnd(p);
            } else {
                p = row(p, separator, columns);
                plain = p >= 0;
            }
        }
    }

    private int row(int from, byte separator, int columns) {
        reserve(columns);
        int at = rows * columns;
        long numbers = 0;
        int p = from;
        for (int i = 0; i < columns; i++) {
            int end = p;
            if (bytes[p] != separator && !isLineEnd(p)) {
                end = number.read(bytes, p);
                if (end < 0) {
                    return DigitNumber.NONE;
                }
                numbers |= 1L << i;
                values[at + i] = number.value();
            }
            boolean last = i == columns - 1;
            if (last ? !isLineEnd(end) : bytes[end] != separator) {
                return DigitNumber.NONE;
            }
            p = last ? afterLineEnd(end) : end + 1;
        }
        filled[rows] = numbers;
        rowLines[rows++] = lines;
        return p;
    }

    private void reserve(int columns) {
        if (rows == filled.length) {
            int more = Math.max(ROWS, 2 * rows);
            filled = Arrays.copyOf(filled, more);
            rowLines = Arrays.copyOf(rowLines, more);
            values = Arrays.copyOf(values, more * columns);
        }
    }

    private boolean isLineEnd(int at) {
        return bytes[at] == '\n' || bytes[at] == '\r' && bytes[at + 1] == '\n';
    }

    private int afterLineEnd(int at) {
        return bytes[at] == '\n' ? at + 1 : at + 2;
    }
}
