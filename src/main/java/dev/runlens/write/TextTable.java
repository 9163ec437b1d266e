package dev.runlens.write;

import dev.runlens.analyze.wording.VisibleText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Rows of text in columns that are as wide as their longest cell. The first columns hold words and are left-aligned,
/// the others hold numbers and are right-aligned.
final class TextTable {
    private static final String GAP = "  ";
    /// The first character that takes no column of its own.
    private static final int FIRST_MARK = 0x300;
    /// Between these no character takes two columns.
    private static final int AFTER_JAMO = 0x1200;
    private static final int FIRST_RADICAL = 0x2E80;

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
        return lines(columns());
    }

    /// The same in a terminal that may be too narrow for it: there a column that holds nothing but a word for "unknown",
    /// or one value in several rows, is told in a line below, and what is still too wide goes on below, its rows named anew.
    ///
    /// @param most how many columns the terminal has
    /// @param unknown the word for what is not known
    List<String> lines(int most, String unknown) {
        List<Integer> kept = columns();
        if (width(kept) <= most || rows.size() == 1) {
            return lines(kept);
        }
        List<Integer> empty = leftOut(kept, column -> values(column).equals(Set.of(unknown)));
        List<Integer> alike = width(kept) <= most || rows.size() < 3 ? List.of()
                : leftOut(kept, column -> values(column).size() == 1);
        List<String> lines = new ArrayList<>();
        for (List<Integer> part : kept.size() == 1 ? List.<List<Integer>>of() : parts(kept, most)) {
            if (!lines.isEmpty()) {
                lines.add("");
            }
            lines.addAll(lines(part));
        }
        told(lines, "The same in each: ", alike, column -> rows.getFirst().get(column) + " " + rows.get(1).get(column),
                most);
        told(lines, "Not known: ", empty, column -> rows.getFirst().get(column), most);
        return lines;
    }

    private static void told(
            List<String> lines, String start, List<Integer> columns, IntFunction<String> words, int most) {
        if (!columns.isEmpty()) {
            lines.addAll(AdviceLines.wrapped(start,
                    columns.stream().map(words::apply).collect(Collectors.joining(", ")) + ".", most));
        }
    }

    private List<Integer> columns() {
        return IntStream.range(0, rows.getFirst().size()).boxed().collect(Collectors.toCollection(ArrayList::new));
    }

    /// Takes columns out, never that of the names.
    private static List<Integer> leftOut(List<Integer> columns, Predicate<Integer> which) {
        List<Integer> out = columns.stream().skip(1).filter(which).toList();
        columns.removeAll(out);
        return out;
    }

    private Set<String> values(int column) {
        return rows.stream().skip(1).map(row -> row.get(column)).collect(Collectors.toSet());
    }

    /// As many columns as have room beside the names, then the next.
    private List<List<Integer>> parts(List<Integer> columns, int most) {
        List<List<Integer>> parts = new ArrayList<>();
        List<Integer> part = new ArrayList<>(columns.subList(0, 1));
        for (int column : columns.subList(1, columns.size())) {
            part.add(column);
            if (part.size() > 2 && width(part) > most) {
                part.removeLast();
                parts.add(part);
                part = new ArrayList<>(List.of(columns.getFirst(), column));
            }
        }
        parts.add(part);
        return parts;
    }

    private int width(List<Integer> columns) {
        return columns.stream().mapToInt(this::columnWidth).sum() + GAP.length() * (columns.size() - 1);
    }

    private int columnWidth(int column) {
        return rows.stream().mapToInt(row -> width(row.get(column))).max().orElse(0);
    }

    private List<String> lines(List<Integer> columns) {
        int[] widths = IntStream.range(0, rows.getFirst().size()).map(this::columnWidth).toArray();
        List<String> lines = new ArrayList<>();
        rows.forEach(row -> lines.add(line(row, columns, widths)));
        lines.add(1, "-".repeat(lines.stream().mapToInt(TextTable::width).max().orElse(0)));
        return lines;
    }

    private String line(List<String> row, List<Integer> columns, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int column : columns) {
            String cell = row.get(column);
            String padding = " ".repeat(widths[column] - width(cell));
            line.append(line.isEmpty() ? "" : GAP);
            line.append(column < words ? cell + padding : padding + cell);
        }
        return line.toString().stripTrailing();
    }

    /// How many columns of a terminal a text takes.
    static int width(String text) {
        int width = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            width += width(text.codePointAt(i));
        }
        return width;
    }

    private static int width(int c) {
        // Nothing below takes other than one, and most tables have nothing else.
        if (c < FIRST_MARK) {
            return 1;
        }
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> 0;
            default -> isWide(c) ? 2 : 1;
        };
    }

    private static boolean isWide(int c) {
        if (c < 0x1100 || c >= AFTER_JAMO && c < FIRST_RADICAL) {
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
