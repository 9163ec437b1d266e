package dev.runlens.read.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// A JSON value that is held as a whole: a row, a header, never a file of unknown size. What is missing is [#NOTHING],
/// of which everything is missing too, so that a path may be followed without asking at each step.
public final class JsonTree {
    /// No value, or `null`.
    public static final JsonTree NOTHING = new JsonTree(null);

    private final @Nullable Object value;

    private JsonTree(@Nullable Object value) {
        this.value = value;
    }

    private record Digits(String text) {}

    /// Reads the value that a parser stands at; afterwards it stands at the end of the value. How deep a value may nest
    /// and how long a text may be is limited by the parser.
    ///
    /// @throws tools.jackson.core.JacksonException when it is not JSON
    public static JsonTree at(JsonParser parser) {
        JsonToken token = parser.currentToken();
        if (token == null) {
            return NOTHING;
        }
        return switch (token) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> new JsonTree(parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new JsonTree(new Digits(parser.getString()));
            case VALUE_TRUE -> new JsonTree(true);
            case VALUE_FALSE -> new JsonTree(false);
            default -> NOTHING;
        };
    }

    /// An object of some members.
    public static JsonTree of(Map<String, JsonTree> members) {
        return new JsonTree(new LinkedHashMap<>(members));
    }

    private static JsonTree object(JsonParser parser) {
        Map<String, JsonTree> members = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            members.put(name, at(parser));
        }
        return new JsonTree(members);
    }

    private static JsonTree array(JsonParser parser) {
        List<JsonTree> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            elements.add(at(parser));
        }
        return new JsonTree(elements);
    }

    /// The member of a name, of a name within that, and so on.
    public JsonTree get(String... path) {
        JsonTree node = this;
        for (String name : path) {
            node = node.members().getOrDefault(name, NOTHING);
        }
        return node;
    }

    /// The members of an object; none of anything else.
    @SuppressWarnings("unchecked")
    public Map<String, JsonTree> members() {
        return value instanceof Map<?, ?> ? (Map<String, JsonTree>) value : Map.of();
    }

    /// The elements of a list; none of anything else.
    @SuppressWarnings("unchecked")
    public List<JsonTree> elements() {
        return value instanceof List<?> ? (List<JsonTree>) value : List.of();
    }

    /// The first element of a list, or nothing.
    public JsonTree first() {
        return elements().isEmpty() ? NOTHING : elements().getFirst();
    }

    /// Whether there is a value.
    public boolean exists() {
        return value != null;
    }

    /// Whether it is a text.
    public boolean isText() {
        return value instanceof String;
    }

    /// A text, or a number or a flag as it was written; empty for anything else.
    public Optional<String> text() {
        return Optional.ofNullable(textOrNull());
    }

    /// As [#text], null where there is none.
    public @Nullable String textOrNull() {
        return switch (value) {
            case String text -> text;
            case Digits(String digits) -> digits;
            case Boolean flag -> flag.toString();
            case null, default -> null;
        };
    }

    /// A number, perhaps NaN; a flag as 1 or 0; empty for anything else, numbers in quotes too.
    public OptionalDouble number() {
        return switch (value) {
            case Digits(String digits) -> OptionalDouble.of(parsed(digits));
            case Boolean flag -> OptionalDouble.of(flag ? 1 : 0);
            case null, default -> OptionalDouble.empty();
        };
    }

    private static double parsed(String digits) {
        return switch (digits) {
            case "Infinity", "+Infinity", "INF", "+INF" -> Double.POSITIVE_INFINITY;
            case "-Infinity", "-INF" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(digits);
        };
    }
}
