package dev.runlens.read.lines;

import dev.runlens.read.ByteSearch;
import java.io.IOException;
import java.io.InputStream;

/// A text in UTF-16 or UTF-32, with or without a mark, as UTF-8. Windows PowerShell writes UTF-16 when it redirects, also
/// behind what another program had written as UTF-8: at the beginning of each line it is looked whether the text changes.
public final class WideText extends MadeText {
    private static final int LOOKED_AT = 16;
    private static final int REPLACEMENT = 0xFFFD;

    private final byte[] raw = new byte[64 * 1024];
    private int from;
    private int to;
    private boolean ended;
    private CharacterWidth width = CharacterWidth.NARROW;
    private boolean lineBegins = true;
    private int high;

    /// @param stream closed with this one
    public WideText(InputStream stream) {
        super(stream, 128 * 1024);
    }

    /// Whether a file is such a text, or becomes one: told by its beginning and its end.
    public static boolean is(byte[] head, byte[] tail) {
        return CharacterWidth.mark(head, 0, head.length) != null
                || CharacterWidth.wide(head, 0, head.length) != CharacterWidth.NARROW
                || isText(head) && (changes(head) || changes(tail));
    }

    private static boolean isText(byte[] head) {
        for (int i = 0; i < head.length && head[i] != '\n'; i++) {
            if (head[i] >= 0 && head[i] < ' ' && head[i] != '\t' && head[i] != '\r' && head[i] != 0x1B) {
                return false;
            }
        }
        return true;
    }

    /// Whether a line begins in another width than the first.
    private static boolean changes(byte[] bytes) {
        int end = bytes.length - LOOKED_AT;
        int zero = ByteSearch.first(bytes, 1, end, (byte) 0);
        return zero < end
                && (CharacterWidth.wide(bytes, zero - 1, bytes.length) != CharacterWidth.NARROW
                        || CharacterWidth.wide(bytes, zero, bytes.length) != CharacterWidth.NARROW);
    }

    @Override
    boolean make() throws IOException {
        while (made == 0) {
            load();
            if (from == to) {
                return false;
            }
            convert();
        }
        return true;
    }

    private void load() throws IOException {
        System.arraycopy(raw, from, raw, 0, to - from);
        to -= from;
        from = 0;
        while (!ended && to < raw.length) {
            int count = stream.read(raw, to, raw.length - to);
            ended = count < 0;
            to += Math.max(0, count);
        }
    }

    private void convert() {
        while (from < to && (ended || to - from >= LOOKED_AT) && made + LOOKED_AT < out.length) {
            if (lineBegins) {
                begin();
            }
            if (to - from < width.bytes()) {
                from = to;
            } else if (from < to) {
                character();
            }
        }
    }

    private void begin() {
        lineBegins = false;
        CharacterWidth marked = CharacterWidth.mark(raw, from, to);
        if (marked != null) {
            width = marked;
            from += marked.bytes();
            return;
        }
        CharacterWidth seen = CharacterWidth.wide(raw, from, to);
        if (seen != CharacterWidth.NARROW) {
            width = seen;
        } else if (width != CharacterWidth.NARROW && isNarrow()) {
            width = CharacterWidth.NARROW;
        }
    }

    /// Whether the next bytes are printable characters of one byte each.
    private boolean isNarrow() {
        int end = Math.min(to, from + LOOKED_AT);
        for (int i = from; i < end; i++) {
            if (raw[i] == '\n') {
                return i > from;
            }
            if (raw[i] < ' ' && raw[i] != '\t' && raw[i] != '\r') {
                return false;
            }
        }
        return end > from;
    }

    private void character() {
        int code = code();
        from += width.bytes();
        lineBegins = code == '\n';
        if (width == CharacterWidth.NARROW) {
            out[made++] = (byte) code;
        } else if (code >= 0xD800 && code < 0xDC00) {
            high = code;
        } else if (code >= 0xDC00 && code < 0xE000) {
            put(high == 0 ? REPLACEMENT : 0x10000 + ((high - 0xD800) << 10) + code - 0xDC00);
            high = 0;
        } else {
            put(code > 0x10FFFF || code < 0 ? REPLACEMENT : code);
        }
    }

    private int code() {
        return switch (width) {
            case NARROW -> at(0);
            case PAIRS_LOW_FIRST -> at(0) | at(1) << 8;
            case PAIRS_HIGH_FIRST -> at(1) | at(0) << 8;
            case FOURS_LOW_FIRST -> at(0) | at(1) << 8 | at(2) << 16 | at(3) << 24;
            case FOURS_HIGH_FIRST -> at(3) | at(2) << 8 | at(1) << 16 | at(0) << 24;
        };
    }

    private int at(int offset) {
        return raw[from + offset] & 0xFF;
    }

    private void put(int code) {
        if (code < 0x80) {
            out[made++] = (byte) code;
        } else if (code < 0x800) {
            out[made++] = (byte) (0xC0 | code >> 6);
            out[made++] = (byte) (0x80 | code & 0x3F);
        } else if (code < 0x10000) {
            out[made++] = (byte) (0xE0 | code >> 12);
            out[made++] = (byte) (0x80 | code >> 6 & 0x3F);
            out[made++] = (byte) (0x80 | code & 0x3F);
        } else {
            out[made++] = (byte) (0xF0 | code >> 18);
            out[made++] = (byte) (0x80 | code >> 12 & 0x3F);
            out[made++] = (byte) (0x80 | code >> 6 & 0x3F);
            out[made++] = (byte) (0x80 | code & 0x3F);
        }
    }
}
