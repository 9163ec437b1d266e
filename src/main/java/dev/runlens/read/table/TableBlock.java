package dev.runlens.read.table;

import dev.runlens.read.lines.DigitNumber;
import java.util.Arrays;

/// Some whole lines of a table, and their numbers where they hold nothing else.
final class TableBlock {
    private static final int ROWS = 1 << 12;

    // With room for what is looked at after the last byte.
    private final byte[] bytes;
    private final DigitNumber number = new DigitNumber();
    private int size;
    private boolean mayBePlain;
    private boolean plain;
    private int lines;
    private int rows;
    private double[][] values = {};
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

    /// Tells where its own bytes end.
    ///
    /// @param numbers whether they may be nothing but numbers
    void end(int at, boolean numbers) {
        size = at;
        mayBePlain = numbers;
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

    /// The numbers of a column, one for each row.
    double[] values(int column) {
        return values[column];
    }

    /// Reads the numbers, where there may be nothing else.
    ///
    /// @param columns how many there are; 0 where numbers are not all there is
    void read(byte separator, int columns) {
        lines = 0;
        rows = 0;
        plain = mayBePlain && columns > 0;
        if (!plain) {
            return;
        }
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
        if (rows == filled.length) {
            reserve(columns);
        }
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
                values[i][rows] = number.value();
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
        int more = Math.max(ROWS, 2 * rows);
        filled = Arrays.copyOf(filled, more);
        rowLines = Arrays.copyOf(rowLines, more);
        values = values.length == columns ? values : new double[columns][0];
        for (int i = 0; i < columns; i++) {
            values[i] = Arrays.copyOf(values[i], more);
        }
    }

    private boolean isLineEnd(int at) {
        return bytes[at] == '\n' || bytes[at] == '\r' && bytes[at + 1] == '\n';
    }

    private int afterLineEnd(int at) {
        return bytes[at] == '\n' ? at + 1 : at + 2;
    }
}
