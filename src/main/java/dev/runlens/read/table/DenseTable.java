package dev.runlens.read.table;

import dev.runlens.read.UnreadableSourceException;
import dev.runlens.read.lines.Decimals;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Reads the bytes of a table of plain fields, as programs write them: ASCII, no quotes, lines that end alike. Its numbers are
/// made of the bytes as they stand, up to eight digits at once; every other field goes the general way, so that it means the
/// same. What is not plain ends the reading, and the whole file is for the general reader.
final class DenseTable {
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int BUFFER = 1 << 19;
    private static final int LONGEST_LINE = BUFFER / 2;
    private static final int UNUSUAL = -1;

    private final byte separator;
    private final CsvRows rows;
    // With room for what is looked at after the last byte.
    private final byte[] bytes = new byte[BUFFER + Long.BYTES + 2];
    private final char[] field = new char[LONGEST_LINE];
    private double value;
    private long mantissa;
    private int exponent;
    private int line;

    /// @param separator between fields
    /// @param rows where fields go
    DenseTable(char separator, CsvRows rows) {
        this.separator = (byte) separator;
        this.rows = rows;
    }

    /// Reads a table to its end.
    ///
    /// @return false where it is not plain: what was given to the rows then counts for nothing
    boolean read(InputStream in) throws IOException {
        int kept = 0;
        while (true) {
            int count = in.readNBytes(bytes, kept, BUFFER - kept);
            int size = kept + count;
            boolean last = size < BUFFER;
            int end = last ? size : afterLastLine(size);
            if (last && size > 0 && bytes[size - 1] != '\n') {
                bytes[end++] = '\n';
            }
            // What follows is no digit.
            byte next = bytes[end];
            bytes[end] = 0;
            if (end == 0 && !last || !lines(end)) {
                return false;
            }
            bytes[end] = next;
            if (last) {
                return true;
            }
            kept = size - end;
            System.arraycopy(bytes, end, bytes, 0, kept);
        }
    }

    /// The index after the last end of a line; 0 where there is none, or the line behind it is too long.
    private int afterLastLine(int size) {
        int end = size;
        while (end > size - LONGEST_LINE && bytes[end - 1] != '\n') {
            end--;
        }
        return bytes[end - 1] == '\n' ? end : 0;
    }

    private boolean lines(int end) throws UnreadableSourceException {
        int p = 0;
        while (p < end) {
            line++;
            if (isLineEnd(p)) {
                p = afterLineEnd(p);
            } else if (bytes[p] == '#') {
                p = fieldEnd(p, (byte) '\n');
                p = p == UNUSUAL ? UNUSUAL : afterLineEnd(p);
            } else {
                rows.handleBegin(line);
                p = row(p);
                if (p != UNUSUAL) {
                    rows.row();
                }
            }
            if (p == UNUSUAL) {
                return false;
            }
        }
        return true;
    }

    private boolean isLineEnd(int at) {
        return bytes[at] == '\n' || bytes[at] == '\r' && bytes[at + 1] == '\n';
    }

    private int afterLineEnd(int at) {
        return bytes[at] == '\n' ? at + 1 : at + 2;
    }

    /// Reads the fields of a row; the index after its line.
    private int row(int from) {
        int p = from;
        for (int index = 0;; index++) {
            int end = rows.takesNumbers(index) ? number(p) : UNUSUAL;
            if (end != UNUSUAL && (bytes[end] == separator || isLineEnd(end))) {
                rows.number(index, value);
            } else {
                end = fieldEnd(p, separator);
                if (end == UNUSUAL) {
                    return UNUSUAL;
                }
                general(index, p, end);
            }
            if (bytes[end] != separator) {
                return afterLineEnd(end);
            }
            p = end + 1;
        }
    }

    private void general(int index, int from, int end) {
        for (int i = from; i < end; i++) {
            field[i - from] = (char) bytes[i];
        }
        rows.handleField(index, field, 0, end - from, false);
    }

    /// The index of what ends a field.
    private int fieldEnd(int from, byte until) {
        if (bytes[from] == '"') {
            return UNUSUAL;
        }
        int p = from;
        while (bytes[p] != until && bytes[p] != '\n' && bytes[p] != '\r') {
            if (bytes[p] <= 0 || p - from == LONGEST_LINE) {
                return UNUSUAL;
            }
            p++;
        }
        return bytes[p] == until || isLineEnd(p) ? p : UNUSUAL;
    }

    /// Reads a number of up to so many digits as can be told exactly.
    ///
    /// @return the index after it
    private int number(int from) {
        boolean negative = bytes[from] == '-';
        int first = negative ? from + 1 : from;
        int p = first;
        long digits = 0;
        for (int digit = bytes[p] - '0'; digit >= 0 && digit <= 9; digit = bytes[++p] - '0') {
            digits = 10 * digits + digit;
        }
        int point = p;
        if (p == first || p - first > Decimals.MOST_DIGITS) {
            return UNUSUAL;
        }
        if (bytes[p] == '.') {
            p = fraction(p + 1, digits, digits == 0 ? 0 : p - first);
            if (p == UNUSUAL) {
                return UNUSUAL;
            }
            digits = mantissa;
        }
        int power = p == point ? 0 : point + 1 - p;
        if ((bytes[p] | 0x20) == 'e') {
            p = exponent(p + 1);
            if (p == UNUSUAL) {
                return UNUSUAL;
            }
            power += exponent;
        }
        return isTold(digits, power, negative) ? p : UNUSUAL;
    }

    private boolean isTold(long digits, int power, boolean negative) {
        double told = power == 0 ? digits : Decimals.of(digits, power);
        value = negative ? -told : told;
        return !Double.isNaN(told);
    }

    /// Reads the digits behind a point.
    ///
    /// @param whole the digits before it
    /// @param count how many of them count
    private int fraction(int from, long whole, int count) {
        int p = from;
        if (count == 0) {
            while (bytes[p] == '0') {
                p++;
            }
        }
        int most = p + Decimals.MOST_DIGITS - count;
        long digits = whole;
        for (long eight = (long) EIGHT.get(bytes, p); p + Long.BYTES <= most
                && areDigits(eight); eight = (long) EIGHT.get(bytes, p)) {
            digits = 100_000_000 * digits + number(eight);
            p += Long.BYTES;
        }
        for (int digit = bytes[p] - '0'; digit >= 0 && digit <= 9; digit = bytes[++p] - '0') {
            if (p == most) {
                return UNUSUAL;
            }
            digits = 10 * digits + digit;
        }
        mantissa = digits;
        return p;
    }

    private int exponent(int from) {
        boolean signed = bytes[from] == '-' || bytes[from] == '+';
        int first = signed ? from + 1 : from;
        int p = first;
        int power = 0;
        for (int digit = bytes[p] - '0'; digit >= 0 && digit <= 9 && p - first < 3; digit = bytes[++p] - '0') {
            power = 10 * power + digit;
        }
        exponent = bytes[from] == '-' ? -power : power;
        return p == first ? UNUSUAL : p;
    }

    private static boolean areDigits(long eight) {
        return ((eight & 0xF0F0F0F0F0F0F0F0L)
                | (eight + 0x0606060606060606L & 0xF0F0F0F0F0F0F0F0L) >>> 4) == 0x3333333333333333L;
    }

    /// The number of eight digits, the first in the lowest byte. Source: Lemire, "Quickly parsing eight digits" (2018).
    private static long number(long eight) {
        long digits = eight - 0x3030303030303030L;
        digits = digits * 10 + (digits >>> 8);
        return ((digits & 0x000000FF000000FFL) * 0x000F424000000064L
                + (digits >>> 16 & 0x000000FF000000FFL) * 0x0000271000000001L) >>> 32;
    }
}
