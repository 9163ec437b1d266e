package dev.runlens.cli;

import dev.runlens.analyze.live.LiveRun;
import dev.runlens.analyze.single.RunStatus;
import dev.runlens.text.CloseWord;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.TypeConversionException;

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

    /// What was typed.
    ///
    /// @throws TypeConversionException with the words that there are, for any other
    static WatchGoal of(String typed) {
        List<String> words = Arrays.stream(values()).map(goal -> goal.name().toLowerCase(Locale.ROOT)).toList();
        int at = words.indexOf(typed.toLowerCase(Locale.ROOT));
        if (at < 0) {
            throw new TypeConversionException("is one of " + String.join(", ", words) + ", not '" + typed + "'"
                    + CloseWord.of(typed, words)
                            .map(meant -> "; did you mean " + meant + "?")
                            .orElse(""));
        }
        return values()[at];
    }

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
