package dev.runlens.read;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The beginning and the end of a file, by which formats recognise it.
public final class FileProbe {
    /// How much of each end is looked at.
    public static final int WINDOW = 256 * 1024;

    private static final String MARK = "\uFEFF";

    private final Path path;
    private final ProbedBytes head;
    private final ProbedBytes tail;
    private final long size;

    /// Made when it is first asked for: a file may go by dozens of formats that look at its text.
    private @Nullable String text;

    /// @param path the file; its name is only a hint
    /// @param head up to the first 256 KB; not copied, not to be changed
    /// @param tail up to the last 256 KB, empty when the head holds the whole file; not copied, not to be changed
    /// @param size the size in bytes
    public FileProbe(Path path, byte[] head, byte[] tail, long size) {
        this.path = path;
        this.head = new ProbedBytes(head);
        this.tail = new ProbedBytes(tail);
        this.size = size;
    }

    /// The file; its name is only a hint.
    public Path path() {
        return path;
    }

    /// Up to the first 256 KB, not to be changed.
    public byte[] head() {
        return head.bytes();
    }

    /// Up to the last 256 KB, empty when the head holds the whole file; not to be changed.
    public byte[] tail() {
        return tail.bytes();
    }

    /// What is known of the beginning.
    public ProbedBytes beginning() {
        return head;
    }

    /// What is known of the end; of nothing where the beginning holds the whole file.
    public ProbedBytes ending() {
        return tail;
    }

    /// Whether it is a text: it begins as one, or with so many NUL bytes that only its end tells.
    public boolean isText() {
        return head.isText() || head.isBlank() && tail.bytes().length > 0 && tail.isText();
    }

    /// The size in bytes.
    public long size() {
        return size;
    }

    /// The file's name in lower case.
    public String lowerCaseName() {
        Path name = path.getFileName();
        return name == null ? "" : name.toString().toLowerCase(Locale.ROOT);
    }

    /// The first byte that is neither white space nor part of a byte order mark; -1 where there is none.
    public int firstByte() {
        byte[] bytes = head.bytes();
        int start = bytes.length >= 3 && (bytes[0] & 0xFF) == 0xEF && (bytes[1] & 0xFF) == 0xBB ? 3 : 0;
        for (int i = start; i < bytes.length; i++) {
            if (bytes[i] != ' ' && bytes[i] != '\t' && bytes[i] != '\r' && bytes[i] != '\n') {
                return bytes[i] & 0xFF;
            }
        }
        return -1;
    }

    /// The beginning as text without a byte order mark; bytes that are not UTF-8 are replaced.
    public String headText() {
        String known = text;
        if (known == null) {
            known = new String(head.bytes(), StandardCharsets.UTF_8);
            known = known.startsWith(MARK) ? known.substring(MARK.length()) : known;
            text = known;
        }
        return known;
    }
}
