package dev.runlens.write;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.PrettyPrinter;

/// Indents by two spaces, but keeps on one line what is written as such: number arrays, small objects.
final class JsonLayout implements PrettyPrinter {
    /// After so many numbers an array on one line goes on in the next.
    static final int NUMBERS_A_LINE = 20;

    private int depth;
    private int inlineFrom = Integer.MAX_VALUE;
    private boolean inlineNext;
    private int written;

    /// The object or array that begins next stays on one line, except that a long array is broken now and then.
    void inlineNext() {
        inlineNext = true;
    }

    /// What ends a line of an array that begins now on one line, and begins the next.
    String lineBreak() {
        return ",\n" + "  ".repeat(depth + 1);
    }

    private boolean isInline() {
        return depth >= inlineFrom;
    }

    private void newLine(JsonGenerator generator) {
        generator.writeRaw('\n');
        for (int i = 0; i < depth; i++) {
            generator.writeRaw("  ");
        }
    }

    private void begin(JsonGenerator generator, char bracket) {
        generator.writeRaw(bracket);
        depth++;
        if (inlineNext && !isInline()) {
            inlineFrom = depth;
            written = 0;
        }
        inlineNext = false;
    }

    private void end(JsonGenerator generator, int members, char bracket) {
        boolean inline = isInline();
        depth--;
        if (depth < inlineFrom) {
            inlineFrom = Integer.MAX_VALUE;
        }
        if (members > 0 && !inline) {
            newLine(generator);
        }
        generator.writeRaw(bracket);
    }

    private void separate(JsonGenerator generator) {
        generator.writeRaw(',');
        if (isInline()) {
            generator.writeRaw(' ');
        } else {
            newLine(generator);
        }
    }

    private void first(JsonGenerator generator) {
        if (!isInline()) {
            newLine(generator);
        }
    }

    @Override
    public void writeRootValueSeparator(JsonGenerator generator) {
        generator.writeRaw('\n');
    }

    @Override
    public void writeStartObject(JsonGenerator generator) {
        begin(generator, '{');
    }

    @Override
    public void writeEndObject(JsonGenerator generator, int members) {
        end(generator, members, '}');
    }

    @Override
    public void writeObjectEntrySeparator(JsonGenerator generator) {
        separate(generator);
    }

    @Override
    public void writeObjectNameValueSeparator(JsonGenerator generator) {
        generator.writeRaw(": ");
    }

    @Override
    public void writeStartArray(JsonGenerator generator) {
        begin(generator, '[');
    }

    @Override
    public void writeEndArray(JsonGenerator generator, int values) {
        end(generator, values, ']');
    }

    @Override
    public void writeArrayValueSeparator(JsonGenerator generator) {
        if (isInline() && ++written % NUMBERS_A_LINE == 0) {
            generator.writeRaw(',');
            newLine(generator);
        } else {
            separate(generator);
        }
    }

    @Override
    public void beforeArrayValues(JsonGenerator generator) {
        first(generator);
    }

    @Override
    public void beforeObjectEntries(JsonGenerator generator) {
        first(generator);
    }
}
