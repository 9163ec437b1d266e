package dev.runlens.read.follow;

import dev.runlens.HandClock;
import dev.runlens.read.assemble.LoadResult;
import dev.runlens.read.catalog.Formats;
import dev.runlens.read.load.BackgroundLoader;
import dev.runlens.run.Activity;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/// Inputs that are read and followed by what the program has for that, on the thread of a test.
final class FollowedInputs {
    private LoadResult result = LoadResult.EMPTY;
    private Map<String, Activity> activities = Map.of();
    private final BackgroundLoader loader = new BackgroundLoader(
            Formats.reader(), Formats.assembly(Clock.systemUTC()), Runnable::run, (items, loaded) -> result = loaded);
    private final Follower follower;

    FollowedInputs(HandClock clock) {
        follower = new Follower(loader, clock, now -> activities = now);
    }

    /// Reads an input, and looks once.
    void open(Path input) {
        loader.add(List.of(input));
        look();
    }

    /// Looks whether anything was written.
    void look() {
        follower.tick();
    }

    LoadResult result() {
        return result;
    }

    /// Of each run by its name.
    Map<String, Activity> activities() {
        return activities;
    }
}
