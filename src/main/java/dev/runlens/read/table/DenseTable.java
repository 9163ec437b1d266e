package dev.runlens.read.table;

import dev.runlens.read.ReadAhead;
import dev.runlens.read.UnreadableSourceException;
import dev.runlens.read.lines.DigitNumber;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;

/// Reads the bytes of a table of plain fields, as programs write them: ASCII, no quotes, lines that end alike. Its numbers are
/// made of the bytes as they stand, up to eight digits at once; every other field goes the general way, so that it means the
/// same. What is not plain ends the reading, and the whole file is for the general reader.
final class DenseTable {
    private static final int BUFFER = 1 << 19;
    private static final int LONGEST_LINE = BUFFER / 2;
    private static final int UNUSUAL = DigitNumber.NONE;

    private final byte separator;
    private final CsvRows rows;
    private final int threads;
    private final AtomicLong taken;
    private final int room;
    private final char[] field;
    private final DigitNumber number = new DigitNumber();
    // What stands behind the last whole line of a block, for the next; only for who makes them.
    private final byte[] rest;
    private int kept;
    private boolean begun;
    private boolean ended;

    private byte[] bytes = {};
    private int line;

    /// @param separator between fields
    /// @param rows where fields go
    /// @param threads how many make the numbers, the one included that the rows are given by
    /// @param taken is told how many bytes were given to the rows
    DenseTable(char separator, CsvRows rows, int threads, AtomicLong taken) {
        this(separator, rows, threads, taken, BUFFER);
    }

    private DenseTable(char separator, CsvRows rows, int threads, AtomicLong taken, int room) {
        this.separator = (byte) separator;
        this.rows = rows;
        this.threads = threads;
        this.taken = taken;
        this.room = room;
        field = new char[Math.min(LONGEST_LINE, room)];
        rest = new byte[room];
    }

    /// What was added to a table: whole lines.
    ///
    /// @param before the line before them
    /// @param length of all of it, in bytes
    static DenseTable added(char separator, CsvRows rows, AtomicLong taken, int before, long length) {
        int room = (int) Math.min(BUFFER, length + 1);
        DenseTable table = new DenseTable(separator, rows, ReadAhead.threads(length), taken, room);
        table.line = before;
        table.begun = before > 0;
        return table;
    }

    /// The last line that was read.
    int line() {
        return line;
    }

    /// Reads a table to its end.
    ///
    /// @return false where it is not plain: what was given to the rows then counts for nothing
    boolean read(InputStream in) throws IOException {
        PlainRows plain = rows.plainRows();
        int columns = plain.columns();
        try (ReadAhead<TableBlock> blocks = new ReadAhead<>(() -> new TableBlock(room),
                block -> fill(in, block), block -> block.read(separator, columns), threads)) {
            for (TableBlock block = blocks.next(); block != null; block = blocks.next()) {
                if (!take(block, plain)) {
                    return false;
                }
            }
            return true;
        }
    }

    /// Fills a block with whole lines; false at the end of the table.
    private boolean fill(InputStream in, TableBlock block) throws IOException {
        if (ended) {
            return false;
        }
        byte[] into = block.bytes();
        System.arraycopy(rest, 0, into, 0, kept);
        int size = kept + in.readNBytes(into, kept, room - kept);
        ended = size < room;
        int end = ended ? size : afterLastLine(into, size);
        kept = ended ? 0 : size - end;
        System.arraycopy(into, end, rest, 0, kept);
        if (ended && size > 0 && into[size - 1] != '\n') {
            into[end++] = '\n';
        }
        // What follows is no digit.
        into[end] = 0;
        // The first lines have the names.
        block.end(end == 0 && !ended ? UNUSUAL : end, begun && end > 0);
        begun = true;
        return true;
    }

    private boolean take(TableBlock block, PlainRows plain) throws UnreadableSourceException {
        bytes = block.bytes();
        taken.addAndGet(Math.max(0, block.size()));
        if (!block.isPlain() || rows.isInHeader()) {
            return block.size() != UNUSUAL && lines(block.size());
        }
        plain.take(block, line);
        line += block.lines();
        return true;
    }

    /// The index after the last end of a line; 0 where there is none, or the line behind it is too long.
    private static int afterLastLine(byte[] bytes, int size) {
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
