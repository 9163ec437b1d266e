package dev.runlens.read.follow;

import dev.runlens.read.FileState;
import dev.runlens.read.ReadProgress;
import dev.runlens.read.load.BackgroundLoader;
import dev.runlens.run.Activity;
import dev.runlens.run.Run;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;

/// Follows everything that a [BackgroundLoader] has read: asks every file for its size, time and key, has what changed
/// read again, and tells of each run whether it goes on.
///
/// Looks whenever [#tick] is called, which is meant to be every [#PAUSE]; what takes long is done less often, so that it
/// never fills a fifth of the time. Call it from one thread at a time.
public final class Follower implements AutoCloseable {
    /// How long to wait between two looks.
    public static final Duration PAUSE = Duration.ofMillis(500);

    /// A look that takes longer is rested from: so many times as long.
    private static final Duration LONG = Duration.ofMillis(300);

    private static final int REST = 4;

    private final BackgroundLoader loader;
    private final Clock clock;
    private final Listener listener;
    private final Map<Path, WrittenFile> files = new LinkedHashMap<>();
    private Map<String, Activity> told = Map.of();
    private Instant next = Instant.MIN;
    private volatile boolean closed;

    /// Told how runs go on.
    @FunctionalInterface
    public interface Listener {
        /// Something changed.
        ///
        /// @param activities of every run that is loaded, by its name
        void changed(Map<String, Activity> activities);
    }

    /// @param loader has read what is followed, and is told to read it again
    /// @param clock tells how long nothing was written
    /// @param listener told on the thread that looks
    public Follower(BackgroundLoader loader, Clock clock, Listener listener) {
        this.loader = loader;
        this.clock = clock;
        this.listener = listener;
    }

    /// Looks once.
    public void tick() {
        Instant begin = clock.instant();
        if (closed || begin.isBefore(next)) {
            return;
        }
        try {
            look(loader.refresh(new UntilClosed()));
        } catch (CancellationException stopped) {
            return;
        }
        Instant end = clock.instant();
        Duration took = Duration.between(begin, end);
        next = took.compareTo(LONG) > 0 ? end.plus(took.multipliedBy(REST)) : end;
    }

    /// Stops; also a look that is going on.
    @Override
    public void close() {
        closed = true;
    }

    private void look(Map<Path, FileState> states) {
        Instant now = clock.instant();
        files.keySet().retainAll(states.keySet());
        states.forEach((path, state) -> files.merge(path, WrittenFile.first(state, now),
                (known, first) -> known.seen(state, now)));
        Map<String, Activity> activities = new LinkedHashMap<>();
        for (Run run : loader.loaded().runs()) {
            WrittenRun.of(run, files).ifPresent(written -> activities.put(run.name(), written.activity(now)));
        }
        if (!activities.equals(told)) {
            told = activities;
            listener.changed(activities);
        }
    }

    private final class UntilClosed implements ReadProgress {
        @Override
        public void advanced(Path file, long done, long total) {
            // What is shown stays until the new is there.
        }

        @Override
        public boolean isCancelled() {
            return closed;
        }
    }
}
