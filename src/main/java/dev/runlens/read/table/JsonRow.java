package dev.runlens.read.table;

import dev.runlens.read.json.JsonNumber;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// The numbers of one JSON object: members of nested objects under names with a slash, lists and texts left out,
/// numbers in quotes (`"NaN"`, `"0.856"`) taken for numbers.
final class JsonRow {
    private static final int MOST_NUMBERS = 5000;

    private final JsonParser parser;
    private final Map<String, Double> numbers = new LinkedHashMap<>();

    private JsonRow(JsonParser parser) {
        this.parser = parser;
    }

    /// Reads an object.
    ///
    /// @param parser before its first token; the parser limits how deep it may nest
    /// @return its numbers by name, in their order; empty where it is no object
    /// @throws tools.jackson.core.JacksonException when it is not JSON
    static Map<String, Double> read(JsonParser parser) {
        JsonRow row = new JsonRow(parser);
        if (parser.nextToken() == JsonToken.START_OBJECT) {
            row.members("");
        }
        return row.numbers;
    }

    private void members(String prefix) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = prefix + parser.currentName();
            switch (parser.nextToken()) {
                case START_OBJECT -> members(name + "/");
                // Texts, flags and nulls are no values of a metric.
                default -> JsonNumber.bareOrQuoted(parser).ifPresent(value -> put(name, value));
            }
        }
    }

    private void put(String name, double value) {
        if (numbers.size() < MOST_NUMBERS) {
            numbers.put(name, value);
        }
    }
}
