package dev.runlens.read.evaluation;

import dev.runlens.read.FileProbe;
import dev.runlens.read.json.Json;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// The names of the members of a JSON object, or of the first object of a list, as far as the beginning of a file shows
/// them: `eval`, `eval/task`. What lies deeper than two levels, or in lists within, is left out.
final class JsonOutline {
    private static final int DEEPEST = 2;

    private final Set<String> names = new LinkedHashSet<>();
    private final Deque<String> path = new ArrayDeque<>();

    private JsonOutline() {}

    static Set<String> of(FileProbe probe) {
        int first = probe.firstByte();
        if (first != '{' && first != '[') {
            return Set.of();
        }
        JsonOutline outline = new JsonOutline();
        byte[] head = probe.head();
        try (JsonParser parser = Json.parser(head, 0, head.length)) {
            if (parser.nextToken() == JsonToken.START_ARRAY) {
                parser.nextToken();
            }
            if (parser.currentToken() == JsonToken.START_OBJECT) {
                outline.members(parser);
            }
        } catch (JacksonException end) {
            // The head ends in the middle of a value: what was seen until there counts.
        }
        return outline.names;
    }

    private void members(JsonParser parser) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            path.addLast(parser.currentName());
            names.add(String.join("/", path));
            if (parser.nextToken() == JsonToken.START_OBJECT && path.size() < DEEPEST) {
                members(parser);
            } else {
                parser.skipChildren();
            }
            path.removeLast();
        }
    }
}
