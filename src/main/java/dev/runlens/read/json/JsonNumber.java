package dev.runlens.read.json;

import java.util.OptionalDouble;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// The number that a JSON value is. NaN and the infinities are numbers, and JSON has no way to write them but words in
/// quotes, of which each tool has its own.
public final class JsonNumber {
    private static final int LONGEST = 40;

    private JsonNumber() {}

    /// The number at hand, written bare, or as a word for what is not finite; empty for anything else, which is skipped.
    public static OptionalDouble bare(JsonParser parser) {
        return switch (parser.currentToken()) {
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> OptionalDouble.of(parser.getDoubleValue());
            case VALUE_STRING -> notFinite(parser.getString());
            case null, default -> skipped(parser);
        };
    }

    /// The number at hand, written bare or in quotes; empty for anything else, which is skipped.
    public static OptionalDouble bareOrQuoted(JsonParser parser) {
        return parser.currentToken() == JsonToken.VALUE_STRING ? quoted(parser.getString()) : bare(parser);
    }

    /// What a word in quotes says that is not finite: `NaN`, `Infinity`, `-inf` in any letter case; empty for any other.
    public static OptionalDouble notFinite(String word) {
        boolean signed = word.startsWith("-") || word.startsWith("+");
        String plain = signed ? word.substring(1) : word;
        if (plain.equalsIgnoreCase("nan")) {
            return OptionalDouble.of(Double.NaN);
        }
        if (plain.equalsIgnoreCase("inf") || plain.equalsIgnoreCase("infinity")) {
            return OptionalDouble.of(word.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY);
        }
        return OptionalDouble.empty();
    }

    private static OptionalDouble quoted(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return OptionalDouble.empty();
        }
        for (int i = 0; i < text.length(); i++) {
            if ("+-.eE0123456789".indexOf(text.charAt(i)) < 0) {
                return notFinite(text);
            }
        }
        try {
            return OptionalDouble.of(Double.parseDouble(text));
        } catch (NumberFormatException noNumber) {
            // A date or a version: text, which no series takes.
            return OptionalDouble.empty();
        }
    }

    private static OptionalDouble skipped(JsonParser parser) {
        parser.skipChildren();
        return OptionalDouble.empty();
    }
}
