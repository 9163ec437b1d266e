package dev.runlens.ask;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// What a server sent, as values by their paths: `choices/0/message/content`.
final class Reply {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final int MOST = 20_000;
    private static final int LONGEST_PATH = 200;

    private final Map<String, String> values = new LinkedHashMap<>();

    private Reply() {}

    /// Reads what a server sent.
    ///
    /// @throws ServerException when it is no JSON object or list
    static Reply of(String body) throws ServerException {
        Reply reply = new Reply();
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), body)) {
            JsonToken first = parser.nextToken();
            if (first != JsonToken.START_OBJECT && first != JsonToken.START_ARRAY) {
                throw new ServerException("the server's answer is no JSON object", false, -1);
            }
            reply.value("", parser);
            return reply;
        } catch (JacksonException broken) {
            throw new ServerException("the server's answer is no valid JSON", true, -1);
        }
    }

    private void value(String path, JsonParser parser) {
        JsonToken token = parser.currentToken();
        if (path.length() > LONGEST_PATH) {
            parser.skipChildren(); // nothing that is asked for lies there, and each path is held
        } else if (token == JsonToken.START_OBJECT) {
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                value(inner(path, name), parser);
            }
        } else if (token == JsonToken.START_ARRAY) {
            for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
                value(inner(path, Integer.toString(i)), parser);
            }
        } else if (token != JsonToken.VALUE_NULL && values.size() < MOST) {
            values.put(path, parser.getString());
        }
    }

    private static String inner(String path, String name) {
        return path.isEmpty() ? name : path + '/' + name;
    }

    /// The value of a path; null where there is none.
    @Nullable
    String text(String path) {
        return values.get(path);
    }

    /// The whole number of a path; −1 where there is none.
    long number(String path) {
        String text = values.get(path);
        return text != null && text.matches("\\d{1,15}") ? Long.parseLong(text) : -1;
    }

    /// The values of a member of each object in a list.
    List<String> each(String list, String member) {
        List<String> found = new ArrayList<>();
        for (int i = 0;; i++) {
            String prefix = inner(list, Integer.toString(i)) + '/';
            if (values.keySet().stream().noneMatch(path -> path.startsWith(prefix))) {
                return found;
            }
            found.add(values.getOrDefault(prefix + member, ""));
        }
    }
}
