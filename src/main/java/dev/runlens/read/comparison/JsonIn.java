package dev.runlens.read.comparison;

import dev.runlens.read.json.JsonNumber;
import dev.runlens.read.json.Json;
import dev.runlens.run.Origin;
import java.io.InputStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// A thin hand on the streaming parser that forgives a value of the wrong type: it is unknown then, and passed over.
///
/// Every reading method looks at the value the parser stands on. Only broken JSON throws.
final class JsonIn implements AutoCloseable {
    private final JsonParser parser;
    private final Path file;

    /// @param in is closed with this
    /// @param file what the places of values are given in
    JsonIn(InputStream in, Path file) {
        this.parser = Json.parser(in);
        this.file = file;
    }

    /// Goes to the first value of the document; false when there is none.
    boolean begin() {
        return parser.nextToken() != null;
    }

    /// Goes past the last value of the document.
    ///
    /// @throws tools.jackson.core.JacksonException when something that is no JSON follows
    boolean ended() {
        return parser.nextToken() == null;
    }

    boolean isObject() {
        return parser.currentToken() == JsonToken.START_OBJECT;
    }

    boolean isArray() {
        return parser.currentToken() == JsonToken.START_ARRAY;
    }

    boolean isNull() {
        return parser.currentToken() == JsonToken.VALUE_NULL;
    }

    JsonParser parser() {
        return parser;
    }

    /// Visits the members of the object the parser stands on, with the parser on their values; what the visitor does
    /// not read is passed over, and so is a value that is no object.
    void object(Consumer<String> member) {
        if (!isObject()) {
            parser.skipChildren();
            return;
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            member.accept(name);
            parser.skipChildren();
        }
    }

    /// Visits the values of the array the parser stands on, as [#object] does.
    void array(Runnable value) {
        if (!isArray()) {
            parser.skipChildren();
            return;
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            value.run();
            parser.skipChildren();
        }
    }

    /// A string, or a number or flag as it is written; null for anything else.
    @Nullable
    String text() {
        JsonToken token = parser.currentToken();
        return token != null && token.isScalarValue() && token != JsonToken.VALUE_NULL ? parser.getString() : null;
    }

    /// A number, one of the three words for what is not finite among them; empty for anything else.
    OptionalDouble number() {
        return JsonNumber.bare(parser);
    }

    /// A whole number, also one written with an empty fraction; empty for anything else.
    OptionalLong whole() {
        if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT) {
            return switch (parser.getNumberType()) {
                case INT, LONG -> OptionalLong.of(parser.getLongValue());
                default -> OptionalLong.empty();
            };
        }
        double value = parser.currentToken() == JsonToken.VALUE_NUMBER_FLOAT ? parser.getDoubleValue() : Double.NaN;
        boolean whole = value == Math.rint(value) && Math.abs(value) < 0x1p53;
        return whole ? OptionalLong.of((long) value) : OptionalLong.empty();
    }

    boolean flag() {
        return parser.currentToken() == JsonToken.VALUE_TRUE;
    }

    /// A path; empty path for what is none.
    Path path() {
        String text = text();
        try {
            return Path.of(text == null ? "" : text);
        } catch (InvalidPathException e) {
            return Path.of("");
        }
    }

    /// An origin from its text; this file where the text names what cannot be one.
    Origin origin() {
        String text = text();
        try {
            return text == null ? here() : Origin.ofText(text);
        } catch (InvalidPathException e) {
            return here();
        }
    }

    /// Where the parser stands.
    Origin here() {
        return Origin.in(file, line());
    }

    /// The 1-based line that the parser stands on.
    int line() {
        return Json.line(parser);
    }

    Path file() {
        return file;
    }

    @Override
    public void close() {
        parser.close();
    }
}
