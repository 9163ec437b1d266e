package dev.runlens.read.mlx.config;

import dev.runlens.read.ReadProgress;
import dev.runlens.run.Origin;
import dev.runlens.run.Sourced;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CancellationException;

/// A file of examples, one to a line: how many there are, a digest of the file, and one of each line, by which equal
/// lines are found. Lines of white space alone are no examples.
final class ExampleFile {
    private static final int CHUNK = 256 * 1024;

    /// Of that many lines at most equal ones are looked for; of more, none is.
    private static final int MOST_COMPARED = 4_000_000;

    /// The offset and prime of the FNV-1a hash of 64 bits
    /// (<https://www.rfc-editor.org/rfc/rfc9923>).
    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private final Path file;
    private final MessageDigest digest;
    private String digits = "";
    private long[] lines = new long[1024];
    private int[] numbers = new int[1024];
    private long count;
    private int line = 1;
    private long hash = OFFSET;
    private int spaces;
    private boolean content;

    private ExampleFile(Path file) {
        this.file = file;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    /// Reads a file.
    ///
    /// @throws CancellationException when the progress says so
    static ExampleFile read(Path file, ReadProgress progress) throws IOException {
        ExampleFile read = new ExampleFile(file);
        ByteBuffer chunk = ByteBuffer.allocate(CHUNK);
        try (FileChannel channel = FileChannel.open(file)) {
            while (channel.read(chunk.clear()) >= 0) {
                if (progress.isCancelled()) {
                    throw new CancellationException();
                }
                read.take(chunk.flip());
            }
        }
        read.end();
        read.digits = HexFormat.of().formatHex(read.digest.digest());
        return read;
    }

    private void take(ByteBuffer chunk) {
        for (int i = 0; i < chunk.limit(); i++) {
            byte b = chunk.get(i);
            if (b == '\n') {
                end();
            } else if (b == ' ' || b == '\r' || b == '\t') {
                spaces++;
            } else {
                add(b);
            }
        }
        digest.update(chunk);
    }

    /// Spaces count between other signs, not at the ends of a line.
    private void add(byte b) {
        if (content && spaces > 0) {
            hash = (hash ^ ' ') * PRIME;
        }
        spaces = 0;
        content = true;
        hash = (hash ^ (b & 0xff)) * PRIME;
    }

    private void end() {
        if (content) {
            keep();
            count++;
        }
        line++;
        hash = OFFSET;
        spaces = 0;
        content = false;
    }

    private void keep() {
        if (count >= MOST_COMPARED) {
            return;
        }
        int at = (int) count;
        if (at == lines.length) {
            lines = Arrays.copyOf(lines, 2 * at);
            numbers = Arrays.copyOf(numbers, 2 * at);
        }
        lines[at] = hash;
        numbers[at] = line;
    }

    /// The file.
    Path file() {
        return file;
    }

    /// How many examples it holds.
    Sourced<Long> size() {
        return new Sourced<>(count, Origin.in(file));
    }

    /// The SHA-256 of the file, in hexadecimal digits.
    String digest() {
        return digits;
    }

    /// The numbers of the lines, from 1, that stand in another file as well.
    List<Integer> linesAlsoIn(ExampleFile other) {
        List<Integer> both = new ArrayList<>();
        if (count > MOST_COMPARED || other.count > MOST_COMPARED) {
            return both;
        }
        long[] sorted = Arrays.copyOf(other.lines, (int) other.count);
        Arrays.sort(sorted);
        for (int i = 0; i < count; i++) {
            if (Arrays.binarySearch(sorted, lines[i]) >= 0) {
                both.add(numbers[i]);
            }
        }
        return both;
    }
}
