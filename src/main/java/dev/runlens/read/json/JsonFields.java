package dev.runlens.read.json;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// The values of a JSON object by their paths, so that two objects can be compared field by field: `/a/b` → `"x"`. White
/// space, the order of members and the way a number is written make no difference.
public final class JsonFields {
    private static final int DEEPEST = 64;
    private static final int MOST = 10_000;
    private static final int TRIES = 20;

    private final Map<String, String> fields = new LinkedHashMap<>();
    private final JsonParser parser;

    private JsonFields(JsonParser parser) {
        this.parser = parser;
    }

    /// What is read here is no object, or too large a one.
    private static final class NoFieldsException extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /// The fields of a text that is a JSON object and nothing else; none of any other.
    public static Map<String, String> of(String text) {
        String whole = text.strip();
        return whole.startsWith("{") ? read(whole, true) : Map.of();
    }

    /// The fields of the first JSON object within a text, such as one between other words or in a fence; none where there
    /// is none.
    public static Map<String, String> within(String text) {
        int from = text.indexOf('{');
        for (int tries = 0; from >= 0 && tries < TRIES; tries++) {
            Map<String, String> fields = read(text.substring(from), false);
            if (!fields.isEmpty()) {
                return fields;
            }
            from = text.indexOf('{', from + 1);
        }
        return Map.of();
    }

    private static Map<String, String> read(String text, boolean alone) {
        try (JsonParser parser = Json.parser(text)) {
            JsonFields json = new JsonFields(parser);
            parser.nextToken();
            json.value("", 0);
            return alone && parser.nextToken() != null ? Map.of() : json.fields;
        } catch (JacksonException | NoFieldsException none) {
            return Map.of();
        }
    }

    private void value(String path, int depth) {
        if (depth > DEEPEST || fields.size() > MOST) {
            throw new NoFieldsException();
        }
        JsonToken token = parser.currentToken();
        switch (token) {
            case START_OBJECT -> object(path, depth);
            case START_ARRAY -> array(path, depth);
            case VALUE_STRING -> fields.put(path, '"' + parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> fields.put(path, number(parser.getString()));
            case VALUE_TRUE, VALUE_FALSE, VALUE_NULL -> fields.put(path, parser.getString());
            case null, default -> throw new NoFieldsException();
        }
    }

    private void object(String path, int depth) {
        int before = fields.size();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            value(path + '/' + name, depth + 1);
        }
        if (fields.size() == before) {
            fields.put(path, "{}");
        }
    }

    private void array(String path, int depth) {
        int before = fields.size();
        for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
            value(path + '/' + i, depth + 1);
        }
        if (fields.size() == before) {
            fields.put(path, "[]");
        }
    }

    private static String number(String digits) {
        try {
            BigDecimal value = new BigDecimal(digits).stripTrailingZeros();
            return value.signum() == 0 ? "0" : value.unscaledValue() + "e" + -value.scale();
        } catch (NumberFormatException noNumber) {
            throw new NoFieldsException();
        }
    }
}
