package dev.runlens.read.mlx.dialect;

import dev.runlens.read.lines.PrintedNumber;
import dev.runlens.read.lines.TextLine;
import dev.runlens.run.FindingCode;
import java.util.List;

/// The figures of one classic report in the order of the line: the loss, then `name value unit` between commas.
///
/// A figure that the end of the log cuts is left out and said so; so is text that is no figure.
final class ReportFields {
    /// How many figures one report may hold.
    static final int MOST = 64;

    private static final List<String> UNITS = List.of("gb", "mb", "s", "ms", "k", "x", "it/s", "tok/s");

    private final int[] known = new int[MOST];
    private final int[] nameFrom = new int[MOST];
    private final int[] nameTo = new int[MOST];
    private final int[] valueFrom = new int[MOST];
    private final int[] valueTo = new int[MOST];
    private final double[] values = new double[MOST];
    private final PrintedNumber number = new PrintedNumber();
    private final MetricNames names;
    private final LogEvents events;
    private int count;
    private boolean clean;
    private byte separator = ',';
    private boolean grouped;

    ReportFields(MetricNames names, LogEvents events) {
        this.names = names;
        this.events = events;
    }

    /// Begins figures of which the loss is not read yet.
    ///
    /// @param between what stands between two figures
    /// @param anyGrouped whether commas may stand between the thousands of any number
    void begin(char between, boolean anyGrouped) {
        count = 0;
        clean = true;
        separator = (byte) between;
        grouped = anyGrouped;
    }

    /// Begins a report with its loss, and commas between its figures.
    void begin(int from, int to, double value) {
        begin(',', false);
        known[0] = -1;
        put(from, to, value);
    }

    /// Reads the figures of a range.
    ///
    /// @param end where the next report on the same line begins, or the segment ends
    void read(TextLine s, int from, int end) {
        int p = from;
        while (p < end) {
            int stop = afterFigure(s, p, end);
            field(s, Math.min(s.afterSpaces(p), stop), s.beforeSpaces(p, stop));
            p = stop + 1;
        }
        if (s.open() && end == s.to() && (s.at(end - 1) == separator || s.at(end - 1) == ' ')) {
            clean = false;
            events.truncated(s, "a report");
        }
    }

    int size() {
        return count;
    }

    double value(int index) {
        return values[index];
    }

    int valueFrom(int index) {
        return valueFrom[index];
    }

    int valueTo(int index) {
        return valueTo[index];
    }

    /// Whether every byte of the report was understood.
    boolean isClean() {
        return clean;
    }

    /// The metric number of a figure other than the first; -1 where it cannot be a metric.
    int id(TextLine s, int index, boolean inValidation) {
        if (known[index] >= 0) {
            int id = names.knownId(known[index]);
            if (!inValidation || names.isValidation(id)) {
                return id;
            }
        }
        return names.other(s, nameFrom[index], nameTo[index], inValidation);
    }

    /// Whether one of the figures is a loss of the other kind.
    boolean holds(int id) {
        for (int i = 1; i < count; i++) {
            if (known[i] >= 0 && names.knownId(known[i]) == id) {
                return true;
            }
        }
        return false;
    }

    private int afterFigure(TextLine s, int from, int end) {
        for (int i = from; i < end; i++) {
            if (s.at(i) == separator && (separator != ',' || !s.isDigit(i + 1))) {
                return i;
            }
        }
        return end;
    }

    private void field(TextLine s, int from, int to) {
        if (from >= to || count == MOST) {
            clean &= from >= to;
            return;
        }
        nameFrom[count] = from;
        if (knownField(s, to) || otherField(s, to)) {
            return;
        }
        clean = false;
        if (isWord(s, from, to)) {
            return;
        }
        if (s.open() && to == s.to()) {
            events.truncated(s, "a report");
        } else {
            String text = s.text(from, Math.min(to, from + 60));
            events.finding(FindingCode.SKIPPED_LINE, s.number(), "\"" + text + "\" in a report is no figure.");
        }
    }

    /// Whether a range is a name with a word for its value: `route=token/mc`.
    private static boolean isWord(TextLine s, int from, int to) {
        int sign = s.findAnyCase(from, to, "=");
        return sign > from && sign + 1 < to && s.isLetter(sign + 1);
    }

    private boolean knownField(TextLine s, int to) {
        int name = names.known(s, nameFrom[count], to);
        if (name < 0) {
            return false;
        }
        known[count] = name;
        nameTo[count] = nameFrom[count] + names.knownLength(name);
        int at = nameTo[count];
        while (at < to && MetricNames.isBetween(s.at(at))) {
            at++;
        }
        int id = names.knownId(name);
        boolean tokens = id == MetricNames.TOKENS_PER_SEC || id == MetricNames.TRAINED_TOKENS;
        return reads(s, at, tokens || grouped) && number.end() <= to && accept(s, at);
    }

    private boolean reads(TextLine s, int at, boolean inGroups) {
        return inGroups ? number.readGrouped(s, at) : number.read(s, at);
    }

    /// The last number of the range that stands after white space, with what is before it as its name.
    private boolean otherField(TextLine s, int to) {
        int from = nameFrom[count];
        for (int at = to - 1; at > from; at--) {
            if (MetricNames.isBetween(s.at(at - 1)) && reads(s, at, grouped) && number.end() <= to) {
                int nameEnd = at;
                while (nameEnd > from && MetricNames.isBetween(s.at(nameEnd - 1))) {
                    nameEnd--;
                }
                known[count] = -1;
                nameTo[count] = nameEnd;
                return nameEnd > from && isUnit(s, number.end(), to) && accept(s, at);
            }
        }
        return false;
    }

    private boolean accept(TextLine s, int at) {
        int end = number.end();
        if (number.mayBeCut(s) || (s.open() && s.at(end) == ',' && end + 1 == s.to())) {
            clean = false;
            events.truncated(s, "a report");
            return true;
        }
        if (isGoingOn(s, end)) {
            return false;
        }
        put(at, end, number.value());
        return true;
    }

    /// Whether what follows a number shows that it is not the whole of it.
    static boolean isGoingOn(TextLine s, int end) {
        if (s.at(end) == ',' || s.at(end) == '.') {
            return s.isDigit(end + 1);
        }
        return s.isLetter(end) && !isUnitAt(s, end) && !ClassicReports.startsAt(s, end);
    }

    private static boolean isUnitAt(TextLine s, int at) {
        for (String unit : UNITS) {
            if (s.hasAnyCase(at, unit)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isUnit(TextLine s, int from, int to) {
        for (int i = s.afterSpaces(from); i < to; i++) {
            if (!s.isLetter(i) && s.at(i) != '%' && s.at(i) != '/' && s.at(i) != '.' && s.at(i) != ')') {
                return false;
            }
        }
        return true;
    }

    private void put(int start, int end, double value) {
        valueFrom[count] = start;
        valueTo[count] = end;
        values[count++] = value;
    }
}
