package dev.runlens.write;

import dev.runlens.analyze.wording.VisibleText;
import dev.runlens.text.NumberText;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// Lets JSON in UTF-8 through with the characters that nobody sees, or that a terminal obeys, as escapes: the same JSON.
///
/// A writer of JSON escapes the control characters below the blank already; left are DEL, the second control block and
/// format characters, which can stand only within strings.
public final class VisibleJson extends FilterOutputStream {
    private static final int DEL = 0x7F;

    private final byte[] character = new byte[4];
    private int held;
    private int length;

    /// @param out takes the bytes
    public VisibleJson(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int count) throws IOException {
        int plainFrom = offset;
        for (int i = offset; i < offset + count; i++) {
            if (bytes[i] < 0 || bytes[i] == DEL) {
                out.write(bytes, plainFrom, i - plainFrom);
                take(bytes[i]);
                plainFrom = i + 1;
            }
        }
        out.write(bytes, plainFrom, offset + count - plainFrom);
    }

    /// Lets text through that holds nothing but visible characters of ASCII, between two others.
    void plain(NumberText text) throws IOException {
        text.writeTo(out);
    }

    private void take(byte next) throws IOException {
        if (held == 0) {
            length = lengthFrom(next);
        }
        character[held++] = next;
        if (held == length) {
            held = 0;
            pass(new String(character, 0, length, StandardCharsets.UTF_8));
        }
    }

    private void pass(String text) throws IOException {
        if (!VisibleText.isHidden(text.codePointAt(0))) {
            out.write(character, 0, length);
            return;
        }
        for (int i = 0; i < text.length(); i++) {
            out.write(("\\" + "u%04x".formatted((int) text.charAt(i))).getBytes(StandardCharsets.US_ASCII));
        }
    }

    /// How many bytes a character has, told by its first.
    private static int lengthFrom(byte first) {
        int bits = first & 0xFF;
        if (bits < 0xC0) {
            return 1;
        }
        return bits < 0xE0 ? 2 : bits < 0xF0 ? 3 : 4;
    }
}
