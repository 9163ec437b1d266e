package dev.runlens.write;

import dev.runlens.analyze.wording.VisibleText;
import java.util.ArrayList;
import java.util.List;

/// Rows of text in columns that are as wide as their longest cell. The first columns hold words and are left-aligned,
/// the others hold numbers and are right-aligned.
final class TextTable {
    private static final String GAP = "  ";

    private final List<List<String>> rows = new ArrayList<>();
    private final int words;

    /// @param header what the columns are called
    /// @param words how many of the first columns hold words
    TextTable(List<String> header, int words) {
        this.words = words;
        add(header);
    }

    /// Adds a row; every cell is made safe to show in a terminal.
    void add(List<String> cells) {
        rows.add(cells.stream().map(VisibleText::of).toList());
    }

    /// The lines: the header, a rule, one for each row.
    List<String> lines() {
        int[] widths = new int[rows.getFirst().size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], width(row.get(i)));
            }
        }
        List<String> lines = new ArrayList<>();
        rows.forEach(row -> lines.add(line(row, widths)));
        int total = width(lines.getFirst());
        for (String line : lines) {
            total = Math.max(total, width(line));
        }
        lines.add(1, "-".repeat(total));
        return lines;
    }

    private String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String padding = " ".repeat(widths[i] - width(row.get(i)));
            line.append(i == 0 ? "" : GAP);
            line.append(i < words ? row.get(i) + padding : padding + row.get(i));
        }
        return line.toString().stripTrailing();
    }

    /// How many columns of a terminal a text takes.
    static int width(String text) {
        return text.codePoints().map(TextTable::width).sum();
    }

    private static int width(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> 0;
            default -> isWide(c) ? 2 : 1;
        };
    }

    private static boolean isWide(int c) {
        if (c < 0x1100) {
            return false;
        }
        boolean emoji = c >= 0x1F300 && c <= 0x1FAFF;
        boolean fullWidth = c >= 0xFF01 && c <= 0xFF60;
        return emoji
                || fullWidth
                || switch (Character.UnicodeScript.of(c)) {
                    case HAN, HIRAGANA, KATAKANA, HANGUL -> true;
                    default -> false;
                };
    }
}
