package dev.runlens.ask;

import java.io.IOException;

/// A server that did not do what was asked, with a sentence for the user.
public final class ServerException extends IOException {
    private static final long serialVersionUID = 1;

    private final boolean passing;
    private final long waitSeconds;
    private final boolean shut;

    /// @param message one sentence for the user; never holds the key
    /// @param passing whether trying again may help
    /// @param waitSeconds how long the server asks to wait; −1 where it does not say
    ServerException(String message, boolean passing, long waitSeconds) {
        this(message, passing, waitSeconds, false);
    }

    private ServerException(String message, boolean passing, long waitSeconds, boolean shut) {
        super(message);
        this.passing = passing;
        this.waitSeconds = waitSeconds;
        this.shut = shut;
    }

    /// Of a server that answers nobody without a key that it accepts.
    static ServerException shut(String message) {
        return new ServerException(message, false, -1, true);
    }

    /// Whether every other question would be refused as well.
    boolean isShut() {
        return shut;
    }

    /// Whether trying again may help.
    boolean passing() {
        return passing;
    }

    /// How long the server asks to wait; −1 where it does not say.
    long waitSeconds() {
        return waitSeconds;
    }
}
