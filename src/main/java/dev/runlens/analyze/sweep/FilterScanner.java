package dev.runlens.analyze.sweep;

import dev.runlens.analyze.sweep.FilterPart.Token;
import java.util.ArrayList;
import java.util.List;

/// Reads what was typed into the search from its first character to its last, as deep for thousands of values as for one:
/// somebody may paste them.
///
/// Quotes hold together what contains spaces, commas or operators; a quote between quotes is written twice. Nothing is an
/// error: what is no condition is a word.
final class FilterScanner {
    private static final String OPERATORS = "=<>:≤≥≠";

    private final String typed;
    private final int lastSign;
    private int at;

    private FilterScanner(String typed) {
        this.typed = typed;
        this.lastSign = typed.stripTrailing().length() - 1;
    }

    /// The parts of what was typed, in their order.
    static List<FilterPart> parts(String typed) {
        FilterScanner scanner = new FilterScanner(typed);
        List<FilterPart> parts = new ArrayList<>();
        while (scanner.skipSpaces()) {
            parts.add(scanner.part());
        }
        return parts;
    }

    /// A value or a name as it must be written to be read as one.
    static String written(String text) {
        // A field of one line drops line breaks that are put into it.
        String line = text.codePoints()
                .map(c -> Character.isISOControl(c) ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        boolean plain = !line.isEmpty() && line.chars().noneMatch(FilterScanner::needsQuotes) && line.charAt(0) != '-';
        return plain ? line : '"' + line.replace("\"", "\"\"") + '"';
    }

    private static boolean needsQuotes(int c) {
        return isSpace(c) || c == ',' || c == '"' || c == '!' || OPERATORS.indexOf(c) >= 0;
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private FilterPart part() {
        boolean turned = typed.charAt(at) == '-' && !(at < lastSign && Character.isWhitespace(typed.charAt(at + 1)));
        if (turned) {
            at++;
        }
        int start = at;
        Token subject = subject();
        int end = at;
        skipSpaces();
        String operator = subject.text().isEmpty() ? "" : operator();
        if (operator.isEmpty()) {
            at = end;
            Token word = isAt('"', start) ? subject : until(start, false);
            return new FilterPart(turned, word, "", List.of(), typed.substring(start, at));
        }
        List<Token> values = new ArrayList<>();
        int last = values(values);
        return new FilterPart(turned, subject, operator, values, typed.substring(start, last));
    }

    private Token subject() {
        int start = at;
        if (isAt('"', at)) {
            return quoted();
        }
        while (at < typed.length() && !endsSubject(typed.charAt(at))) {
            at++;
        }
        return new Token(start, typed.substring(start, at), at == typed.length());
    }

    private boolean endsSubject(char c) {
        return Character.isWhitespace(c) || c == ',' || c == '"' || operatorLength() > 0;
    }

    private String operator() {
        int length = operatorLength();
        String sign = typed.substring(at, at + length);
        at += length;
        return switch (sign) {
            case "==" -> "=";
            case "≠" -> "!=";
            case "≤" -> "<=";
            case "≥" -> ">=";
            default -> sign;
        };
    }

    private int operatorLength() {
        if (at >= typed.length()) {
            return 0;
        }
        char c = typed.charAt(at);
        boolean equal = isAt('=', at + 1);
        if (c == '!') {
            return equal ? 2 : at == lastSign ? 1 : 0;
        }
        return OPERATORS.indexOf(c) < 0 ? 0 : equal && "<>=".indexOf(c) >= 0 ? 2 : 1;
    }

    /// @return where the last value ends, or the operator where there is none
    private int values(List<Token> values) {
        int end = at;
        do {
            while (skipSpaces() && isAt(',', at)) {
                at++;
            }
            if (at == typed.length()) {
                values.add(new Token(at, "", true));
                return end;
            }
            values.add(isAt('"', at) ? quoted() : percent(until(at, true)));
            end = at;
            skipSpaces();
        } while (isAt(',', at));
        at = end;
        return end;
    }

    /// A percent sign that stands apart from its number, as the window writes it.
    private Token percent(Token number) {
        int end = at;
        skipSpaces();
        char last = number.text().charAt(number.text().length() - 1);
        boolean alone = at + 1 >= typed.length() || isAt(',', at + 1) || isSpace(typed.charAt(at + 1));
        if (Character.isDigit(last) && isAt('%', at) && alone) {
            at++;
            return new Token(number.start(), typed.substring(number.start(), at), false);
        }
        at = end;
        return number;
    }

    private Token until(int start, boolean comma) {
        at = start;
        while (at < typed.length() && !Character.isWhitespace(typed.charAt(at)) && !(comma && isAt(',', at))) {
            at++;
        }
        return new Token(start, typed.substring(start, at), at == typed.length());
    }

    private Token quoted() {
        int start = at++;
        StringBuilder text = new StringBuilder();
        while (at < typed.length()) {
            char c = typed.charAt(at++);
            if (c == '"' && !isAt('"', at)) {
                return new Token(start, text.toString(), false);
            }
            if (c == '"') {
                at++;
            }
            text.append(c);
        }
        return new Token(start, text.toString(), true);
    }

    private boolean isAt(char c, int place) {
        return place < typed.length() && typed.charAt(place) == c;
    }

    /// @return whether anything is left
    private boolean skipSpaces() {
        while (at < typed.length() && Character.isWhitespace(typed.charAt(at))) {
            at++;
        }
        return at < typed.length();
    }
}
