package dev.runlens.chart;

import dev.runlens.work.Hands;
import java.util.concurrent.Executor;

/// Where the work of a chart is done.
///
/// @param work where curves are made of runs
/// @param screen runs tasks on the FX thread
/// @param hands help with what takes long, on whatever thread it is done
public record ChartThreads(Executor work, Executor screen, Hands hands) {
    /// Everything at once, on the thread that asks.
    static final ChartThreads AT_ONCE = new ChartThreads(Runnable::run, Runnable::run, Hands.ALONE);
}
