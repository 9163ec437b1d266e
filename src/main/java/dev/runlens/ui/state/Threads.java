package dev.runlens.ui.state;

import dev.runlens.chart.ChartThreads;
import dev.runlens.work.Hands;
import java.time.Clock;
import java.util.concurrent.Executor;

/// Where work is done. Tests pass executors that run everything at once.
///
/// @param work quick work off the screen's thread, one task at a time, in order
/// @param slow work that takes its time, such as reading and writing files
/// @param screen runs what touches the model or a control
/// @param clock tells the time of a comparison and how long loading took
/// @param hands help with what takes long, on whatever thread it is done
public record Threads(Executor work, Executor slow, Executor screen, Clock clock, Hands hands) {
    /// Threads that get no help.
    public Threads(Executor work, Executor slow, Executor screen, Clock clock) {
        this(work, slow, screen, clock, Hands.ALONE);
    }

    /// Those of a chart.
    public ChartThreads ofChart() {
        return new ChartThreads(work, screen, hands);
    }
}
