package dev.runlens.read.huggingface;

import dev.runlens.read.json.JsonNumber;
import java.util.OptionalDouble;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// Durations as they are written for people: `1:39:39`, `1 day, 2:03:04`, `49m 19s`, `2h 3m 1s`.
final class Durations {
    private static final int LONGEST = 40;

    private Durations() {}

    /// The seconds of the duration at hand; empty where it is none.
    static OptionalDouble seconds(JsonParser parser) {
        return parser.currentToken() == JsonToken.VALUE_STRING ? seconds(parser.getString())
                : JsonNumber.bareOrQuoted(parser);
    }

    /// The seconds of a duration; empty where it is none.
    static OptionalDouble seconds(String text) {
        if (text.length() > LONGEST) {
            return OptionalDouble.empty();
        }
        double total = 0;
        double clock = 0;
        double number = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                number = Math.max(number, 0) * 10 + c - '0';
            } else if (c == ':' && number >= 0) {
                clock = (clock + number) * 60;
                number = -1;
            } else if (number >= 0 && unit(c) > 0) {
                total += number * unit(c);
                number = -1;
            } else if ("days, ".indexOf(c) < 0) {
                return OptionalDouble.empty();
            }
        }
        boolean told = number >= 0 || total > 0 || text.equals("0s");
        return told ? OptionalDouble.of(total + clock + Math.max(0, number)) : OptionalDouble.empty();
    }

    private static double unit(char c) {
        return switch (c) {
            case 'd' -> 86_400;
            case 'h' -> 3600;
            case 'm' -> 60;
            case 's' -> 1;
            default -> 0;
        };
    }
}
