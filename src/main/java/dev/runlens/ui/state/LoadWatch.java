package dev.runlens.ui.state;

import dev.runlens.read.load.LoadItem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Takes the time from the first input of a round to the verdict on the last.
final class LoadWatch {
    private final Clock clock;
    private @Nullable Instant since;
    private Duration time = Duration.ZERO;

    LoadWatch(Clock clock) {
        this.clock = clock;
    }

    /// Begins a round, unless one goes on.
    void start() {
        if (since == null) {
            since = clock.instant();
        }
    }

    /// Whether a round goes on.
    boolean isRunning() {
        return since != null;
    }

    /// Ends the round once nothing is waited for any more.
    void stopIfDone(List<LoadItem> items) {
        if (since != null && items.stream().noneMatch(Board::isPending)) {
            time = Duration.between(since, clock.instant());
            since = null;
        }
    }

    /// How long the last round took; zero before the first.
    Duration time() {
        return time;
    }
}
