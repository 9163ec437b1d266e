package dev.runlens.read.find;

import dev.runlens.read.FileProbe;
import dev.runlens.read.json.Json;
import dev.runlens.run.Finding;
import dev.runlens.run.FindingCode;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;

/// What makes the numbers of a text doubtful whatever its format, looked for in its beginning and its end.
final class Doubts {
    private static final int BLOCK = 16;

    private Doubts() {}

    /// The doubts about a file that a format reads.
    static List<Finding> of(FileProbe probe) {
        return of(probe, probe.path());
    }

    /// The doubts about a file that a format reads.
    ///
    /// @param file where it lies, for findings
    static List<Finding> of(FileProbe probe, Path file) {
        List<Finding> doubts = new ArrayList<>();
        if (isText(probe.head())) {
            lostBlock(probe, file, doubts);
            if (probe.firstByte() == '{' || probe.firstByte() == '[') {
                twins(probe, file, doubts);
            }
        }
        return doubts;
    }

    /// Whether a file begins with a line of text, as no binary format does.
    private static boolean isText(byte[] head) {
        for (byte b : head) {
            if (b == '\n') {
                return true;
            }
            if (b >= 0 && b < ' ' && b != '\t' && b != '\r' && b != 0x1b) {
                return false;
            }
        }
        return head.length > 0;
    }

    /// A block of NUL bytes is what a crash or a full disk leaves of what was written last.
    private static void lostBlock(FileProbe probe, Path file, List<Finding> doubts) {
        int at = block(probe.head());
        boolean later = at < 0 && block(probe.tail()) >= 0;
        if (at >= 0 || later) {
            int line = 1;
            for (int i = 0; i < at; i++) {
                line += probe.head()[i] == '\n' ? 1 : 0;
            }
            doubts.add(Finding.in(
                    file,
                    later ? 0 : line,
                    FindingCode.TRUNCATED,
                    "holds a block of NUL bytes, as a crash or a full disk leaves it: what stood there is lost"));
        }
    }

    private static int block(byte[] bytes) {
        int run = 0;
        for (int i = 0; i < bytes.length; i++) {
            run = bytes[i] == 0 ? run + 1 : 0;
            if (run == BLOCK) {
                return i + 1 - BLOCK;
            }
        }
        return -1;
    }

    private static void twins(FileProbe probe, Path file, List<Finding> doubts) {
        try (JsonParser parser = Json.withoutTwins(new ByteArrayInputStream(probe.head()))) {
            while (parser.nextToken() != null) {
                // Only what stands twice is looked for.
            }
        } catch (JacksonException broken) {
            // The end of the beginning, and what is no JSON, are for the format to judge.
            if (String.valueOf(broken.getOriginalMessage()).startsWith("Duplicate")) {
                doubts.add(Finding.in(
                        file,
                        Json.line(broken),
                        FindingCode.CONFLICT,
                        "an object has two members of one name, of which the last was taken: "
                                + broken.getOriginalMessage()));
            }
        }
    }
}
