package dev.runlens.session;

import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;

/// Writes what is remembered as JSON that a person can read.
final class JsonLines {
    private final JsonGenerator generator;

    private JsonLines(JsonGenerator generator) {
        this.generator = generator;
    }

    static String document(Consumer<JsonLines> members) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = new JsonFactory().createGenerator(new Indented(), text)) {
            JsonLines json = new JsonLines(generator);
            generator.writeStartObject();
            json.whole("schema_version", 1);
            members.accept(json);
            generator.writeEndObject();
        }
        return text.append('\n').toString();
    }

    private static final class Indented extends ObjectWriteContext.Base {
        @Override
        public PrettyPrinter getPrettyPrinter() {
            return new DefaultPrettyPrinter();
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    }

    void object(String name, Runnable members) {
        generator.writeName(name);
        object(members);
    }

    void object(Runnable members) {
        generator.writeStartObject();
        members.run();
        generator.writeEndObject();
    }

    <T> void array(String name, List<T> items, Consumer<T> value) {
        generator.writeName(name);
        generator.writeStartArray();
        items.forEach(value);
        generator.writeEndArray();
    }

    void paths(String name, List<Path> paths) {
        array(name, paths, path -> generator.writeString(path.toString()));
    }

    void texts(String name, List<String> texts) {
        array(name, texts, generator::writeString);
    }

    /// Numbers that are finite.
    void numbers(String name, List<Double> numbers) {
        array(name, numbers, generator::writeNumber);
    }

    void text(String name, String value) {
        generator.writeName(name);
        generator.writeString(value);
    }

    void word(String name, Enum<?> value) {
        text(name, word(value));
    }

    void words(String name, Collection<? extends Enum<?>> values) {
        texts(name, values.stream().map(JsonLines::word).sorted().toList());
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    void flag(String name, boolean value) {
        generator.writeName(name);
        generator.writeBoolean(value);
    }

    void whole(String name, long value) {
        generator.writeName(name);
        generator.writeNumber(value);
    }

    /// A number; nothing where it is not finite.
    void number(String name, double value) {
        if (Double.isFinite(value)) {
            generator.writeName(name);
            generator.writeNumber(value);
        }
    }

    void place(KeptRun.@Nullable Place place) {
        if (place != null) {
            text("path", place.path().toString());
            whole("ordinal", place.ordinal());
        }
    }
}
