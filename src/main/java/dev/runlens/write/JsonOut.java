package dev.runlens.write;

import dev.runlens.analyze.wording.VisibleText;
import dev.runlens.text.Digits;
import dev.runlens.text.NumberText;
import java.io.IOException;
import java.io.OutputStream;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/// A thin hand on the streaming generator: strict JSON only, so what is unknown or not finite becomes `null`.
final class JsonOut {
    private final JsonGenerator generator;
    private final JsonLayout layout;
    private final VisibleJson out;
    private final NumberText numbersText = new NumberText();

    private JsonOut(JsonGenerator generator, JsonLayout layout, VisibleJson out) {
        this.generator = generator;
        this.layout = layout;
        this.out = out;
    }

    /// Writes one document; the stream is flushed and stays open.
    ///
    /// @throws IOException when the stream does not take it
    static void document(OutputStream out, Consumer<JsonOut> content) throws IOException {
        JsonLayout layout = new JsonLayout();
        JsonFactory factory = JsonFactory.builder()
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
                .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
                .build();
        VisibleJson visible = new VisibleJson(out);
        try (JsonGenerator generator = factory.createGenerator(new Laid(layout), visible, JsonEncoding.UTF8)) {
            content.accept(new JsonOut(generator, layout, visible));
            generator.writeRaw('\n');
        } catch (JacksonIOException e) {
            throw e.getCause() == null ? new IOException(e) : e.getCause();
        }
        visible.flush();
    }

    private static final class Laid extends ObjectWriteContext.Base {
        private final JsonLayout layout;

        private Laid(JsonLayout layout) {
            this.layout = layout;
        }

        @Override
        public PrettyPrinter getPrettyPrinter() {
            return layout;
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    }

    void object(Runnable members) {
        generator.writeStartObject();
        members.run();
        generator.writeEndObject();
    }

    void object(String name, Runnable members) {
        name(name);
        object(members);
    }

    void array(String name, Runnable values) {
        name(name);
        array(values);
    }

    void array(Runnable values) {
        generator.writeStartArray();
        values.run();
        generator.writeEndArray();
    }

    /// An array with one value for each item, in one line each.
    <T> void array(String name, Iterable<T> items, Consumer<T> value) {
        array(name, () -> items.forEach(value));
    }

    /// An array of numbers on one line, however many: what [#number] and its like write one by one, in one piece.
    void numbers(String name, Consumer<JsonNumbers> values) {
        name(name);
        JsonNumbers numbers = new JsonNumbers(layout, numbersText);
        values.accept(numbers);
        generator.writeRawValue("");
        generator.flush();
        try {
            numbers.end(out);
        } catch (IOException trouble) {
            throw JacksonIOException.construct(trouble);
        }
    }

    /// Keeps the object or array that is written next on one line.
    JsonOut inline() {
        layout.inlineNext();
        return this;
    }

    void name(String name) {
        generator.writeName(VisibleText.wellFormed(name));
    }

    void text(String value) {
        generator.writeString(VisibleText.wellFormed(value));
    }

    void text(String name, @Nullable String value) {
        name(name);
        if (value == null) {
            generator.writeNull();
        } else {
            text(value);
        }
    }

    void flag(String name, boolean value) {
        name(name);
        generator.writeBoolean(value);
    }

    void flag(boolean value) {
        generator.writeBoolean(value);
    }

    void nothing() {
        generator.writeNull();
    }

    void nothing(String name) {
        name(name);
        generator.writeNull();
    }

    void whole(long value) {
        generator.writeNumber(value);
    }

    void whole(String name, long value) {
        name(name);
        generator.writeNumber(value);
    }

    void whole(String name, OptionalLong value) {
        name(name);
        if (value.isPresent()) {
            generator.writeNumber(value.getAsLong());
        } else {
            generator.writeNull();
        }
    }

    /// A number with every digit it needs; `null` when it is not finite.
    void number(double value) {
        if (Double.isFinite(value)) {
            generator.writeNumber(Digits.exact(value));
        } else {
            generator.writeNull();
        }
    }

    /// A number that counts something: without a fraction where it has none.
    void count(double value) {
        if (Digits.isWhole(value)) {
            generator.writeNumber((long) value);
        } else {
            number(value);
        }
    }

    /// A number that was computed; `null` when it is unknown or not finite.
    void derived(String name, OptionalDouble value) {
        name(name);
        if (value.isPresent() && Double.isFinite(value.getAsDouble())) {
            number(Digits.derived(value.getAsDouble()));
        } else {
            generator.writeNull();
        }
    }
}
