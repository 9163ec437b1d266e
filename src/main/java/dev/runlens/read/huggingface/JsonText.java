package dev.runlens.read.huggingface;

import dev.runlens.read.ProgressStream;
import dev.runlens.read.ReadProgress;
import dev.runlens.read.SourceInput;
import dev.runlens.read.UnreadableSourceException;
import dev.runlens.read.settings.JsonSettings;
import dev.runlens.run.Setting;
import dev.runlens.run.Sourced;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/// JSON as Python writes it: strict but for bare `NaN`, `Infinity` and `-Infinity`. Streamed, never held as a whole.
final class JsonText {
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .build();

    private JsonText() {}

    /// Takes the tokens of a file.
    @FunctionalInterface
    interface Taker {
        /// Takes the tokens from the first on.
        ///
        /// @throws JacksonException when they are no JSON
        void take(JsonParser parser) throws IOException;
    }

    /// Reads a file.
    ///
    /// @throws UnreadableSourceException when it is not JSON
    /// @throws IOException when it cannot be read
    static void read(SourceInput input, ReadProgress progress, Taker taker) throws IOException {
        try (InputStream stream = new ProgressStream(input, progress);
                JsonParser parser = JSON.createParser(ObjectReadContext.empty(), stream)) {
            taker.take(parser);
        } catch (JacksonIOException trouble) {
            throw trouble.getCause();
        } catch (JacksonException broken) {
            throw new UnreadableSourceException("is not valid JSON: " + broken.getOriginalMessage(), line(broken));
        }
    }

    /// The settings in a file that holds one object.
    ///
    /// @throws UnreadableSourceException when it is not JSON, or no object
    /// @throws IOException when it cannot be read
    static Map<String, Sourced<Setting>> settings(SourceInput input, ReadProgress progress) throws IOException {
        Map<String, Sourced<Setting>> settings = new LinkedHashMap<>();
        read(input, progress, parser -> settings.putAll(JsonSettings.read(parser, input.path())));
        return settings;
    }

    /// A parser for one line.
    static JsonParser ofLine(byte[] bytes, int from, int length) {
        return JSON.createParser(ObjectReadContext.empty(), bytes, from, length);
    }

    /// The line that an exception names; 0 where it names none.
    static int line(JacksonException broken) {
        return broken.getLocation() == null
                ? 0
                : Math.max(0, broken.getLocation().getLineNr());
    }

    /// The number at hand, written bare or in quotes; NaN is a value. Empty for anything else, which is skipped.
    static OptionalDouble number(JsonParser parser) {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.VALUE_NUMBER_FLOAT || token == JsonToken.VALUE_NUMBER_INT) {
            return OptionalDouble.of(parser.getDoubleValue());
        }
        if (token == JsonToken.VALUE_STRING) {
            return quoted(parser.getString());
        }
        if (token == JsonToken.START_ARRAY || token == JsonToken.START_OBJECT) {
            parser.skipChildren();
        }
        return OptionalDouble.empty();
    }

    private static OptionalDouble quoted(String text) {
        if (text.length() > 40) {
            return OptionalDouble.empty();
        }
        return switch (text) {
            case "nan", "NaN" -> OptionalDouble.of(Double.NaN);
            case "inf", "Infinity" -> OptionalDouble.of(Double.POSITIVE_INFINITY);
            case "-inf", "-Infinity" -> OptionalDouble.of(Double.NEGATIVE_INFINITY);
            default -> parsed(text);
        };
    }

    private static OptionalDouble parsed(String text) {
        for (int i = 0; i < text.length(); i++) {
            if ("+-.eE0123456789".indexOf(text.charAt(i)) < 0) {
                return OptionalDouble.empty();
            }
        }
        try {
            return OptionalDouble.of(Double.parseDouble(text));
        } catch (NumberFormatException noNumber) {
            // A date or a version: text, which no series takes.
            return OptionalDouble.empty();
        }
    }
}
