package dev.runlens.read.mlx.dialect;

import dev.runlens.read.lines.TextLine;
import java.util.List;

/// What stops a training and says so: a Python traceback with its last line, an interrupt, a signal that the shell or
/// the system reports.
public final class Interruptions {
    private static final List<String> DEATHS = List.of(
            "keyboardinterrupt",
            "killed",
            "terminated",
            "zsh: ",
            "bash: line",
            "segmentation fault",
            "bus error",
            "abort trap",
            "aborted",
            "libc++abi: terminating");
    private static final List<String> PYTHON_ENDS = List.of("error", "exception", "interrupt", "exit");
    private static final String TRACEBACK = "traceback (most recent call last)";
    private static final int LONGEST = 300;

    private final LogEvents events;
    private boolean inTraceback;

    public Interruptions(LogEvents events) {
        this.events = events;
    }

    /// Whether the next line may be one of a traceback.
    public boolean isOpen() {
        return inTraceback;
    }

    /// Reads a segment.
    ///
    /// @return whether it is part of an interruption
    public boolean read(TextLine s) {
        int from = s.hasAnyCase(s.from(), "^c") ? s.from() + 2 : s.from();
        if (s.hasAnyCase(from, TRACEBACK)) {
            inTraceback = true;
            events.interrupted("Traceback", s.number());
            return true;
        }
        if (inTraceback) {
            return tracebackLine(s, from);
        }
        return (isDeath(s, from) || isPythonError(s, from)) && tell(s, from);
    }

    private boolean tracebackLine(TextLine s, int from) {
        if (s.isSpace(from) || s.hasAnyCase(from, "during handling of") || s.hasAnyCase(from, "the above exception")) {
            return true;
        }
        inTraceback = false;
        return tell(s, from);
    }

    private boolean tell(TextLine s, int from) {
        String what = s.text(from, Math.min(s.to(), from + LONGEST));
        if (!what.isEmpty()) {
            events.interrupted(what, s.number());
        }
        return true;
    }

    private static boolean isDeath(TextLine s, int from) {
        for (String death : DEATHS) {
            if (s.hasAnyCase(from, death)) {
                int after = from + death.length();
                return death.endsWith(" ") ? isZshDeath(s, after) : !s.isLetter(after);
            }
        }
        return false;
    }

    private static boolean isZshDeath(TextLine s, int at) {
        return s.hasAnyCase(at, "killed")
                || s.hasAnyCase(at, "abort")
                || s.hasAnyCase(at, "terminated")
                || s.hasAnyCase(at, "segmentation")
                || s.hasAnyCase(at, "bus error");
    }

    /// Whether the segment begins with a dotted name that ends in one of the usual words, and a colon or nothing.
    private static boolean isPythonError(TextLine s, int from) {
        int end = from;
        while (s.isLetter(end) || s.isDigit(end) || s.at(end) == '.' || s.at(end) == '_') {
            end++;
        }
        if (end == from || (end < s.to() && s.at(end) != ':')) {
            return false;
        }
        for (String word : PYTHON_ENDS) {
            if (end - from > word.length() && s.hasAnyCase(end - word.length(), word)) {
                return true;
            }
        }
        return false;
    }
}
