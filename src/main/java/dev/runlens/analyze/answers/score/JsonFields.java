package dev.runlens.analyze.answers.score;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The values of a JSON object by their paths, so that two objects can be compared field by field: `/a/b` → `"x"`. White
/// space, the order of members and the way a number is written make no difference. A small strict reader (RFC 8259): the
/// room of analysis knows no library that reads files.
public final class JsonFields {
    private static final int DEEPEST = 64;
    private static final int MOST = 10_000;

    private final String text;
    private final Map<String, String> fields = new LinkedHashMap<>();
    private int at;

    private JsonFields(String text) {
        this.text = text;
    }

    private static final class NoJsonException extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /// The share of the reference's fields that the answer has with the same value; 0 where the answer holds no object.
    static double match(String answer, String reference) {
        Map<String, String> wanted = of(reference).orElse(Map.of());
        Map<String, String> given = within(answer).orElse(Map.of());
        long equal = wanted.entrySet().stream()
                .filter(field -> field.getValue().equals(given.get(field.getKey())))
                .count();
        return wanted.isEmpty() ? 0 : (double) equal / wanted.size();
    }

    /// The fields of a text that is a JSON object and nothing else; empty for any other.
    static Optional<Map<String, String>> of(String text) {
        JsonFields json = new JsonFields(text.strip());
        try {
            if (!json.text.startsWith("{")) {
                return Optional.empty();
            }
            json.value("", 0);
            return json.at == json.text.length() ? Optional.of(json.fields) : Optional.empty();
        } catch (NoJsonException | StringIndexOutOfBoundsException none) {
            return Optional.empty();
        }
    }

    /// The fields of the first JSON object within a text, such as one between other words or in a fence.
    private static Optional<Map<String, String>> within(String text) {
        for (int from = text.indexOf('{'), tries = 0; from >= 0
                && tries < 20; from = text.indexOf('{', from + 1), tries++) {
            JsonFields json = new JsonFields(text.substring(from));
            try {
                json.value("", 0);
                return Optional.of(json.fields);
            } catch (NoJsonException | StringIndexOutOfBoundsException notHere) {
                // It may begin later.
            }
        }
        return Optional.empty();
    }

    private void value(String path, int depth) {
        if (depth > DEEPEST || fields.size() > MOST) {
            throw new NoJsonException();
        }
        white();
        char c = text.charAt(at);
        switch (c) {
            case '{' -> object(path, depth);
            case '[' -> array(path, depth);
            case '"' -> fields.put(path, '"' + string());
            default -> fields.put(path, bare());
        }
        white();
    }

    private void object(String path, int depth) {
        at++;
        white();
        if (text.charAt(at) == '}') {
            at++;
            fields.put(path, "{}");
            return;
        }
        while (true) {
            white();
            String name = string();
            white();
            expect(':');
            value(path + '/' + name, depth + 1);
            if (text.charAt(at++) != ',') {
                at--;
                expect('}');
                return;
            }
        }
    }

    private void array(String path, int depth) {
        at++;
        white();
        if (text.charAt(at) == ']') {
            at++;
            fields.put(path, "[]");
            return;
        }
        for (int i = 0;; i++) {
            value(path + '/' + i, depth + 1);
            if (text.charAt(at++) != ',') {
                at--;
                expect(']');
                return;
            }
        }
    }

    private String string() {
        expect('"');
        StringBuilder read = new StringBuilder();
        while (text.charAt(at) != '"') {
            char c = text.charAt(at++);
            read.append(c == '\\' ? escaped() : c);
        }
        at++;
        return read.toString();
    }

    private char escaped() {
        char c = text.charAt(at++);
        return switch (c) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'u' -> {
                at += 4;
                yield hex(text.substring(at - 4, at));
            }
            default -> c;
        };
    }

    private static char hex(String digits) {
        if (!digits.matches("[0-9a-fA-F]{4}")) {
            throw new NoJsonException();
        }
        return (char) Integer.parseInt(digits, 16);
    }

    private String bare() {
        int from = at;
        while (at < text.length()
                && (Character.isLetterOrDigit(text.charAt(at)) || "+-.".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        String word = text.substring(from, at);
        return switch (word) {
            case "true", "false", "null" -> word;
            default -> number(word);
        };
    }

    private static String number(String word) {
        try {
            BigDecimal value = new BigDecimal(word);
            return value.signum() == 0 ? "0"
                    : value.stripTrailingZeros().unscaledValue() + "e"
                            + -value.stripTrailingZeros().scale();
        } catch (NumberFormatException noNumber) {
            throw new NoJsonException();
        }
    }

    private void white() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private void expect(char c) {
        if (text.charAt(at++) != c) {
            throw new NoJsonException();
        }
    }
}
