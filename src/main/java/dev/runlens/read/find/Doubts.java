package dev.runlens.read.find;

import dev.runlens.read.FileProbe;
import dev.runlens.read.SourceContent;
import dev.runlens.read.SourceInput;
import dev.runlens.read.json.Json;
import dev.runlens.run.Finding;
import dev.runlens.run.FindingCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;

/// What makes the numbers of a text doubtful whatever its format: blocks of NUL bytes, noticed while a format reads it, and
/// objects of JSON with two members of one name.
final class Doubts {
    private static final int BLOCK = 16;
    /// Of a larger file only the beginning is asked for members that stand twice: that takes a reading of its own.
    private static final long LARGEST_ASKED = 32L << 20;

    private final FileProbe probe;
    private final SourceInput whole;
    private final Path file;
    private SourceInput part;
    private long partAt;
    private long lostAt = -1;
    private @Nullable Finding twin;

    /// What is known of a part of a file.
    ///
    /// @param lostAt where a block of NUL bytes stands; -1 where none does
    /// @param twin the first object with two members of one name; null where there is none
    record Known(long lostAt, @Nullable Finding twin) {
        static final Known NOTHING = new Known(-1, null);
    }

    /// @param probe the beginning of what is read
    /// @param whole what is read
    /// @param file where it lies, for findings
    Doubts(FileProbe probe, SourceInput whole, Path file) {
        this.probe = probe;
        this.whole = whole;
        this.part = whole;
        this.file = file;
    }

    /// These of a file of which a part was read before.
    Doubts knowing(Known before) {
        lostAt = before.lostAt;
        twin = before.twin;
        return this;
    }

    /// What is known once they were asked for.
    Known known() {
        return new Known(lostAt, twin);
    }

    /// The input for a format: what it reads is looked at as it passes.
    SourceInput input() {
        return watched(whole, 0);
    }

    /// The same for what stands between two places of a file.
    SourceInput input(long from, long to) {
        part = Stretch.of(file, from, to);
        partAt = from;
        return watched(part, from);
    }

    private SourceInput watched(SourceInput input, long from) {
        return probe.beginning().beginsAsText()
                ? new SourceInput(input.path(), () -> new Watched(input.open(), from), input.size())
                : input;
    }

    /// The doubts, once a format has read the input.
    ///
    /// @param read what it read: where that says itself that the line of a block was damaged, nobody is told twice
    /// @throws IOException when it cannot be read again
    List<Finding> found(SourceContent read) throws IOException {
        List<Finding> doubts = new ArrayList<>();
        if (lostAt >= 0) {
            Finding lost = Finding.in(
                    file,
                    line(lostAt),
                    FindingCode.TRUNCATED,
                    "holds a block of NUL bytes, as a crash or a full disk leaves it: what stood there is lost");
            boolean said = read.each().stream()
                    .flatMap(source -> source.findings().stream())
                    .anyMatch(other -> other.code() == lost.code() && Objects.equals(other.origin(), lost.origin()));
            if (!said) {
                doubts.add(lost);
            }
        }
        if (probe.beginning().beginsAsText() && (probe.firstByte() == '{' || probe.firstByte() == '[')) {
            twins();
            if (twin != null) {
                doubts.add(twin);
            }
        }
        return doubts;
    }

    /// Bytes that pass through. A block is found by every sixteenth of them: none of that length lies between two.
    private final class Watched implements ReadableByteChannel {
        private final ReadableByteChannel channel;
        private long position;

        Watched(ReadableByteChannel channel, long position) {
            this.channel = channel;
            this.position = position;
        }

        @Override
        public int read(ByteBuffer into) throws IOException {
            int from = into.position();
            int read = channel.read(into);
            if (read > 0 && lostAt < 0) {
                look(into, from, from + read);
            }
            position += Math.max(0, read);
            return read;
        }

        private void look(ByteBuffer bytes, int from, int to) {
            for (int i = from + BLOCK - 1; i < to; i += BLOCK) {
                if (bytes.get(i) == 0) {
                    int begin = i;
                    int end = i + 1;
                    while (begin > from && bytes.get(begin - 1) == 0) {
                        begin--;
                    }
                    while (end < to && end - begin < BLOCK && bytes.get(end) == 0) {
                        end++;
                    }
                    if (end - begin >= BLOCK) {
                        lostAt = position + begin - from;
                        return;
                    }
                }
            }
        }

        @Override
        public boolean isOpen() {
            return channel.isOpen();
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }

    /// The line of a position.
    private int line(long position) throws IOException {
        int line = 1;
        try (InputStream stream = Channels.newInputStream(whole.open())) {
            byte[] buffer = new byte[1 << 16];
            for (long left = position; left > 0;) {
                int read = stream.read(buffer, 0, (int) Math.min(buffer.length, left));
                if (read <= 0) {
                    return line;
                }
                for (int i = 0; i < read; i++) {
                    line += buffer[i] == '\n' ? 1 : 0;
                }
                left -= read;
            }
        }
        return line;
    }

    /// Looks for the first object with two members of one name, unless one is known.
    private void twins() throws IOException {
        if (twin != null) {
            return;
        }
        boolean all = part.size() <= LARGEST_ASKED;
        try (InputStream stream = all ? Channels.newInputStream(part.open())
                : new ByteArrayInputStream(probe.head());
                JsonParser parser = Json.withoutTwins(stream)) {
            while (parser.nextToken() != null) {
                // Only what stands twice is looked for.
            }
        } catch (JacksonException broken) {
            // The end of the beginning, and what is no JSON, are for the format to judge.
            if (String.valueOf(broken.getOriginalMessage()).startsWith("Duplicate")) {
                int line = Json.line(broken);
                twin = Finding.in(
                        file,
                        all && partAt > 0 ? line(partAt) + line - 1 : line,
                        FindingCode.CONFLICT,
                        "an object has two members of one name, of which the last was taken: "
                                + broken.getOriginalMessage());
            }
        }
    }
}
