package dev.runlens.ui.state;

import dev.runlens.read.load.LoadItem;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Knows when a round of loading began, and that it goes on until the last input is read, and sees to it that how far reading is is not
/// told more often than anybody can read.
final class LoadWatch {
    private static final long TOLD_EVERY = 100_000_000;

    private final Clock clock;
    private long lastTold = System.nanoTime() - TOLD_EVERY;
    private @Nullable Instant since;
    private @Nullable Instant begun;

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
            begun = since;
            since = null;
        }
    }

    /// Ends the round once nothing is waited for any more.
    ///
    /// @return whether the states of inputs are worth telling: more happened than that another file is begun, or the last
    ///     were told a while ago
    boolean goesOn(List<LoadItem> before, List<LoadItem> now) {
        stopIfDone(now);
        long time = System.nanoTime();
        boolean told = !isNextFileOnly(before, now) || time - lastTold >= TOLD_EVERY;
        lastTold = told ? time : lastTold;
        return told;
    }

    private static boolean isNextFileOnly(List<LoadItem> before, List<LoadItem> now) {
        boolean only = before.size() == now.size();
        for (int i = 0; only && i < now.size(); i++) {
            only = before.get(i).input().equals(now.get(i).input())
                    && isNextFile(before.get(i).state(), now.get(i).state());
        }
        return only;
    }

    private static boolean isNextFile(LoadItem.State before, LoadItem.State now) {
        return now.equals(before)
                || before instanceof LoadItem.Parsing one && now instanceof LoadItem.Parsing other
                        && !one.file().equals(other.file());
    }

    /// When the last round began that ended; null while one goes on or before the first.
    @Nullable
    Instant begun() {
        return since == null ? begun : null;
    }
}
