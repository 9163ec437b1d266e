package dev.runlens.chart;

import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.plot.LossPlot;
import dev.runlens.plot.PlotDraft;
import dev.runlens.plot.PlotOptions;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Makes plots away from the FX thread: millions of points are placed along an axis and smoothed there. Of several that
/// are asked for the newest is made; the making of an older one ends before its next run. FX thread only.
final class PlotMaker {
    private final ChartThreads threads;
    private volatile long newest;
    private long shown;

    PlotMaker(ChartThreads threads) {
        this.threads = threads;
    }

    /// What is asked for.
    ///
    /// @param runs the runs
    /// @param options what is drawn over what, and how it is smoothed
    /// @param before what was shown before, of which runs that did not change are taken
    record Wish(List<ComparedRun> runs, PlotOptions options, LossPlot before) {}

    /// Whether nothing is being made.
    boolean isDone() {
        return shown == newest;
    }

    /// @param told given the plot on the FX thread, unless another was asked for meanwhile
    void make(Wish wish, Consumer<LossPlot> told) {
        long number = newest + 1;
        newest = number;
        threads.work().execute(() -> {
            Optional<LossPlot> made = new PlotDraft(wish.options(), wish.before(), () -> newest != number)
                    .plot(wish.runs(), threads.hands());
            made.ifPresent(plot -> threads.screen().execute(() -> {
                if (newest == number) {
                    shown = number;
                    told.accept(plot);
                }
            }));
        });
    }
}
