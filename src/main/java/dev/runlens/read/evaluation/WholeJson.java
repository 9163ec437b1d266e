package dev.runlens.read.evaluation;

import dev.runlens.read.ReadProgress;
import dev.runlens.read.UnreadableSourceException;
import dev.runlens.read.json.Json;
import dev.runlens.read.json.JsonTree;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// A JSON object of which a few members are wanted, and of which lists of any length are taken element by element.
final class WholeJson {
    private final Set<String> wanted;
    private final Set<String> listed;
    private final Map<String, JsonTree> members = new TreeMap<>();

    /// @param wanted the members to hold, by name or as `name/name`
    /// @param listed the lists to walk through, likewise
    WholeJson(Set<String> wanted, Set<String> listed) {
        this.wanted = wanted;
        this.listed = listed;
    }

    /// Takes an element of a list.
    interface Taker {
        void take(String list, JsonTree element);
    }

    /// Reads a file.
    ///
    /// @throws IOException when it is not JSON; what came before was taken
    WholeJson read(EvaluationFile file, ReadProgress progress, Taker taker) throws IOException {
        Json.read(file.input(), progress, parser -> {
            parser.nextToken();
            walk(parser, taker);
        });
        return this;
    }

    /// Reads from a parser that stands before the object.
    void walk(JsonParser parser, Taker taker) throws UnreadableSourceException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw new UnreadableSourceException("is not a JSON object", 1);
        }
        within("", parser, taker);
    }

    private void within(String prefix, JsonParser parser, Taker taker) throws JacksonException {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = prefix + parser.currentName();
            JsonToken token = parser.nextToken();
            if (listed.contains(name) && token == JsonToken.START_ARRAY) {
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    taker.take(name, JsonTree.at(parser));
                }
            } else if (wanted.contains(name)) {
                members.put(name, JsonTree.at(parser));
            } else if (token == JsonToken.START_OBJECT && leadsOn(name + "/")) {
                within(name + "/", parser, taker);
            } else {
                parser.skipChildren();
            }
        }
    }

    private boolean leadsOn(String prefix) {
        return wanted.stream().anyMatch(name -> name.startsWith(prefix))
                || listed.stream().anyMatch(name -> name.startsWith(prefix));
    }

    /// All members that were wanted.
    JsonTree all() {
        return JsonTree.of(members);
    }

    /// A member that was wanted.
    JsonTree get(String name) {
        return members.getOrDefault(name, JsonTree.NOTHING);
    }
}
