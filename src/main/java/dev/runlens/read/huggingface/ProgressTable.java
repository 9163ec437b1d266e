package dev.runlens.read.huggingface;

import dev.runlens.read.lines.PrintedNumber;
import dev.runlens.read.lines.TextLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Reads the table of a training as a model card has it, in Markdown: `| Training Loss | Epoch | Step | Validation Loss
/// |`. A notebook shows the same with the step or the epoch first, and whoever copies that from the screen gets tabs.
///
/// `No log` is no value. Beside an evaluation stands the train loss that was reported last, once more where there was
/// none since: only its first is a report.
final class ProgressTable {
    private static final String TRAIN = "Training Loss";

    private final PrintedNumber number = new PrintedNumber();
    private final PrintedRow row;
    private final List<String> names = new ArrayList<>();
    private final boolean markdown;
    private String separator = "|";
    private double lastLoss;
    private boolean evaluated;

    /// What a line is.
    enum Kind {
        /// No line of such a table.
        NONE,
        /// The header.
        HEADER,
        /// The line under the header.
        RULE,
        /// A report, which the row now holds.
        ROW
    }

    /// @param row takes the numbers
    /// @param markdown whether tables in Markdown are read, rather than only those with tabs
    ProgressTable(PrintedRow row, boolean markdown) {
        this.row = row;
        this.markdown = markdown;
    }

    /// Reads a line.
    Kind read(TextLine line) {
        int first = line.afterSpaces(0);
        if (first == line.to()) {
            return Kind.NONE;
        }
        if (names.isEmpty()) {
            return isHeader(line, first) ? header(line, first) : Kind.NONE;
        }
        boolean bars = separator.equals("|");
        if (bars ? line.at(first) != '|' : !line.isDigit(first)) {
            names.clear();
            return isHeader(line, first) ? header(line, first) : Kind.NONE;
        }
        int content = line.afterSpaces(first + 1);
        if (bars && (line.at(content) == ':' || line.at(content) == '-' && line.at(content + 1) == '-')) {
            return Kind.RULE;
        }
        return row(line, bars ? first : first - 1) ? Kind.ROW : Kind.NONE;
    }

    private boolean isHeader(TextLine line, int first) {
        boolean bars = markdown && line.at(first) == '|';
        boolean tabs = line.has(first, "Step\t") || line.has(first, "Epoch\t");
        separator = bars ? "|" : "\t";
        return (bars || tabs) && line.find(first, TRAIN) > 0;
    }

    private Kind header(TextLine line, int first) {
        boolean bars = separator.equals("|");
        for (int i = bars ? first : first - 1; i >= first - 1 && i < line.to(); ) {
            int end = end(line, i);
            if (end > 0) {
                names.add(name(line.text(i + 1, end)));
            }
            i = end < 0 ? line.to() : end;
        }
        lastLoss = Double.NaN;
        evaluated = names.stream().anyMatch(name -> name.startsWith("eval_"));
        if (!names.contains("loss") || !names.contains("step") && !names.contains("epoch")) {
            names.clear();
            return Kind.NONE;
        }
        return Kind.HEADER;
    }

    /// Where the cell after an index ends; -1 where it does not. With tabs the last one ends with the line, unless the
    /// line may go on.
    private int end(TextLine line, int from) {
        int end = line.find(from + 1, separator);
        boolean last = end < 0 && separator.equals("\t") && !line.open() && from < line.to();
        return last ? line.to() : end;
    }

    /// The name that the Trainer reports a column under: it makes words of the names of its own, and others (Unsloth)
    /// show theirs as they are, with blanks around slashes.
    private static String name(String column) {
        return switch (column) {
            case "Step", "Epoch" -> column.toLowerCase(Locale.ROOT);
            case TRAIN -> "loss";
            case "Validation Loss" -> "eval_loss";
            case "Input Tokens Seen" -> "num_input_tokens_seen";
            default ->
                !column.isEmpty() && Character.isUpperCase(column.charAt(0))
                        ? "eval_" + column.toLowerCase(Locale.ROOT).replace(' ', '_')
                        : column.replace(" / ", "/");
        };
    }

    private boolean row(TextLine line, int first) {
        row.clear();
        int from = first;
        for (int i = 0; i < names.size(); i++) {
            int end = end(line, from);
            if (end < 0) {
                return false;
            }
            int value = line.afterSpaces(from + 1);
            if (number.read(line, value) && afterBlanks(line, number.end()) == end) {
                take(names.get(i), number.value());
            }
            from = end;
        }
        return row.size() > 0 && (row.step >= 0 || row.epoch >= 0);
    }

    private static int afterBlanks(TextLine line, int index) {
        int i = index;
        while (line.at(i) == ' ') {
            i++;
        }
        return i;
    }

    private void take(String name, double value) {
        switch (name) {
            case "step" -> row.step = StateSettings.whole(value);
            case "epoch" -> {
                row.epoch = value;
                row.add(name, value);
            }
            case "loss" -> {
                if (!evaluated || value != lastLoss) {
                    row.add(name, value);
                }
                lastLoss = value;
            }
            default -> {
                if (!name.isEmpty()) {
                    row.add(name, value);
                }
            }
        }
    }
}
