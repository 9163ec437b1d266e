package dev.runlens.read.lines;

import dev.runlens.read.ByteSearch;

/// What a program prints to steer a terminal: colours and cursor movements (CSI), titles and links (OSC), and the short
/// ones.
public final class TerminalSequences {
    private static final byte ESCAPE = 0x1B;
    private static final byte BELL = 0x07;

    private final TextLine clean = new TextLine();
    private byte[] kept = new byte[1024];
    private boolean last;

    /// None seen yet.
    public TerminalSequences() {}

    /// The line without them: itself where there are none, else a copy that is valid until the next call. A copy counts
    /// as closed where one of them is the last thing in the line: what stands before one is whole.
    public TextLine removedFrom(TextLine line) {
        if (!ByteSearch.contains(line.bytes(), line.from(), line.to(), ESCAPE)) {
            return line;
        }
        int length = line.to() - line.from();
        if (length > kept.length) {
            kept = new byte[Math.max(length, 2 * kept.length)];
        }
        System.arraycopy(line.bytes(), line.from(), kept, 0, length);
        int left = remove(kept, length);
        return clean.take(kept, 0, left, line.number(), line.open() && !last);
    }

    /// Takes them out of a line, in place.
    ///
    /// @return how long the line is without them
    int remove(byte[] line, int length) {
        int left = 0;
        int i = 0;
        last = false;
        while (i < length) {
            last = line[i] == ESCAPE;
            if (last) {
                i = after(line, i + 1, length);
            } else {
                line[left++] = line[i++];
            }
        }
        return left;
    }

    private static int after(byte[] line, int from, int length) {
        if (from >= length) {
            return length;
        }
        return switch (line[from]) {
            case '[' -> afterControl(line, from + 1, length);
            case ']', 'P', '_', '^' -> afterText(line, from + 1, length);
            case '(', ')', '*', '+', '#', '%' -> Math.min(from + 2, length);
            default -> from + 1;
        };
    }

    private static int afterControl(byte[] line, int from, int length) {
        int i = from;
        while (i < length && line[i] >= 0x20 && line[i] < 0x40) {
            i++;
        }
        return i < length && line[i] >= 0x40 && line[i] < 0x7F ? i + 1 : i;
    }

    private static int afterText(byte[] line, int from, int length) {
        for (int i = from; i < length; i++) {
            if (line[i] == BELL) {
                return i + 1;
            }
            if (line[i] == ESCAPE) {
                return i + 1 < length && line[i + 1] == '\\' ? i + 2 : i;
            }
        }
        return length;
    }
}
