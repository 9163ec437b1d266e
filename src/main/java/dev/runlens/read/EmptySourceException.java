package dev.runlens.read;

import java.io.IOException;

/// A file of a known format that holds nothing for a run, such as an event file without scalars. In a folder it is left
/// out with a note; where it was named, that is what the user is told. The message says what is missing.
public final class EmptySourceException extends IOException {
    private static final long serialVersionUID = 1;

    /// @param message one sentence for the user
    public EmptySourceException(String message) {
        super(message);
    }
}
