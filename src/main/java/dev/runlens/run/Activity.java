package dev.runlens.run;

import java.time.Duration;
import java.time.Instant;

/// What the files of a run tell of whether it is training just now.
public sealed interface Activity {
    /// Its files are written to.
    record Following() implements Activity {}

    /// It was followed, and came to its planned end or said that it finished.
    record Finished() implements Activity {}

    /// It was followed, and says itself that a person or an error stopped it.
    record Interrupted() implements Activity {}

    /// It was followed, has not come to its end, and writes nothing any more.
    ///
    /// @param since how long nothing was written, in whole minutes
    record Stalled(Duration since) implements Activity {}

    /// Nothing has been written since it was opened, nor shortly before; or nothing since, and nothing was ever reported of it.
    ///
    /// @param lastWritten when its newest file was written
    record AtRest(Instant lastWritten) implements Activity {}

    /// Whether its files are written to.
    default boolean isFollowing() {
        return this instanceof Following;
    }
}
