package dev.runlens.read.mlx.dense;

import java.util.List;

/// Reads lines of one form into a batch, quickest those whose numbers are as wide as in the line before.
final class FormMatcher {
    private final LineForm form;
    private final LineLayout layout = new LineLayout(LineForm.LONGEST_LINE);
    private final Literal[] literals;
    private final ReportShape.Writing[] writings;
    // The iteration, then the figures.
    private final NumberSlot[] slots;
    private final QuickNumber[] numbers;
    private final int[] begins;
    private boolean isExpected;
    private long lastWidths;
    private long step;

    FormMatcher(LineForm form) {
        this.form = form;
        literals = form.literals().toArray(Literal[]::new);
        List<ReportShape.Figure> figures = form.figures();
        int count = figures.size() + 1;
        slots = new NumberSlot[count];
        numbers = new QuickNumber[count];
        begins = new int[count];
        writings = new ReportShape.Writing[count];
        for (int i = 0; i < count; i++) {
            slots[i] = new NumberSlot();
            numbers[i] = new QuickNumber();
            writings[i] = i == 0 ? ReportShape.Writing.PLAIN : figures.get(i - 1).writing();
        }
    }

    LineForm form() {
        return form;
    }

    /// The iteration of the line that was read last.
    long step() {
        return step;
    }

    /// Reads a line that may look as expected into a row.
    ///
    /// @param limit where the bytes end
    /// @return the index after it; -1 where it looks otherwise
    int matchExpected(byte[] bytes, int from, int limit, BatchColumn[] columns, int row) {
        if (!isExpected || from + layout.length() > limit || !layout.matches(bytes, from)) {
            return -1;
        }
        step = slots[0].mantissa(bytes, from);
        for (int i = 0; i < columns.length; i++) {
            slots[i + 1].putInto(columns[i], row, bytes, from);
        }
        return from + layout.length();
    }

    /// Reads a line with numbers of any width, which is then what the next one is expected to look like, into a row.
    ///
    /// @return the index after it; -1 where none stands there
    int matchAnyWidths(byte[] bytes, int from, BatchColumn[] columns, int row) {
        long widths = 0;
        int p = from;
        for (int i = 0; i < slots.length; i++) {
            Literal literal = literals[i];
            if (!literal.isAt(bytes, p)) {
                return -1;
            }
            p += literal.length();
            if (form.padded()) {
                p = afterBlanks(bytes, p);
            }
            begins[i] = p;
            QuickNumber number = numbers[i];
            boolean isNumber = writings[i] == ReportShape.Writing.PLAIN ? number.read(bytes, p)
                    : number.readGrouped(bytes, p);
            if (!isNumber) {
                return -1;
            }
            p = number.end();
            widths = widths * 31 + p - from;
        }
        Literal last = literals[slots.length];
        if (!last.isAt(bytes, p) || !numbers[0].isWhole() || !hasValues(columns, row)) {
            return -1;
        }
        expect(bytes, from, p + last.length() - from, widths);
        return p + last.length();
    }

    private static int afterBlanks(byte[] bytes, int from) {
        int p = from;
        while (bytes[p] == ' ') {
            p++;
        }
        return p;
    }

    private boolean hasValues(BatchColumn[] columns, int row) {
        step = numbers[0].mantissa();
        for (int i = 1; i < slots.length; i++) {
            int power = power(i);
            if (power > NumberSlot.MOST_POWER) {
                return false;
            }
            NumberSlot.putInto(columns[i - 1], row, numbers[i].mantissa(), power);
        }
        return true;
    }

    private int power(int number) {
        return numbers[number].power() + (writings[number] == ReportShape.Writing.THOUSANDS ? 3 : 0);
    }

    /// Two lines of the same widths are worth it: where they change with every line, nothing would come of it.
    private void expect(byte[] bytes, int from, int length, long widths) {
        boolean again = widths == lastWidths;
        lastWidths = widths;
        isExpected = again && layout.expect(bytes, from, length);
        for (int i = 0; i < slots.length && isExpected; i++) {
            isExpected = slots[i].expect(bytes, from, begins[i], numbers[i].mantissaEnd(), power(i), layout);
        }
    }
}
