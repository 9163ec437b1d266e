package dev.runlens.analyze.sweep;

import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A value that a condition asks for, ready to be compared with those of runs.
///
/// What is asked for may be written as a file writes it or as the window shows it: `true` or `on`, `12000` or `12k` as
/// along an axis, with a true minus sign and narrow spaces between thousands, `12.9 %`.
///
/// @param number what it is as a number; empty where it is none
/// @param plain the words of it, in which letters of both sizes, minus signs and spaces of any kind are alike
record FilterValue(OptionalDouble number, String plain) {
    private static final char MINUS = '\u2212';

    private static final Pattern NUMBER = Pattern.compile(
            "([+-]?(?:\\d+\\.?\\d*|\\.\\d+))(e[+-]?\\d+|[kmgt]|\\s*%)?", Pattern.CASE_INSENSITIVE);

    /// What is written behind numbers along the axes of charts, as powers of ten.
    private static final Map<String, String> UNITS = Map.of("k", "e3", "m", "e6", "g", "e9", "t", "e12");

    private static final Map<String, Boolean> FLAGS = Map.of(
            "on", true, "true", true, "yes", true, "off", false, "false", false, "no", false);

    /// @param percent whether the field that is asked for is in percent itself
    static FilterValue of(String text, boolean percent) {
        return new FilterValue(number(text, percent), plain(text));
    }

    /// Whether a value that a run has is as asked.
    ///
    /// @param operator of a condition; `!=` is read as `=`
    boolean fits(String operator, RunField.Value known) {
        double left = known.number().orElse(Double.NaN);
        double right = number.orElse(Double.NaN);
        return switch (operator) {
            case "<" -> left < right;
            case ">" -> left > right;
            case "<=" -> left <= right;
            case ">=" -> left >= right;
            default ->
                    number.isPresent() && known.number().isPresent()
                            ? left == right
                            : isWords(plain(known.words()), operator.equals(":"));
        };
    }

    private boolean isWords(String known, boolean part) {
        Boolean flag = FLAGS.get(known);
        return part && known.contains(plain) || known.equals(plain) || flag != null && flag.equals(FLAGS.get(plain));
    }

    /// A text as it is compared with others.
    static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (char c : text.toLowerCase(Locale.ROOT).toCharArray()) {
            boolean space = Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
            plain.append(space ? ' ' : c == MINUS ? '-' : c);
        }
        return plain.toString();
    }

    private static OptionalDouble number(String text, boolean percent) {
        // Spaces at which no line breaks stand between thousands and before the percent sign.
        String digits = text.strip().toLowerCase(Locale.ROOT).replaceAll("[\u00a0\u202f]", "").replace(MINUS, '-');
        Matcher number = NUMBER.matcher(digits);
        if (!number.matches()) {
            return switch (digits) {
                case "inf", "+inf", "infinity" -> OptionalDouble.of(Double.POSITIVE_INFINITY);
                case "-inf", "-infinity" -> OptionalDouble.of(Double.NEGATIVE_INFINITY);
                default -> OptionalDouble.empty();
            };
        }
        String behind = number.group(2) == null ? "" : number.group(2).strip();
        // Moving the point of what is written loses nothing, dividing might.
        String exponent = behind.equals("%") ? percent ? "" : "e-2" : UNITS.getOrDefault(behind, behind);
        return OptionalDouble.of(Double.parseDouble(number.group(1) + exponent));
    }
}
