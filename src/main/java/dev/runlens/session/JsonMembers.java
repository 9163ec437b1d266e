package dev.runlens.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.InvalidPathException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// A small JSON document, read whole; what is missing or of another kind than is asked for is passed over.
///
/// @param members the members of an object
record JsonMembers(Map<String, Object> members) {
    private static final long LARGEST = 16 << 20;
    private static final int DEEPEST = 16;

    /// Reads a file.
    ///
    /// @throws IOException when it is no object in JSON, or cannot be read
    static JsonMembers read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException("is no file");
        }
        if (Files.size(file) > LARGEST) {
            throw new IOException("is too large to be a session");
        }
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), Files.readAllBytes(file))) {
            if (parser.nextToken() == JsonToken.START_OBJECT && value(parser, 0) instanceof Map<?, ?> object) {
                return of(object);
            }
            throw new IOException("is no JSON object");
        } catch (JacksonException broken) {
            throw new IOException("is not valid JSON: " + broken.getOriginalMessage(), broken);
        }
    }

    private static JsonMembers of(Map<?, ?> object) {
        Map<String, Object> members = new LinkedHashMap<>();
        object.forEach((key, value) -> members.put(String.valueOf(key), value));
        return new JsonMembers(members);
    }

    private static Object value(JsonParser parser, int depth) throws IOException {
        if (depth > DEEPEST) {
            throw new IOException("is nested too deeply to be a session");
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> {
                Map<String, Object> object = new LinkedHashMap<>();
                while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                    String name = parser.currentName();
                    parser.nextToken();
                    object.put(name, value(parser, depth + 1));
                }
                yield object;
            }
            case START_ARRAY -> {
                List<Object> list = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    list.add(value(parser, depth + 1));
                }
                yield list;
            }
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_STRING -> parser.getString();
            case null, default -> "";
        };
    }

    /// An object; one without members where there is none.
    JsonMembers object(String name) {
        return members.get(name) instanceof Map<?, ?> object ? of(object) : new JsonMembers(Map.of());
    }

    /// The objects of a list.
    List<JsonMembers> objects(String name) {
        return list(name).stream()
                .filter(Map.class::isInstance)
                .map(object -> of((Map<?, ?>) object))
                .toList();
    }

    /// The texts of a list.
    List<String> texts(String name) {
        return list(name).stream().filter(String.class::isInstance).map(String.class::cast).toList();
    }

    /// The paths of a list; what can be none here is left out.
    List<Path> paths(String name) {
        return texts(name).stream().flatMap(text -> pathOf(text).stream()).toList();
    }

    /// A text; empty where there is none.
    String text(String name) {
        return members.get(name) instanceof String text ? text : "";
    }

    /// A path; empty where there is none.
    Optional<Path> path() {
        return path("path");
    }

    /// A path under a name; empty where there is none.
    Optional<Path> path(String name) {
        return pathOf(text(name));
    }

    /// A number; NaN where there is none.
    double number(String name) {
        return members.get(name) instanceof Double number ? number : Double.NaN;
    }

    /// The numbers of a list.
    List<Double> numbers(String name) {
        return list(name).stream().filter(Double.class::isInstance).map(Double.class::cast).toList();
    }

    /// A whole number that counts; 0 where there is none.
    int count(String name) {
        double number = number(name);
        return number > 0 && number <= Integer.MAX_VALUE ? (int) number : 0;
    }

    /// Whether something is so.
    boolean flag(String name, boolean otherwise) {
        return members.get(name) instanceof Boolean flag ? flag : otherwise;
    }

    /// Whether there is such a member.
    boolean has(String name) {
        return members.containsKey(name);
    }

    /// One of the values of an enum, by its name in lower case.
    <E extends Enum<E>> E oneOf(String name, E otherwise) {
        for (E value : otherwise.getDeclaringClass().getEnumConstants()) {
            if (value.name().equalsIgnoreCase(text(name))) {
                return value;
            }
        }
        return otherwise;
    }

    /// Those values of an enum that a list names, in lower case.
    <E extends Enum<E>> Set<E> someOf(String name, Class<E> values) {
        List<String> named = texts(name);
        Set<E> found = EnumSet.allOf(values);
        found.removeIf(value -> named.stream().noneMatch(value.name()::equalsIgnoreCase));
        return found;
    }

    private List<?> list(String name) {
        return members.get(name) instanceof List<?> list ? list : List.of();
    }

    private static Optional<Path> pathOf(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Path.of(text));
        } catch (InvalidPathException notHere) {
            return Optional.empty();
        }
    }
}
