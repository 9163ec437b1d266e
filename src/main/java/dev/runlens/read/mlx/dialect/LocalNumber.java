package dev.runlens.read.mlx.dialect;

import java.util.OptionalDouble;
import java.util.regex.Pattern;

/// Numbers as a system set to some language writes them: `1,234`, `1.234,5`, `1 234,5`, `1’234.5`.
///
/// Which mark is the decimal one is told by the loss of the line: of the marks in it, the last. A loss is never written
/// in thousands, so a single mark in it is no grouping. That is why this is no tool for every format: a table tells each
/// field by itself ([dev.runlens.read.lines.NumberField]), and a printed line of any other trainer has plain numbers
/// ([dev.runlens.read.lines.PrintedNumber]).
final class LocalNumber {
    private static final Pattern PLAIN = Pattern.compile("-?\\d{1,18}(\\.\\d{1,18})?(E-?\\d{1,3})?");
    // Space, no-break space, narrow no-break space, apostrophes.
    private static final String OTHER_GROUPS = " \u00a0\u202f'\u2019\u066c";

    private char decimal = '.';

    /// Reads a loss and remembers its decimal mark.
    OptionalDouble loss(String text) {
        int mark = Math.max(text.lastIndexOf(','), text.lastIndexOf('.'));
        if (mark >= 0) {
            decimal = text.charAt(mark);
        }
        return number(text);
    }

    /// Reads another number of the same log; empty where it is none.
    OptionalDouble number(String text) {
        String word = text.strip();
        if (word.equalsIgnoreCase("nan")) {
            return OptionalDouble.of(Double.NaN);
        }
        if (word.equals("\u221e") || word.equals("-\u221e")) {
            return OptionalDouble.of(word.length() > 1 ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY);
        }
        StringBuilder plain = new StringBuilder(word.length());
        for (char c : word.replace('\u2212', '-').toCharArray()) {
            if (c == decimal) {
                plain.append('.');
            } else if (c != ',' && c != '.' && OTHER_GROUPS.indexOf(c) < 0) {
                plain.append(c);
            }
        }
        return PLAIN.matcher(plain).matches()
                ? OptionalDouble.of(Double.parseDouble(plain.toString()))
                : OptionalDouble.empty();
    }
}
