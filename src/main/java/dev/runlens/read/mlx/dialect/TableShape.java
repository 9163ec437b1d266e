package dev.runlens.read.mlx.dialect;

import dev.runlens.read.lines.TextLine;
import dev.runlens.read.mlx.dense.ReportShape;
import dev.runlens.read.mlx.dense.ReportShape.Figure;
import dev.runlens.read.mlx.dense.ReportShape.Writing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where the numbers of a train row of the table stand in its segment as it was printed, colours included:
///
/// ```
///   ␛[38;5;244m 100␛[0m    ␛[1;32m2.350 ▼␛[0m    ␛[1m2,235␛[0m    ␛[38;5;244m123.4k␛[0m
/// ```
final class TableShape {
    /// What follows the iteration.
    static final List<Figure> FIGURES = List.of(
            new Figure(MetricNames.TRAIN_LOSS, Writing.PLAIN),
            new Figure(MetricNames.TOKENS_PER_SEC, Writing.GROUPED),
            new Figure(MetricNames.TRAINED_TOKENS, Writing.THOUSANDS));

    private static final byte ESCAPE = 0x1B;

    private TableShape() {}

    /// The shape of a segment that is known to be such a row; null where anything but blanks, colours, the arrow and plain
    /// numbers stands in it.
    static @Nullable ReportShape of(TextLine raw) {
        int[] spans = new int[2 * (FIGURES.size() + 1)];
        int p = raw.from();
        for (int i = 0; i < spans.length; i += 2) {
            spans[i] = afterOthers(raw, p);
            p = raw.afterDigits(spans[i]);
            while (raw.at(p) == ',' || raw.at(p) == '.') {
                p = raw.afterDigits(p + 1);
            }
            spans[i + 1] = p;
            if (p == spans[i]) {
                return null;
            }
        }
        return raw.at(p) == 'k' && afterOthers(raw, p + 1) == raw.to() ? new ReportShape(spans, FIGURES, true) : null;
    }

    /// The index after blanks, colours and an arrow.
    private static int afterOthers(TextLine s, int from) {
        int p = from;
        while (true) {
            if (s.isSpace(p)) {
                p++;
            } else if (TableRows.isArrow(s, p)) {
                p += 3;
            } else if (s.at(p) == ESCAPE && s.at(p + 1) == '[') {
                p = afterColour(s, p + 2);
            } else {
                return p;
            }
        }
    }

    /// The index after the numbers of a colour and the letter that ends them; the end of the segment for anything else.
    private static int afterColour(TextLine s, int from) {
        int p = from;
        while (s.isDigit(p) || s.at(p) == ';') {
            p++;
        }
        return s.at(p) == 'm' ? p + 1 : s.to();
    }
}
