package dev.runlens.read.find;

import dev.runlens.read.FileState;
import org.jspecify.annotations.Nullable;

/// A file that was whole, or is new, and cannot be read to its end now: more likely than not somebody is writing it.
///
/// @param state how it is
/// @param looks how often it was seen so, one after the other
record HalfWritten(FileState state, int looks) {
    /// What is said of a new one meanwhile.
    static final String NOT_YET = "is half written, and is read once it is whole";

    /// At two looks a second ten seconds: a trainer that saves to a slow drive rests in the middle of a file.
    private static final int PATIENCE = 20;

    /// How a file is that was the same before, or in another state, or whole.
    static HalfWritten of(@Nullable HalfWritten before, FileState now) {
        return new HalfWritten(now, before != null && before.state.equals(now) ? before.looks + 1 : 1);
    }

    /// Whether it may yet become whole.
    ///
    /// @param anew whether it is [written anew][dev.runlens.read.RunFormat#isWrittenAnew] each time
    boolean isWaitedFor(boolean anew) {
        return state.size() == 0 || looks < (anew ? PATIENCE : 2);
    }
}
