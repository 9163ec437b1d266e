package dev.runlens.read.mlx.dense;

import dev.runlens.read.lines.ByteSearch;
import dev.runlens.read.lines.TextLine;
import dev.runlens.read.mlx.dialect.ClassicReports;
import java.util.Arrays;

/// The quick way through a dense log, in which one report line looks like the next: what stands between the numbers is
/// compared as remembered from an earlier line, and only the numbers are read; quickest where they are also as wide as
/// in the line before.
///
/// It takes a line only when [ClassicReports] would read the same from it; every other line it leaves alone.
public final class LineTemplate {
    private static final int LONGEST_LINE = 2048;

    private final ReportBatch batch = new ReportBatch();
    private final LineLayout layout = new LineLayout(LONGEST_LINE);
    // Before each number, and after the last.
    private Literal[] literals = {};
    // The iteration, then the figures.
    private NumberSlot[] slots = {};
    private QuickNumber[] numbers = {};
    private int[] begins = {};
    private boolean isExpected;
    private int lastLength;
    private long step;

    /// The reports that were taken since the batch was emptied.
    public ReportBatch batch() {
        return batch;
    }

    /// Remembers the line of a segment that has just been read, if it ends with a line feed.
    ///
    /// @return false where it looks like the line remembered already, or cannot be remembered
    public boolean learn(TextLine s, ReportShape shape) {
        int end = lineEnd(s);
        batch.clear();
        if (end < 0 || end - s.from() > LONGEST_LINE || ByteSearch.contains(s.bytes(), s.from(), end, (byte) 0)) {
            return false;
        }
        if (slots.length > 0 && matchAnyWidths(s.bytes(), s.from()) == end) {
            return false;
        }
        int[] spans = shape.spans();
        slots = new NumberSlot[spans.length / 2];
        numbers = new QuickNumber[slots.length];
        begins = new int[slots.length];
        literals = new Literal[slots.length + 1];
        int from = s.from();
        for (int i = 0; i < slots.length; i++) {
            slots[i] = new NumberSlot();
            numbers[i] = new QuickNumber();
            literals[i] = new Literal(Arrays.copyOfRange(s.bytes(), from, spans[2 * i]));
            from = spans[2 * i + 1];
        }
        literals[slots.length] = new Literal(Arrays.copyOfRange(s.bytes(), from, end));
        isExpected = false;
        batch.begin(shape.ids());
        return true;
    }

    /// Takes lines that look like the remembered one into the batch, until one does not, the batch is full or the bytes
    /// end.
    ///
    /// @param limit where the bytes end; a zero byte stands there, and [Literal#OVERHANG] more bytes of any value
    /// @return the index after the last line taken
    public int match(byte[] bytes, int from, int limit, int line) {
        int p = from;
        if (literals.length == 0) {
            return p;
        }
        while (p < limit && !batch.isFull()) {
            int next;
            if (isExpected && p + layout.length() <= limit && layout.matches(bytes, p)) {
                takeFigures(bytes, p);
                next = p + layout.length();
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

    /// Takes the figures of a line that looks as expected.
    private void takeFigures(byte[] bytes, int from) {
        int row = batch.size();
        double[][] values = batch.values;
        step = slots[0].mantissa(bytes, from);
        for (int i = 0; i < values.length; i++) {
            NumberSlot slot = slots[i + 1];
            values[i][row] = slot.mantissa(bytes, from) / slot.divisor();
        }
    }

    /// The index after a line with numbers of any width, which is then what the next one is expected to look like; -1
    /// where none stands there.
    private int matchAnyWidths(byte[] bytes, int from) {
        isExpected = false;
        int p = from;
        for (int i = 0; i < slots.length; i++) {
            if (!literals[i].isAt(bytes, p)) {
                return -1;
            }
            begins[i] = p + literals[i].length();
            QuickNumber number = numbers[i];
            if (!number.read(bytes, begins[i]) || (i == 0 && !number.isWhole())) {
                return -1;
            }
            p = number.end();
        }
        Literal last = literals[slots.length];
        if (!last.isAt(bytes, p)) {
            return -1;
        }
        step = numbers[0].mantissa();
        for (int i = 1; i < slots.length; i++) {
            batch.values[i - 1][batch.size()] = NumberSlot.value(numbers[i]);
        }
        expect(bytes, from, p + last.length() - from);
        return p + last.length();
    }

    /// Two lines of one length are worth it: where numbers change their width with every line, nothing would come of it.
    private void expect(byte[] bytes, int from, int length) {
        boolean again = length == lastLength;
        lastLength = length;
        if (!again) {
            return;
        }
        isExpected = layout.expect(bytes, from, length);
        for (int i = 0; i < slots.length && isExpected; i++) {
            isExpected = slots[i].expect(from, begins[i], numbers[i], layout);
        }
    }

    private static int lineEnd(TextLine s) {
        if (s.bytes()[s.to()] == '\n') {
            return s.to() + 1;
        }
        return s.bytes()[s.to()] == '\r' && s.bytes()[s.to() + 1] == '\n' ? s.to() + 2 : -1;
    }
}
