package dev.runlens.read.huggingface;

import dev.runlens.read.lines.PrintedNumber;
import dev.runlens.read.lines.TextLine;
import java.util.Set;

/// Reads a report as Python prints it: `{'loss': 0.8563, 'learning_rate': 5e-05, 'epoch': 0.5}`, since version 5 of
/// transformers with the numbers in quotes.
///
/// Values that are no numbers are passed over; `np.float64(0.5)` and `tensor(0.5)` are numbers.
final class ReportDict {
    /// What stood at an index.
    enum Kind {
        /// No report: something else in braces.
        NONE,
        /// A report whose end is not there.
        CUT,
        /// A report.
        WHOLE
    }

    private static final int LONGEST_NAME = 200;
    /// Where ms-swift says the step and how many there are to be, the second where it trains with Megatron.
    private static final Set<String> STEPS = Set.of("global_step/max_steps", "iteration");

    private final PrintedNumber number = new PrintedNumber();
    private final PrintedRow row;
    private boolean quoted;
    private int end;

    /// @param row takes the numbers
    ReportDict(PrintedRow row) {
        this.row = row;
    }

    /// Whether a dictionary with a name in quotes begins at an index, and is no text in JSON.
    static boolean startsAt(TextLine line, int at) {
        return line.at(at) == '{' && line.at(at + 1) == '\'' && line.at(at - 1) != '"';
    }

    /// The index after what was read.
    int end() {
        return end;
    }

    /// Reads what stands at an index where [#startsAt] holds.
    Kind read(TextLine line, int at) {
        row.clear();
        int p = at + 1;
        while (line.at(p) == '\'') {
            int close = closing(line, p);
            int value = line.afterSpaces(close + 2);
            if (close < 0 || line.at(close + 1) != ':' || close - p > LONGEST_NAME) {
                return close < 0 || close + 1 >= line.to() ? cut(line) : Kind.NONE;
            }
            p = line.afterSpaces(value(line, line.text(p + 1, close), value));
            if (line.at(p) == '}') {
                end = p + 1;
                return isReport() ? Kind.WHOLE : Kind.NONE;
            }
            if (line.at(p) != ',') {
                return p >= line.to() ? cut(line) : Kind.NONE;
            }
            p = line.afterSpaces(p + 1);
        }
        return p >= line.to() ? cut(line) : Kind.NONE;
    }

    private Kind cut(TextLine line) {
        end = line.to();
        return row.has("loss") || row.has("eval_loss") || row.has("train_runtime") ? Kind.CUT : Kind.NONE;
    }

    /// The Trainer puts the epoch into every report; others that print a loss name a step.
    private boolean isReport() {
        return row.size() > 0 && (!Double.isNaN(row.epoch) || row.step >= 0 || row.has("train_runtime"));
    }

    private static int closing(TextLine line, int quote) {
        for (int i = quote + 1; i < line.to(); i++) {
            if (line.at(i) == line.at(quote)) {
                return i;
            }
            if (line.at(i) == '\\') {
                i++;
            }
        }
        return -1;
    }

    /// Takes the value at an index.
    ///
    /// @return the index after it
    private int value(TextLine line, String name, int at) {
        byte first = line.at(at);
        quoted = first == '\'';
        if (first == '\'' || first == '"') {
            int close = closing(line, at);
            if (number.read(line, at + 1)) {
                quoted(line, name, close < 0 ? line.to() : close);
            }
            return close < 0 ? line.to() : close + 1;
        }
        if (number.read(line, at)) {
            take(name);
            return number.end();
        }
        int paren = afterWord(line, at);
        if (line.at(paren) == '(' && number.read(line, paren + 1)) {
            take(name);
        }
        return afterOther(line, at);
    }

    private void quoted(TextLine line, String name, int close) {
        if (number.end() == close) {
            take(name);
        } else if (STEPS.contains(name) && line.at(number.end()) == '/') {
            row.step = StateSettings.whole(number.value());
            row.steps = Math.max(0, line.whole(number.end() + 1, close));
        }
    }

    private void take(String name) {
        double value = number.value();
        switch (name) {
            case "epoch" -> {
                row.epoch = value;
                row.resolution = quoted ? fourDigits(value) : number.resolution();
                row.trimmed = !quoted;
            }
            case "train_runtime" -> row.inexactness += (quoted ? fourDigits(value) : 1e-4) / 2 / value;
            case "train_steps_per_second" -> row.inexactness += (quoted ? fourDigits(value) : 1e-3) / 2 / value;
            case "step", "global_step" -> row.step = StateSettings.whole(value);
            default -> {}
        }
        if (!name.equals("step") && !name.equals("global_step")) {
            row.add(name, value);
        }
    }

    /// What the last digit is worth of a number that was rounded to four: those in quotes are.
    private static double fourDigits(double value) {
        return Math.pow(10, Math.floor(Math.log10(Math.abs(value))) - 3);
    }

    /// The index after a dotted name, such as `np.float64`.
    private static int afterWord(TextLine line, int at) {
        int i = at;
        while (line.at(i) == '.' || line.at(i) == '_' || Character.isLetterOrDigit(line.at(i))) {
            i++;
        }
        return i;
    }

    /// The index of the comma or brace after a value of any other kind, brackets and quotes in it passed over.
    private static int afterOther(TextLine line, int at) {
        int depth = 0;
        for (int i = at; i < line.to(); i++) {
            switch (line.at(i)) {
                case '\'', '"' -> {
                    int close = closing(line, i);
                    i = close < 0 ? line.to() : close;
                }
                case '[', '(', '{' -> depth++;
                case ']', ')' -> depth--;
                case '}' -> {
                    if (depth-- <= 0) {
                        return i;
                    }
                }
                case ',' -> {
                    if (depth <= 0) {
                        return i;
                    }
                }
                default -> {}
            }
        }
        return line.to();
    }
}
