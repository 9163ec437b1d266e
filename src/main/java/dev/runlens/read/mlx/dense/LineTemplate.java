package dev.runlens.read.mlx.dense;

import dev.runlens.read.lines.TextLine;
import dev.runlens.read.mlx.dialect.ClassicReports;
import dev.runlens.read.mlx.dialect.TableRows;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// The quick way through a dense log, in which one report line looks like the next: what stands between the numbers is
/// compared as remembered from earlier lines, and only the numbers are read; quickest where they are also as wide as
/// in the line before.
///
/// It takes a line only when [ClassicReports] or [TableRows] would read the same from it; every other line it leaves alone.
public final class LineTemplate {
    /// Rows of a table have two forms: the loss fell, the loss rose.
    private static final int MOST_FORMS = 4;

    private FormMatcher[] matchers = {};
    private long step;
    private int[] ids = {};
    private volatile List<LineForm> forms = List.of();

    /// The forms that are remembered, all with the same metrics; any thread may ask for them.
    public List<LineForm> forms() {
        return forms;
    }

    /// Remembers these forms in place of all others.
    public void remember(List<LineForm> others) {
        if (!others.equals(forms)) {
            remembered(others.stream().map(FormMatcher::new));
            forms = others;
        }
    }

    /// Remembers the line of a segment that has just been read, if it ends with a line feed.
    ///
    /// @return false where it looks like a line remembered already, or cannot be remembered
    public boolean learn(TextLine s, ReportShape shape) {
        LineForm form = LineForm.of(s, shape);
        if (form == null || isKnown(s, shape)) {
            return false;
        }
        boolean beside = matchers.length < MOST_FORMS && Arrays.equals(ids, form.ids());
        Stream<FormMatcher> before = beside ? Arrays.stream(matchers) : Stream.empty();
        remembered(Stream.concat(before, Stream.of(new FormMatcher(form))));
        forms = Arrays.stream(matchers).map(FormMatcher::form).toList();
        return true;
    }

    private void remembered(Stream<FormMatcher> these) {
        matchers = these.toArray(FormMatcher[]::new);
        ids = matchers.length == 0 ? new int[0] : matchers[0].form().ids();
    }

    private boolean isKnown(TextLine s, ReportShape shape) {
        BatchColumn[] row = BatchColumn.some(ids.length, 1);
        return Arrays.equals(ids, shape.ids())
                && Arrays.stream(matchers).anyMatch(one -> one.matchAnyWidths(s.bytes(), s.from(), row, 0) > s.to());
    }

    /// Takes lines that look like remembered ones into a batch, until one does not, the batch is full or the bytes end.
    ///
    /// @param limit where the bytes end; a zero byte stands there, and [Literal#OVERHANG] more bytes of any value
    /// @return the index after the last line taken
    public int match(byte[] bytes, int from, int limit, ReportBatch batch) {
        int p = from;
        if (matchers.length == 0) {
            return p;
        }
        batch.begin(ids);
        while (p < limit && batch.hasRoom()) {
            int next = next(bytes, p, limit, batch);
            if (next < 0 || !batch.add(step)) {
                return p;
            }
            p = next;
        }
        return p;
    }

    private int next(byte[] bytes, int from, int limit, ReportBatch batch) {
        int row = batch.size();
        for (FormMatcher matcher : matchers) {
            int next = matcher.matchExpected(bytes, from, limit, batch.columns, row);
            if (next >= 0) {
                step = matcher.step();
                return next;
            }
        }
        for (FormMatcher matcher : matchers) {
            int next = matcher.matchAnyWidths(bytes, from, batch.columns, row);
            if (next >= 0) {
                step = matcher.step();
                return next;
            }
        }
        return -1;
    }
}
