package dev.runlens.cli;

import dev.runlens.analyze.live.LiveRun;
import dev.runlens.analyze.single.RunStatus;
import java.util.List;

/// What a watch waits for.
enum WatchGoal {
    /// One run is shown to overfit.
    OVERFITTING,
    /// One run diverged.
    DIVERGED,
    /// Of one run it is said that training on is unlikely to pay.
    STOP,
    /// All runs finished.
    FINISHED;

    /// Whether it is reached.
    boolean isReached(List<LiveRun> runs) {
        return switch (this) {
            case OVERFITTING -> runs.stream().anyMatch(run -> run.status() == RunStatus.OVERFITTING);
            case DIVERGED -> runs.stream().anyMatch(run -> run.status() == RunStatus.DIVERGED);
            case STOP -> runs.stream().anyMatch(run -> run.stopAdvice().isPresent());
            case FINISHED -> !runs.isEmpty() && runs.stream().allMatch(LiveRun::isFinished);
        };
    }

    /// Whether it cannot be reached any more.
    static boolean isOver(List<LiveRun> runs) {
        return !runs.isEmpty() && runs.stream().allMatch(LiveRun::isOver);
    }
}
