package dev.runlens.read.settings;

import java.io.IOException;
import dev.runlens.read.ReadProgress;
import dev.runlens.read.SourceInput;
import dev.runlens.read.json.Json;
import dev.runlens.read.UnreadableSourceException;
import dev.runlens.run.Origin;
import dev.runlens.run.Setting;
import dev.runlens.run.Sourced;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// The members of one JSON object as settings: nested objects under dotted names, each with the line it stands on.
///
/// An empty nested object states nothing and gives nothing. Objects inside lists are kept as lists of their values.
public final class JsonSettings {
    private final JsonParser parser;
    private final Path file;
    private final Map<String, Sourced<Setting>> settings = new LinkedHashMap<>();

    private JsonSettings(JsonParser parser, Path file) {
        this.parser = parser;
        this.file = file;
    }

    /// The settings in a file that holds one object.
    ///
    /// @throws UnreadableSourceException when it is not JSON, or no object
    /// @throws IOException when it cannot be read
    public static Map<String, Sourced<Setting>> of(SourceInput input, ReadProgress progress) throws IOException {
        Map<String, Sourced<Setting>> settings = new LinkedHashMap<>();
        Json.read(input, progress, parser -> settings.putAll(read(parser, input.path())));
        return settings;
    }

    /// Reads the object that the parser is about to enter.
    ///
    /// @throws UnreadableSourceException when it is not an object
    /// @throws tools.jackson.core.JacksonException when it is not JSON
    public static Map<String, Sourced<Setting>> read(JsonParser parser, Path file) throws UnreadableSourceException {
        JsonToken first = parser.nextToken();
        if (first == null) {
            throw new UnreadableSourceException("is empty; it should hold a JSON object with the training settings", 0);
        }
        if (first != JsonToken.START_OBJECT) {
            String what = first == JsonToken.START_ARRAY ? "an array" : "a single value";
            throw new UnreadableSourceException(
                    "holds " + what + "; it should hold a JSON object with the training settings",
                    Json.line(parser));
        }
        JsonSettings reader = new JsonSettings(parser, file);
        reader.members("");
        return reader.settings;
    }

    private void members(String prefix) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = prefix + parser.currentName();
            int line = Json.line(parser);
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                members(name + ".");
            } else {
                settings.put(name, new Sourced<>(value(), Origin.in(file, line)));
            }
        }
    }

    private Setting value() {
        return switch (parser.currentToken()) {
            case VALUE_STRING -> new Setting.Text(parser.getString());
            case VALUE_TRUE -> new Setting.Flag(true);
            case VALUE_FALSE -> new Setting.Flag(false);
            case VALUE_NUMBER_INT -> whole();
            case VALUE_NUMBER_FLOAT -> new Setting.Decimal(decimal());
            case START_ARRAY -> items(JsonToken.END_ARRAY);
            case START_OBJECT -> items(JsonToken.END_OBJECT);
            default -> new Setting.None();
        };
    }

    private Setting whole() {
        return switch (parser.getNumberType()) {
            case INT, LONG -> new Setting.Whole(parser.getLongValue());
            default -> new Setting.Decimal(parser.getDoubleValue());
        };
    }

    /// A configuration has few numbers: Java's own way to read one needs nothing that is made first, unlike the parser's, which
    /// is quicker where there are many.
    private double decimal() {
        return parser.isNaN() ? parser.getDoubleValue() : Double.parseDouble(parser.getString());
    }

    private Setting items(JsonToken end) {
        List<Setting> items = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != end && token != null; token = parser.nextToken()) {
            if (token != JsonToken.PROPERTY_NAME) {
                items.add(value());
            }
        }
        return new Setting.Items(items);
    }
}
