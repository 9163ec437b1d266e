package dev.runlens.read.lines;

/// What a program prints to steer a terminal: colours and cursor movements (CSI), titles and links (OSC), and the short
/// ones.
final class TerminalSequences {
    private static final byte ESCAPE = 0x1B;
    private static final byte BELL = 0x07;

    private TerminalSequences() {}

    /// Takes them out of a line, in place.
    ///
    /// @return how long the line is without them
    static int remove(byte[] line, int length) {
        int kept = 0;
        int i = 0;
        while (i < length) {
            if (line[i] == ESCAPE) {
                i = after(line, i + 1, length);
            } else {
                line[kept++] = line[i++];
            }
        }
        return kept;
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
        return i < length && line[i] >= 0x40 ? i + 1 : i;
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
