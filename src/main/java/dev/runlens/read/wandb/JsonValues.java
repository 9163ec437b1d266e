package dev.runlens.read.wandb;

import dev.runlens.read.json.JsonNumber;
import dev.runlens.read.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.function.ObjDoubleConsumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// The numbers in a value that W&B keeps as JSON: a bare number, `"NaN"` and the infinities as texts, or an object of
/// such values. Pictures, histograms and tables, which are objects with a `_type`, hold none.
final class JsonValues {
    private static final int DEEPEST = 20;

    /// Whether a value is an object, which can hold several numbers.
    static boolean isObject(byte[] bytes, int from, int to) {
        return to > from && bytes[from] == '{';
    }

    /// Whether a value that is no object may be a number; what [#number] then says is NaN only for NaN.
    static boolean isNumber(byte[] bytes, int from, int to) {
        if (to == from) {
            return false;
        }
        byte first = bytes[from];
        if (first == '"') {
            return JsonNumber.notFinite(text(bytes, from + 1, to - 1)).isPresent();
        }
        return first >= '0' && first <= '9' || first == '-' || first == 'N' || first == 'I';
    }

    /// The number that a value is; NaN where it is none after all.
    static double number(byte[] bytes, int from, int to) {
        if (bytes[from] == '"') {
            return JsonNumber.notFinite(text(bytes, from + 1, to - 1)).orElse(Double.NaN);
        }
        String text = text(bytes, from, to);
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException other) {
            return Double.NaN;
        }
    }

    /// The numbers in an object, under dotted names.
    void each(String prefix, byte[] bytes, int[] bounds, ObjDoubleConsumer<String> found) {
        try (JsonParser parser = Json.parser(bytes, bounds[0],
                bounds[1] - bounds[0])) {
            parser.nextToken();
            members(prefix + ".", parser, found, 0);
        } catch (JacksonException broken) {
            // What came before the break has been told; a history without this value is still one.
            return;
        }
    }

    private static void members(String prefix, JsonParser parser, ObjDoubleConsumer<String> found, int depth) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (name.equals("_type")) {
                leave(parser);
                return;
            }
            if (value == JsonToken.START_OBJECT && depth < DEEPEST) {
                members(prefix + name + ".", parser, found, depth + 1);
            } else {
                JsonNumber.bare(parser).ifPresent(number -> found.accept(prefix + name, number));
            }
        }
    }

    /// Goes to the end of the object that the parser is in.
    private static void leave(JsonParser parser) {
        while (parser.nextToken() != JsonToken.END_OBJECT && parser.currentToken() != null) {
            parser.skipChildren();
        }
    }

    private static String text(byte[] bytes, int from, int to) {
        return new String(bytes, from, Math.max(0, to - from), StandardCharsets.ISO_8859_1);
    }
}
