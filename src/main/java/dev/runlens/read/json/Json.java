package dev.runlens.read.json;

import dev.runlens.read.ProgressStream;
import dev.runlens.read.ReadProgress;
import dev.runlens.read.SourceInput;
import dev.runlens.read.UnreadableSourceException;
import java.io.IOException;
import java.io.InputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/// Parsers of JSON as Python writes it: strict but for bare `NaN`, `Infinity` and `-Infinity`. Streamed, never held as a
/// whole.
public final class Json {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
            .build();
    private static final JsonFactory WITHOUT_TWINS = FACTORY.rebuild()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private Json() {}

    /// Takes the tokens of a file.
    @FunctionalInterface
    public interface Taker {
        /// Takes the tokens from the first on.
        ///
        /// @throws JacksonException when they are no JSON
        void take(JsonParser parser) throws IOException;
    }

    /// Takes the tokens of a file without the simple objects of an array.
    ///
    /// @param <P> what is made of objects that follow each other
    @FunctionalInterface
    public interface RowTaker<P> {
        /// Takes the tokens from the first on.
        ///
        /// @param rows what the parser reads; to be asked for the simple objects of an array
        /// @throws JacksonException when they are no JSON
        void take(JsonParser parser, FlatRows<P> rows) throws IOException;
    }

    /// A parser for a stream, which it closes.
    public static JsonParser parser(InputStream stream) {
        return FACTORY.createParser(ObjectReadContext.empty(), stream);
    }

    /// A parser for a stream, which it closes; two members of one name are an error.
    public static JsonParser withoutTwins(InputStream stream) {
        return WITHOUT_TWINS.createParser(ObjectReadContext.empty(), stream);
    }

    /// A parser for a range of bytes.
    public static JsonParser parser(byte[] bytes, int from, int length) {
        return FACTORY.createParser(ObjectReadContext.empty(), bytes, from, length);
    }

    /// A parser for a text.
    public static JsonParser parser(String text) {
        return FACTORY.createParser(ObjectReadContext.empty(), text);
    }

    /// Reads a file.
    ///
    /// @throws UnreadableSourceException when it is not JSON
    /// @throws IOException when it cannot be read
    public static void read(SourceInput input, ReadProgress progress, Taker taker) throws IOException {
        try (InputStream stream = new ProgressStream(input, progress)) {
            read(stream, taker);
        }
    }

    /// Reads a file that may have long arrays of simple objects.
    ///
    /// @throws UnreadableSourceException when it is not JSON
    /// @throws IOException when it cannot be read
    public static <P> void readRows(SourceInput input, ReadProgress progress, FlatMaker<P> maker,
            RowTaker<P> taker) throws IOException {
        try (FlatRows<P> rows = new FlatRows<>(new ProgressStream(input, progress), maker, input.size())) {
            read(rows, parser -> taker.take(parser, rows));
        }
    }

    /// Reads a stream, which it closes.
    ///
    /// @throws UnreadableSourceException when it is not JSON
    /// @throws IOException when it cannot be read
    public static void read(InputStream stream, Taker taker) throws IOException {
        try (JsonParser parser = parser(stream)) {
            taker.take(parser);
        } catch (JacksonIOException trouble) {
            throw trouble.getCause();
        } catch (JacksonException broken) {
            throw new UnreadableSourceException("is not valid JSON: " + reason(broken), line(broken));
        }
    }

    /// The line that an exception names; 0 where it names none.
    public static int line(JacksonException broken) {
        return broken.getLocation() == null
                ? 0
                : Math.max(0, broken.getLocation().getLineNr());
    }

    /// The 1-based line that a parser stands on.
    public static int line(JsonParser parser) {
        return parser.currentTokenLocation().getLineNr();
    }

    /// Why a text is no JSON, in words for a person: of a limit the parser also names the method that sets it.
    public static String reason(JacksonException broken) {
        return String.valueOf(broken.getOriginalMessage()).replaceAll(",? from `[^`]*`", "");
    }
}
