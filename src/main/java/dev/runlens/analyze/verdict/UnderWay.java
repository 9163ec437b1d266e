package dev.runlens.analyze.verdict;

import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.run.Progress;
import dev.runlens.run.TrainingHistory;
import java.util.OptionalLong;

/// Whether a run has not come to its planned end and may go on: nobody said that it was stopped.
final class UnderWay {
    private UnderWay() {}

    /// The iterations that it was to come to; empty where it is not under way.
    static OptionalLong planned(ComparedRun run) {
        TrainingHistory history = run.run().history();
        return history.progress().state() == Progress.State.UNFINISHED
                ? history.progress().unreached(history.lastIteration())
                : OptionalLong.empty();
    }

    /// Whether it is.
    static boolean is(ComparedRun run) {
        return planned(run).isPresent();
    }
}
