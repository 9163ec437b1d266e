package dev.runlens.read.mlx.log;

import dev.runlens.read.lines.TextLine;
import dev.runlens.read.mlx.dialect.LogEvents;
import dev.runlens.read.mlx.dialect.LogEvents.Preamble;

/// A command as a terminal or a script shows it, over several lines where they end with a backslash.
final class TypedCommand {
    private static final int LONGEST = 16 * 1024;

    private final LogEvents events;
    private final StringBuilder words = new StringBuilder();
    private int line;
    private boolean open;

    TypedCommand(LogEvents events) {
        this.events = events;
    }

    /// Begins with the options at an index of a line.
    void begin(TextLine s, int from) {
        words.setLength(0);
        line = s.number();
        take(s, from);
    }

    /// Whether the next line goes on with it.
    boolean isOpen() {
        return open;
    }

    /// Takes a line that goes on with the command.
    ///
    /// @return whether it does
    boolean goesOn(TextLine s) {
        if (!open) {
            return false;
        }
        int from = s.afterSpaces(s.from());
        // The prompt of a shell that waits for the rest, and what `set -x` puts before a line.
        take(s, s.at(from) == '>' ? from + 1 : from);
        return true;
    }

    private void take(TextLine s, int from) {
        int end = s.to();
        while (end > from && s.isSpace(end - 1)) {
            end--;
        }
        open = end > from && s.at(end - 1) == '\\' && words.length() < LONGEST;
        words.append(' ').append(s.text(Math.min(from, end), open ? end - 1 : end));
        if (!open) {
            end();
        }
    }

    /// Tells the command, where one is at hand.
    void end() {
        if (!words.isEmpty()) {
            events.loading(Preamble.COMMAND, words.toString(), line);
        }
        words.setLength(0);
        open = false;
    }
}
