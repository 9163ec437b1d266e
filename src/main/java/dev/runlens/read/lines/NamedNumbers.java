package dev.runlens.read.lines;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// The numbers in a line that have a name before them, one by one: `lr: 1e-05`, `loss=0.2`, `lm loss: 2.9E+00 |`,
/// `acc:np.float64(0.5)`.
///
/// A name may hold blanks where `|`, `,`, ` - ` or two blanks separate it from what is before it. Times (`0:03:12`),
/// fractions (`3/20`), dates and versions are no numbers; a unit behind a number (`812.3ms`, `41.2GiB(52%)`) is passed
/// over. One object is used again for every line.
public final class NamedNumbers {
    private static final int LONGEST_NAME = 60;
    private static final int MOST_NAMES = 200;
    private static final String SEPARATORS = "|,;[]{}:=<>\"'\t";

    private final boolean loose;
    private final List<String> known = new ArrayList<>();
    private Mark mark = Mark.NONE;
    private String name = "";
    private double value;

    /// What a number shows of the sign before its decimals.
    public enum Mark {
        /// Nothing: it is a whole number.
        NONE,
        /// A point.
        POINT,
        /// A comma, as in `2,3012`, which separates no thousands.
        COMMA,
        /// A comma that may separate thousands, as in `2,301`; the number is that of thousands.
        EITHER
    }

    private NamedNumbers(boolean loose) {
        this.loose = loose;
    }

    /// Numbers that `:` or `=` separates from their names.
    public static NamedNumbers separated() {
        return new NamedNumbers(false);
    }

    /// Numbers before which a name stands, with or without `:` or `=` between.
    public static NamedNumbers loose() {
        return new NamedNumbers(true);
    }

    /// The name of the number that was gone past last.
    public String name() {
        return name;
    }

    /// The number that was gone past last.
    public double value() {
        return value;
    }

    /// What the number that was gone past last shows of the sign before its decimals.
    public Mark mark() {
        return mark;
    }

    /// Goes past the next number that has a name; to the end where there is none.
    public boolean next(Phrase line) {
        int from = line.index();
        for (int i = from; i < line.length(); i++) {
            if (!mayBegin(line, i)) {
                continue;
            }
            int end = endOfName(line, from, i);
            if (end > from && take(line, from, end, i)) {
                return true;
            }
            i = afterWord(line, i) - 1;
        }
        line.goTo(line.length());
        return false;
    }

    private boolean take(Phrase line, int from, int end, int at) {
        int begin = beginOfName(line, from, end);
        if (begin < 0) {
            return false;
        }
        line.goTo(at);
        OptionalDouble number = number(line);
        if (number.isEmpty() || !isWhole(line)) {
            return false;
        }
        name = named(line, begin, end);
        value = number.getAsDouble();
        line.goTo(afterToken(line, line.index()));
        return true;
    }

    private OptionalDouble number(Phrase line) {
        int from = line.index();
        OptionalDouble number = line.grouped();
        mark = Mark.NONE;
        int commas = 0;
        for (int i = from; i < line.index(); i++) {
            char one = line.charAt(i);
            commas += one == ',' ? 1 : 0;
            mark = one == '.' || one == 'e' || one == 'E' ? Mark.POINT : mark;
        }
        mark = commas == 1 && mark == Mark.NONE ? Mark.EITHER : mark;
        if (!loose || number.isEmpty() || !goesOn(line, ',')) {
            return number;
        }
        line.goTo(from);
        OptionalDouble decimal = commas == 0 && mark == Mark.NONE ? line.withComma() : OptionalDouble.empty();
        mark = Mark.COMMA;
        return goesOn(line, ',') || goesOn(line, '.') ? OptionalDouble.empty() : decimal;
    }

    private static boolean goesOn(Phrase line, char sign) {
        return line.charAt(line.index()) == sign && isDigit(line.charAt(line.index() + 1));
    }

    private static boolean mayBegin(Phrase line, int index) {
        char one = line.charAt(index);
        char next = line.charAt(index + 1);
        boolean begins = isDigit(one)
                || (one == '-' || one == '+' || one == '.')
                        && (isDigit(next) || next == '.' || next == 'i' || next == 'n')
                || one == 'n' || one == 'N' || one == 'i' || one == 'I';
        char before = line.charAt(index - 1);
        return begins && !Phrase.isWord(before) && before != '.' && before != '/' && before != '-';
    }

    /// The index after the name of the number at an index; -1 where none stands before it.
    private int endOfName(Phrase line, int from, int number) {
        int i = number - 1;
        if (i >= from && line.charAt(i) == '(') {
            i--;
            while (i >= from && (Phrase.isWord(line.charAt(i)) || line.charAt(i) == '.')) {
                i--;
            }
        }
        while (i >= from && (isSpace(line.charAt(i)) || line.charAt(i) == '\'' || line.charAt(i) == '"')) {
            i--;
        }
        boolean separated = i >= from && (line.charAt(i) == ':' || line.charAt(i) == '=');
        if (!separated && (!loose || i == number - 1)) {
            return -1;
        }
        i = separated ? i - 1 : i;
        while (i >= from && (isSpace(line.charAt(i)) || line.charAt(i) == '\'' || line.charAt(i) == '"')) {
            i--;
        }
        return i + 1;
    }

    /// Where a name begins that ends at an index: words that begin with letters, of which one blank separates each;
    /// -1 where there is none.
    private static int beginOfName(Phrase line, int from, int end) {
        int begin = -1;
        int i = end;
        while (i > from && end - i < LONGEST_NAME) {
            int word = i;
            while (word > from && !isSpace(line.charAt(word - 1)) && SEPARATORS.indexOf(line.charAt(word - 1)) < 0) {
                word--;
            }
            char first = line.charAt(word);
            boolean lettered = first >= 'a' && first <= 'z' || first >= 'A' && first <= 'Z' || first == '_';
            if (word == i || !lettered && first != '(') {
                break;
            }
            begin = lettered ? word : begin;
            i = word;
            if (i == from || !isSpace(line.charAt(i - 1)) || isSpace(line.charAt(i - 2))) {
                break;
            }
            i--;
        }
        return end - begin > LONGEST_NAME ? -1 : begin;
    }

    /// Whether the number before the place at hand does not go on as a time, a fraction, a date or a version.
    private static boolean isWhole(Phrase line) {
        char next = line.charAt(line.index());
        boolean digit = isDigit(line.charAt(line.index() + 1));
        return !digit || next != ':' && next != '/' && next != '-' && next != '.';
    }

    private String named(Phrase line, int begin, int end) {
        for (String one : known) {
            if (one.length() == end - begin && stands(line, begin, one)) {
                return one;
            }
        }
        String text = line.text(begin, end);
        if (known.size() < MOST_NAMES) {
            known.add(text);
        }
        return text;
    }

    private static boolean stands(Phrase line, int begin, String text) {
        for (int i = 0; i < text.length(); i++) {
            if (line.charAt(begin + i) != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static int afterWord(Phrase line, int from) {
        int i = from + 1;
        while (i < line.length() && (Phrase.isWord(line.charAt(i)) || line.charAt(i) == '.')) {
            i++;
        }
        return i;
    }

    private static int afterToken(Phrase line, int from) {
        int i = from;
        while (i < line.length() && !isSpace(line.charAt(i)) && "|,;]".indexOf(line.charAt(i)) < 0) {
            i++;
        }
        return i;
    }

    private static boolean isDigit(char one) {
        return one >= '0' && one <= '9';
    }

    private static boolean isSpace(char one) {
        return one == ' ' || one == '\t';
    }
}
