package dev.runlens.read.follow;

import dev.runlens.read.FileState;
import java.time.Duration;
import java.time.Instant;

/// A file that is looked at again and again.
///
/// @param state how it was when it was last looked at
/// @param first when it was first looked at
/// @param written when it was last written to: as its system says at first, by the follower's own clock from then on, for
///     the clocks of two machines differ
/// @param changes how often it was seen to be written to
/// @param longest the longest pause between two of these
record WrittenFile(FileState state, Instant first, Instant written, int changes, Duration longest) {
    static WrittenFile first(FileState state, Instant now) {
        Instant written = state.modified().isAfter(now) ? now : state.modified();
        return new WrittenFile(state, now, written, 0, Duration.ZERO);
    }

    /// The same file at a later look.
    WrittenFile seen(FileState later, Instant now) {
        if (later.equals(state)) {
            return this;
        }
        Duration pause = changes == 0 ? Duration.ZERO : Duration.between(written, now);
        return new WrittenFile(later, first, now, changes + 1, pause.compareTo(longest) > 0 ? pause : longest);
    }
}
