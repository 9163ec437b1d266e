package dev.runlens.write;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// Whether saved weights are whole, as far as their file tells.
///
/// A safetensors file begins with the length of its header (8 bytes, little-endian) and the header, a JSON object that gives
/// for each tensor where its bytes begin and end behind the header. Source: the format's description in the repository
/// huggingface/safetensors.
final class Weights {
    private static final JsonFactory JSON = new JsonFactory();
    private static final int LARGEST_HEADER = 100_000_000;

    private Weights() {}

    /// Checks a file.
    ///
    /// @throws IOException with a sentence for the user where it is empty, or a safetensors file that is cut off
    static void check(Path file) throws IOException {
        long size = Files.size(file);
        if (size == 0) {
            throw new IOException(file + " is empty: its saving was cut off, and nothing was copied");
        }
        if (String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".safetensors")) {
            long whole = wholeSize(file, size);
            if (whole != size) {
                throw new IOException(file + " is damaged: it should have " + whole + " bytes and has " + size
                        + "; nothing was copied");
            }
        }
    }

    private static long wholeSize(Path file, long size) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            ByteBuffer length = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
            fill(channel, length);
            long header = length.position() < Long.BYTES ? -1 : length.getLong(0);
            if (header < 2 || header > LARGEST_HEADER || header > size - Long.BYTES) {
                throw new IOException(file + " is damaged: it has no header of a safetensors file; nothing was copied");
            }
            ByteBuffer text = ByteBuffer.allocate((int) header);
            fill(channel, text);
            return Long.BYTES + header + end(file, text.array());
        }
    }

    private static void fill(FileChannel channel, ByteBuffer buffer) throws IOException {
        while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
            // As far as the file goes.
        }
    }

    /// Where the last tensor ends behind the header.
    private static long end(Path file, byte[] header) throws IOException {
        long end = 0;
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), new ByteArrayInputStream(header))) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.PROPERTY_NAME && parser.currentName().equals("data_offsets")) {
                    for (token = parser.nextToken(); token != JsonToken.END_ARRAY && token != null; token = parser
                            .nextToken()) {
                        end = token == JsonToken.VALUE_NUMBER_INT ? Math.max(end, parser.getLongValue()) : end;
                    }
                }
            }
        } catch (JacksonException broken) {
            throw new IOException(file + " is damaged: its header cannot be read; nothing was copied", broken);
        }
        return end;
    }
}
