package dev.runlens.read;

import java.io.IOException;

/// A file that is not what it looked like. The message says what is wrong and what to do, in words for the user.
public final class UnreadableSourceException extends IOException {
    private static final long serialVersionUID = 1;

    private final int line;

    /// @param message one sentence for the user
    /// @param line 1-based line of the trouble; 0 where there is none
    public UnreadableSourceException(String message, int line) {
        super(message);
        this.line = line;
    }

    /// 1-based line of the trouble; 0 where there is none.
    public int line() {
        return line;
    }
}
