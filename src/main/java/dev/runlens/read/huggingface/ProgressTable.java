package dev.runlens.read.huggingface;

import dev.runlens.read.lines.PrintedNumber;
import dev.runlens.read.lines.TextLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Reads the table of a training as a model card has it, in Markdown: `| Training Loss | Epoch | Step | Validation Loss
/// |`. A notebook shows the same with the step or the epoch first.
///
/// `No log` is no value. Beside an evaluation stands the train loss that was reported last, once more where there was
/// none since: only its first is a report.
final class ProgressTable {
    private static final String TRAIN = "Training Loss";

    private final PrintedNumber number = new PrintedNumber();
    private final PrintedRow row;
    private final List<String> names = new ArrayList<>();
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
    ProgressTable(PrintedRow row) {
        this.row = row;
    }

    /// Reads a line.
    Kind read(TextLine line) {
        int first = line.afterSpaces(0);
        if (first == line.to()) {
            return Kind.NONE;
        }
        if (line.at(first) != '|') {
            names.clear();
            return Kind.NONE;
        }
        if (names.isEmpty()) {
            return line.find(first, TRAIN) > 0 ? header(line, first) : Kind.NONE;
        }
        int content = line.afterSpaces(first + 1);
        if (line.at(content) == ':' || line.at(content) == '-' && line.at(content + 1) == '-') {
            return Kind.RULE;
        }
        return row(line, first) ? Kind.ROW : Kind.NONE;
    }

    private Kind header(TextLine line, int first) {
        for (int i = first; i >= 0; ) {
            int end = line.find(i + 1, "|");
            if (end > 0) {
                names.add(name(line.text(i + 1, end)));
            }
            i = end;
        }
        lastLoss = Double.NaN;
        evaluated = names.stream().anyMatch(name -> name.startsWith("eval_"));
        if (!names.contains("loss") || !names.contains("step") && !names.contains("epoch")) {
            names.clear();
            return Kind.NONE;
        }
        return Kind.HEADER;
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
            int end = line.find(from + 1, "|");
            if (end < 0) {
                return false;
            }
            int value = line.afterSpaces(from + 1);
            if (number.read(line, value) && line.afterSpaces(number.end()) == end) {
                take(names.get(i), number.value());
            }
            from = end;
        }
        return row.size() > 0 && (row.step >= 0 || row.epoch >= 0);
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
