package dev.runlens.read.mlx.dialect;

import dev.runlens.read.lines.PrintedNumber;
import dev.runlens.read.mlx.dense.ReportRow;
import dev.runlens.read.mlx.dense.ReportShape;
import dev.runlens.read.lines.TextLine;
import dev.runlens.run.FindingCode;
import org.jspecify.annotations.Nullable;

/// The rows of the table that mlx-lm prints since June 2026, and its train bar:
///
/// ```
///   100    2.350 ▼    2,235    123.4k
///     1    val 2.499    22.83s
/// train ███████████████ 100% · 1,000/1,000
/// ```
///
/// The arrow, respectively the word `val`, is looked for, and from there both ways, so that something may stand before
/// the row.
public final class TableRows {
    private static final int WIDEST_BAR = 2000;

    private final LogEvents events;
    private final PrintedNumber number = new PrintedNumber();
    private final ReportRow train = new ReportRow();
    private final ReportRow val = new ReportRow();
    private boolean whole;

    public TableRows(LogEvents events) {
        this.events = events;
    }

    /// Whether `▼` or `▲` stands at an index.
    public static boolean isArrow(TextLine s, int at) {
        return s.hasCharacter(at, 0xE2, 0x96, 0xBC) || s.hasCharacter(at, 0xE2, 0x96, 0xB2);
    }

    /// Forgets what the last segment was like.
    public void reset() {
        whole = false;
    }

    /// The shape of the last row, where it is a train row with all its figures and fills its segment.
    ///
    /// @param raw the segment with its control sequences
    /// @return null where there is no such row
    public @Nullable ReportShape shape(TextLine raw) {
        return whole ? TableShape.of(raw) : null;
    }

    /// Reads the row around an arrow.
    ///
    /// @return the index where it ends
    public int train(TextLine s, int arrow) {
        int lossEnd = s.beforeSpaces(s.from(), arrow);
        int loss = tokenStart(s, lossEnd);
        int stepEnd = s.beforeSpaces(s.from(), loss);
        long step = loss - stepEnd < 2 ? -1 : stepBefore(s, stepEnd);
        if (step < 0 || !number.read(s, loss) || number.end() != lossEnd) {
            return arrow + 3;
        }
        begin(train, MetricNames.TRAIN_LOSS);
        int end = speed(s, s.afterSpaces(arrow + 3));
        if (s.open() && end == s.to()) {
            events.truncated(s, "a row of the table");
        }
        events.report(step, s.number(), train, val);
        whole = end == s.to() && train.size() == TableShape.FIGURES.size()
                && s.afterSpaces(s.from()) == tokenStart(s, stepEnd);
        return end;
    }

    /// Reads the row around the word `val`.
    public int validation(TextLine s, int word) {
        int stepEnd = s.beforeSpaces(s.from(), word);
        int loss = s.afterSpaces(word + 3);
        long step = word - stepEnd < 2 ? -1 : stepBefore(s, stepEnd);
        if (step < 0 || loss == word + 3) {
            return word + 3;
        }
        if (!number.read(s, loss) || number.mayBeCut(s)) {
            if (s.open()) {
                events.truncated(s, "a row of the table");
            }
            return s.open() ? s.to() : loss;
        }
        begin(val, MetricNames.VAL_LOSS);
        int end = seconds(s, number.end());
        if (end >= 0) {
            events.report(step, s.number(), train, val);
        }
        return Math.max(end, loss);
    }

    /// Reads the bar after the word `train`: `100% · 1,000/1,000`.
    public int bar(TextLine s, int word) {
        int percent = s.findAnyCase(word, Math.min(s.to(), word + WIDEST_BAR), "%");
        if (percent < 0) {
            return word + 5;
        }
        int dot = s.afterSpaces(percent + 1);
        int done = (s.at(dot) & 0xFF) == 0xC2 ? s.afterSpaces(dot + 2) : dot;
        int slash = afterCount(s, done);
        int end = afterCount(s, slash + 1);
        if (s.at(slash) != '/' || (s.open() && end == s.to())) {
            return percent;
        }
        long total = s.whole(slash + 1, end);
        long count = s.whole(done, slash);
        if (count >= 0 && total > 0) {
            events.bar(count, total, s.number());
        }
        return end;
    }

    private void begin(ReportRow row, int id) {
        train.clear();
        val.clear();
        row.add(id, number.value());
    }

    /// Reads tokens a second and thousands of tokens.
    private int speed(TextLine s, int from) {
        if (!number.readGrouped(s, from)) {
            return rest(s, from);
        }
        int end = number.end();
        if (s.open() && (end == s.to() || s.at(end) == ',')) {
            return s.to();
        }
        train.add(MetricNames.TOKENS_PER_SEC, number.value());
        int tokens = s.afterSpaces(end);
        if (!number.readGrouped(s, tokens)) {
            return rest(s, tokens);
        }
        if (s.at(number.end()) != 'k') {
            return rest(s, tokens);
        }
        train.add(MetricNames.TRAINED_TOKENS, number.scaled(3));
        return number.end() + 1;
    }

    private int rest(TextLine s, int from) {
        if (!s.open() && from < s.to()) {
            events.finding(FindingCode.SKIPPED_LINE, s.number(), "The end of a row of the table is not understood.");
        }
        return s.open() ? s.to() : Math.max(from, s.from());
    }

    /// Reads the seconds of an evaluation.
    ///
    /// @return -1 where the row turns out to be none
    private int seconds(TextLine s, int from) {
        int at = s.afterSpaces(from);
        boolean isNumber = at > from && number.read(s, at);
        if (isNumber && s.at(number.end()) == 's') {
            val.add(MetricNames.VAL_TIME, number.value());
            return number.end() + 1;
        }
        if (s.open() && (at == s.to() || (isNumber && number.mayBeCut(s)))) {
            events.truncated(s, "a row of the table");
            return s.to();
        }
        return -1;
    }

    private static int afterCount(TextLine s, int from) {
        int i = from;
        while (s.isDigit(i) || s.at(i) == ',') {
            i++;
        }
        return i;
    }

    private static int tokenStart(TextLine s, int end) {
        int i = end;
        while (i > s.from() && !s.isSpace(i - 1)) {
            i--;
        }
        return i;
    }

    /// The iteration that ends at an index, with nothing or white space before it; -1 where none does.
    private static long stepBefore(TextLine s, int end) {
        int from = tokenStart(s, end);
        return s.whole(from, end);
    }
}
