package dev.runlens.read.mlx.log;

import dev.runlens.read.mlx.dense.LineBreaks;
import dev.runlens.read.mlx.dense.Segment;

/// Takes terminal control sequences out of a segment: colours and cursor movement (CSI), titles and links (OSC), and
/// the short ones.
final class AnsiStripper {
    private static final byte ESCAPE = 0x1B;
    private static final byte BELL = 0x07;

    private final byte[] kept = new byte[LogScanner.LONGEST + Long.BYTES];
    private final Segment clean = new Segment();

    static boolean isNeeded(Segment raw) {
        return LineBreaks.contains(raw.bytes, raw.from, raw.to, ESCAPE);
    }

    /// The segment without control sequences. It counts as closed when a control sequence is the last thing in it: what
    /// stands before one is whole.
    Segment strip(Segment raw) {
        int length = 0;
        boolean cut = false;
        for (int i = raw.from; i < raw.to;) {
            if (raw.bytes[i] == ESCAPE) {
                i = afterSequence(raw, i + 1);
                cut = false;
            } else {
                kept[length++] = raw.bytes[i++];
                cut = true;
            }
        }
        clean.set(kept, 0, length, raw.line, raw.open && cut);
        return clean;
    }

    private static int afterSequence(Segment raw, int at) {
        return switch (raw.at(at)) {
            case '[' -> afterCsi(raw, at + 1);
            case ']', 'P', '_', '^' -> afterString(raw, at + 1);
            case '(', ')', '*', '+', '#', '%' -> Math.min(at + 2, raw.to);
            default -> Math.min(at + 1, raw.to);
        };
    }

    private static int afterCsi(Segment raw, int at) {
        int i = at;
        while (i < raw.to && raw.bytes[i] >= 0x20 && raw.bytes[i] < 0x40) {
            i++;
        }
        return i < raw.to && raw.bytes[i] >= 0x40 && raw.bytes[i] < 0x7F ? i + 1 : i;
    }

    private static int afterString(Segment raw, int at) {
        for (int i = at; i < raw.to; i++) {
            if (raw.bytes[i] == BELL) {
                return i + 1;
            }
            if (raw.bytes[i] == ESCAPE) {
                return raw.at(i + 1) == '\\' ? i + 2 : i;
            }
        }
        return raw.to;
    }
}
