package dev.runlens.read.table;

import dev.runlens.read.UnreadableSourceException;
import dev.runlens.read.lines.DigitNumber;
import java.io.IOException;
import java.io.InputStream;

/// Reads the bytes of a table of plain fields, as programs write them: ASCII, no quotes, lines that end alike. Its numbers are
/// made of the bytes as they stand, up to eight digits at once; every other field goes the general way, so that it means the
/// same. What is not plain ends the reading, and the whole file is for the general reader.
final class DenseTable {
    private static final int BUFFER = 1 << 19;
    private static final int LONGEST_LINE = BUFFER / 2;
    private static final int UNUSUAL = DigitNumber.NONE;

    private final byte separator;
    private final CsvRows rows;
    // With room for what is looked at after the last byte.
    private final byte[] bytes = new byte[BUFFER + Long.BYTES + 2];
    private final char[] field = new char[LONGEST_LINE];
    private final DigitNumber number = new DigitNumber();
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
            int end = rows.takesNumbers(index) ? number.read(bytes, p) : UNUSUAL;
            if (end != UNUSUAL && (bytes[end] == separator || isLineEnd(end))) {
                rows.number(index, number.value());
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
}
