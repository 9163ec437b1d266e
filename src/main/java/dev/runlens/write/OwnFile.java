package dev.runlens.write;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.CRC32;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// The marks by which a file that RunLens wrote is known again, so that it may be written anew without asking.
///
/// HTML, Markdown, SVG and LaTeX end with a comment, a PNG has its `Software` text, a PDF its producer; comma-separated values,
/// which have no room for a mark, are known by the exact header of [RunsTable], and a comparison JSON by the two members that
/// the documented file has, whoever wrote it.
public final class OwnFile {
    private static final String COMMENT = "<!-- Written by RunLens. -->\n";
    private static final String LATEX_COMMENT = "% Written by RunLens.\n";
    private static final String SOFTWARE = "Software\0RunLens";
    private static final String PRODUCER = "(RunLens";
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    /// Behind the signature and the header, which has 13 bytes.
    private static final int FIRST_CHUNK = PNG.length + 4 + 4 + 13 + 4;
    private static final int WINDOW = 8192;
    private static final long MOST_AT_ONCE = 1 << 20;
    private static final String RUNS = "\n  \"runs\": [";
    private static final String TABLE = "\n  \"comparison_table\": \"";
    private static final JsonFactory JSON = new JsonFactory();

    private OwnFile() {}

    /// A text that is markup (HTML, Markdown, SVG) with the mark.
    public static String marked(String markup) {
        return markup + (markup.endsWith("\n") ? "" : "\n") + COMMENT;
    }

    /// A text in LaTeX with the mark.
    public static String markedLatex(String latex) {
        return latex + (latex.endsWith("\n") ? "" : "\n") + LATEX_COMMENT;
    }

    /// A PNG with the mark.
    public static byte[] marked(byte[] png) {
        byte[] text = SOFTWARE.getBytes(StandardCharsets.ISO_8859_1);
        byte[] chunk = new byte[4 + text.length];
        System.arraycopy("tEXt".getBytes(StandardCharsets.US_ASCII), 0, chunk, 0, 4);
        System.arraycopy(text, 0, chunk, 4, text.length);
        CRC32 crc = new CRC32();
        crc.update(chunk);
        ByteArrayOutputStream all = new ByteArrayOutputStream(png.length + chunk.length + 8);
        try (DataOutputStream out = new DataOutputStream(all)) {
            out.write(png, 0, FIRST_CHUNK);
            out.writeInt(text.length);
            out.write(chunk);
            out.writeInt((int) crc.getValue());
            out.write(png, FIRST_CHUNK, png.length - FIRST_CHUNK);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return all.toByteArray();
    }

    /// Whether a file has one of the marks, or the header that is one.
    ///
    /// @throws IOException when it cannot be read
    static boolean isMarked(Path file) throws IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            byte[] head = read(channel, 0);
            byte[] tail = read(channel, Math.max(0, channel.size() - WINDOW));
            String begin = new String(head, StandardCharsets.ISO_8859_1);
            String end = new String(tail, StandardCharsets.ISO_8859_1);
            if (Arrays.equals(PNG, Arrays.copyOf(head, PNG.length))) {
                return begin.contains(SOFTWARE);
            }
            if (begin.startsWith("%PDF")) {
                return begin.contains(PRODUCER) || end.contains(PRODUCER);
            }
            return end.endsWith(COMMENT) || end.endsWith(LATEX_COMMENT) || RunsTable.isCsv(begin);
        }
    }

    /// Whether a file is a comparison, of RunLens or of the script before it: an object with `runs` and
    /// `comparison_table`.
    ///
    /// @throws IOException when it cannot be read
    static boolean isComparison(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(64);
            String begin = new String(head, StandardCharsets.UTF_8).stripLeading();
            if (!begin.startsWith("{") && !begin.startsWith("\uFEFF{")) {
                return false;
            }
        }
        return isLaidOutAsOurs(file) || hasMembers(file);
    }

    /// Whether a file has the layout of [JsonLayout], told without a parser: each member of the whole on a line of its own, the
    /// two among them, and its end.
    private static boolean isLaidOutAsOurs(Path file) throws IOException {
        if (Files.size(file) > MOST_AT_ONCE) {
            return false;
        }
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        int runs = text.startsWith("{\n") && text.endsWith("\n}\n") ? text.indexOf(RUNS) : -1;
        return runs > 0 && text.lastIndexOf(TABLE) > runs;
    }

    private static boolean hasMembers(Path file) throws IOException {
        Set<String> members = new HashSet<>();
        try (InputStream in = Files.newInputStream(file);
                JsonParser parser = JSON.createParser(ObjectReadContext.empty(), in)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                members.add(parser.currentName());
                parser.nextToken();
                parser.skipChildren();
            }
        } catch (JacksonException broken) {
            return false;
        }
        return members.contains("runs") && members.contains("comparison_table");
    }

    private static byte[] read(SeekableByteChannel channel, long from) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(WINDOW);
        channel.position(from);
        while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
            // As far as the file goes.
        }
        return Arrays.copyOf(buffer.array(), buffer.position());
    }
}
