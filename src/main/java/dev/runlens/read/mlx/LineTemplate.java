package dev.runlens.read.mlx;

import java.util.Arrays;

/// The quick way through a dense log, in which one report line looks like the next: what stands between the numbers is
/// compared as remembered from an earlier line, and only the numbers are read; quickest where they are also as wide as
/// in the line before.
///
/// It takes a line only when [ClassicReports] would read the same from it; every other line it leaves alone.
final class LineTemplate {
    private static final int LONGEST_LINE = 2048;

    private final ReportBatch batch = new ReportBatch();
    private final QuickNumber number = new QuickNumber();
    // Before each number, and after the last.
    private Literal[] literals = {};
    // The iteration, then the figures.
    private NumberSlot[] slots = {};
    private boolean sameWidths;
    private int length;
    private long step;

    /// The reports that were taken since the batch was emptied.
    ReportBatch batch() {
        return batch;
    }

    /// Remembers the line of a segment that has just been read, if it ends with a line feed.
    ///
    /// @return false where it looks like the line remembered already, or cannot be remembered
    boolean learn(Segment s, ReportShape shape) {
        int end = lineEnd(s);
        batch.clear();
        if (end < 0 || end - s.from > LONGEST_LINE || LineBreaks.contains(s.bytes, s.from, end, (byte) 0)) {
            return false;
        }
        if (slots.length > 0 && matchAnyWidths(s.bytes, s.from) == end) {
            return false;
        }
        int[] spans = shape.spans();
        slots = new NumberSlot[spans.length / 2];
        literals = new Literal[slots.length + 1];
        int from = s.from;
        for (int i = 0; i < slots.length; i++) {
            slots[i] = new NumberSlot();
            literals[i] = new Literal(Arrays.copyOfRange(s.bytes, from, spans[2 * i]));
            from = spans[2 * i + 1];
        }
        literals[slots.length] = new Literal(Arrays.copyOfRange(s.bytes, from, end));
        sameWidths = false;
        batch.begin(shape.ids());
        return true;
    }

    /// Takes lines that look like the remembered one into the batch, until one does not, the batch is full or the bytes
    /// end.
    ///
    /// @param limit where the bytes end; a zero byte stands there, and [Literal#OVERHANG] more bytes of any value
    /// @return the index after the last line taken
    int match(byte[] bytes, int from, int limit, int line) {
        int p = from;
        if (literals.length == 0) {
            return p;
        }
        while (p < limit && !batch.isFull()) {
            int next;
            if (sameWidths && p + length <= limit && matchesWidths(bytes, p)) {
                next = p + length;
            } else {
                next = matchAnyWidths(bytes, p);
            }
            if (next < 0 || !batch.add(step, line + batch.size())) {
                return p;
            }
            p = next;
        }
        return p;
    }

    private boolean matchesWidths(byte[] bytes, int from) {
        if (!literals[0].isAt(bytes, from)) {
            return false;
        }
        int row = batch.size();
        double[][] values = batch.values;
        for (int i = 0; i < slots.length; i++) {
            NumberSlot slot = slots[i];
            long mantissa = slot.mantissa(bytes, from);
            if (mantissa < 0 || !literals[i + 1].isAt(bytes, from + slot.end())) {
                return false;
            }
            if (i == 0) {
                step = mantissa;
            } else {
                values[i - 1][row] = mantissa / slot.divisor();
            }
        }
        return true;
    }

    /// The index after a line with numbers of any width, which is then what the next one is expected to look like; -1
    /// where none stands there.
    private int matchAnyWidths(byte[] bytes, int from) {
        sameWidths = true;
        int p = from;
        for (int i = 0; i < slots.length; i++) {
            if (!literals[i].isAt(bytes, p)) {
                return none();
            }
            p += literals[i].length();
            if (!number.read(bytes, p) || (i == 0 && !number.isWhole())) {
                return none();
            }
            sameWidths &= slots[i].expect(bytes, from, p, number);
            p = number.end();
            if (i == 0) {
                step = number.mantissa();
            } else {
                batch.values[i - 1][batch.size()] = NumberSlot.value(number);
            }
        }
        Literal last = literals[slots.length];
        length = p + last.length() - from;
        return last.isAt(bytes, p) ? from + length : none();
    }

    private int none() {
        sameWidths = false;
        return -1;
    }

    private static int lineEnd(Segment s) {
        if (s.bytes[s.to] == '\n') {
            return s.to + 1;
        }
        return s.bytes[s.to] == '\r' && s.bytes[s.to + 1] == '\n' ? s.to + 2 : -1;
    }
}
