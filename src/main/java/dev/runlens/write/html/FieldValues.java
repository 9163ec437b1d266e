package dev.runlens.write.html;

import dev.runlens.analyze.Comparison;
import dev.runlens.analyze.wording.JsonField;
import dev.runlens.write.ComparisonJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/// The values that some fields have in the comparison JSON, read from the JSON as it is written.
final class FieldValues {
    private static final int LONGEST = 120;
    private static final int MOST_SHOWN = 6;

    private final Set<String> wanted;
    private final Set<String> ways;
    private final Map<String, String> values = new HashMap<>();

    private FieldValues(Set<String> wanted) {
        this.wanted = wanted;
        this.ways = ways(wanted);
    }

    static FieldValues of(Comparison comparison, Set<String> fields) {
        FieldValues found = new FieldValues(fields);
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        try {
            ComparisonJson.write(comparison, json);
        } catch (IOException memoryDoesNotFail) {
            throw new UncheckedIOException(memoryDoesNotFail);
        }
        try (JsonParser parser = JsonMapper.shared().createParser(json.toByteArray())) {
            parser.nextToken();
            found.value(parser, "");
        }
        return found;
    }

    /// The value of a field as a person reads it; empty where the JSON does not have the field.
    Optional<String> get(String field) {
        return Optional.ofNullable(values.get(field));
    }

    /// The paths that lead to wanted fields; a path too many costs nothing but time.
    private static Set<String> ways(Set<String> fields) {
        Set<String> ways = new HashSet<>(fields);
        for (String field : fields) {
            for (int i = 0; i < field.length(); i++) {
                if (field.charAt(i) == '.' || field.charAt(i) == '[') {
                    ways.add(field.substring(0, i));
                }
            }
        }
        return ways;
    }

    private void value(JsonParser parser, String path) {
        if (!path.isEmpty() && !ways.contains(path)) {
            parser.skipChildren();
            return;
        }
        switch (parser.currentToken()) {
            case START_OBJECT -> object(parser, path);
            case START_ARRAY -> array(parser, path);
            case VALUE_NULL -> keep(path, Words.get("notes.none"));
            default -> keep(path, parser.getString());
        }
    }

    private void object(JsonParser parser, String path) {
        List<String> shown = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            if (shown.size() < MOST_SHOWN && parser.currentToken().isScalarValue()) {
                shown.add(name + " " + parser.getString());
            }
            value(parser, path.isEmpty() ? name : JsonField.path(path, name));
        }
        keep(path, String.join(", ", shown));
    }

    private void array(JsonParser parser, String path) {
        List<String> shown = new ArrayList<>();
        int size = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (shown.size() < MOST_SHOWN && parser.currentToken().isScalarValue()) {
                shown.add(parser.getString());
            }
            value(parser, path + "[" + size + "]");
            size++;
        }
        keep(path, size > 0 && size == shown.size() ? String.join(", ", shown) : Words.get("notes.list", size));
    }

    private void keep(String path, String value) {
        if (wanted.contains(path)) {
            values.put(path, value.length() <= LONGEST ? value : value.substring(0, LONGEST - 1) + "…");
        }
    }
}
