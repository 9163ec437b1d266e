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
import org.jspecify.annotations.Nullable;

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
    private final @Nullable MessageDigest digest;
    private String digits = "";
    private long[] lines = new long[1024];
    private int[] numbers = new int[1024];
    private long count;
    private int line = 1;
    private long hash = OFFSET;
    private int spaces;
    private boolean content;

    private ExampleFile(Path file, @Nullable MessageDigest digest) {
        this.file = file;
        this.digest = digest;
    }

    /// Reads a file.
    ///
    /// @param digested whether its digest is wanted, which takes as long as all else
    /// @throws CancellationException when the progress says so
    static ExampleFile read(Path file, ReadProgress progress, boolean digested) throws IOException {
        ExampleFile read = new ExampleFile(file, digested ? sha256() : null);
        ByteBuffer chunk = ByteBuffer.allocate(CHUNK);
        try (FileChannel channel = FileChannel.open(file)) {
            while (channel.read(chunk.clear()) >= 0) {
                if (progress.isCancelled()) {
                    throw new CancellationException();
                }
                read.take(chunk.array(), chunk.position());
            }
        }
        read.end();
        if (read.digest != null) {
            read.digits = HexFormat.of().formatHex(read.digest.digest());
        }
        return read;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    private void take(byte[] chunk, int length) {
        int at = 0;
        while (at < length) {
            byte b = chunk[at];
            if (b == '\n') {
                end();
                at++;
            } else if (isSpace(b)) {
                spaces++;
                at++;
            } else {
                at = word(chunk, at, length);
            }
        }
        if (digest != null) {
            digest.update(chunk, 0, length);
        }
    }

    /// Takes what stands up to the next white space; where that is. Spaces count between other signs, not at the ends of a line.
    private int word(byte[] chunk, int from, int length) {
        long sum = content && spaces > 0 ? (hash ^ ' ') * PRIME : hash;
        int at = from;
        while (at < length && chunk[at] != '\n' && !isSpace(chunk[at])) {
            sum = (sum ^ (chunk[at] & 0xff)) * PRIME;
            at++;
        }
        hash = sum;
        spaces = 0;
        content = true;
        return at;
    }

    private static boolean isSpace(byte b) {
        return b == ' ' || b == '\r' || b == '\t';
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

    /// The SHA-256 of the file, in hexadecimal digits; empty where it was not wanted.
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
