package dev.runlens.read.mlx.dialect;

import dev.runlens.read.lines.TextLine;

/// The lines that say that weights were saved.
public final class Saves {
    /// What follows the iteration in a classic line.
    static final String CLASSIC = "saved adapter weights to ";

    private static final String AND = " and ";

    private final LogEvents events;

    public Saves(LogEvents events) {
        this.events = events;
    }

    /// Reads `Saved adapter weights to A and B.` after an iteration. B is the checkpoint, A the file that every save
    /// overwrites; the oldest form has only one.
    int classic(TextLine s, long step, int at) {
        int from = at + CLASSIC.length();
        int end = endOfPath(s, from);
        if (step < 0 || end < 0) {
            events.truncated(s, "the name of a saved file");
            return s.to();
        }
        events.saved(step, s.text(afterAnd(s, from, end), end), s.number());
        return s.to();
    }

    /// Reads `Saved final weights to X.` or `Saved final adapter weights to X.` after its first two words.
    public int finalWeights(TextLine s, int at) {
        int to = s.findAnyCase(at, s.to(), " to ");
        if (to < 0) {
            events.savedFinal("", s.number());
            return s.to();
        }
        int from = to + 4;
        int end = endOfPath(s, from);
        if (end < 0) {
            events.truncated(s, "the name of a saved file");
        }
        events.savedFinal(end < 0 ? "" : s.text(from, end), s.number());
        return s.to();
    }

    /// Reads `save  0000500_adapters.safetensors` of the table after its first word.
    public int table(TextLine s, int at) {
        int from = s.afterSpaces(at);
        int end = s.beforeSpaces(from, s.to());
        int digits = s.afterDigits(from);
        long step = s.whole(from, digits);
        if (step < 0 || !s.hasAnyCase(digits, "_")) {
            return at;
        }
        if (!isWeights(s, end)) {
            if (s.open()) {
                events.truncated(s, "the name of a saved file");
            }
            return s.to();
        }
        events.saved(step, s.text(from, end), s.number());
        return s.to();
    }

    /// The end of a path that fills the segment, without the full stop after it.
    ///
    /// @return -1 where the path may be cut
    private static int endOfPath(TextLine s, int from) {
        int end = s.beforeSpaces(from, s.to());
        boolean stop = end > from && s.at(end - 1) == '.';
        int withoutStop = stop ? end - 1 : end;
        return s.open() && !(stop && isWeights(s, withoutStop)) ? -1 : withoutStop;
    }

    private static int afterAnd(TextLine s, int from, int end) {
        for (int i = s.findAnyCase(from, end, AND); i >= 0; i = s.findAnyCase(i + 1, end, AND)) {
            if (isWeights(s, i)) {
                return i + AND.length();
            }
        }
        return from;
    }

    private static boolean isWeights(TextLine s, int end) {
        return s.hasAnyCase(end - ".safetensors".length(), ".safetensors")
                || s.hasAnyCase(end - ".npz".length(), ".npz");
    }
}
