package dev.runlens.chart;

import dev.runlens.analyze.Comparison;
import dev.runlens.plot.LossPlot;
import dev.runlens.plot.PlotOptions;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// Makes plots away from the FX thread: millions of points are placed along an axis and smoothed there. Of several that
/// are asked for the newest is made; the making of an older one ends before its next run. FX thread only.
final class PlotMaker {
    private final Executor work;
    private final Executor screen;
    private volatile long newest;

    /// @param work where plots are made
    /// @param screen runs tasks on the FX thread
    PlotMaker(Executor work, Executor screen) {
        this.work = work;
        this.screen = screen;
    }

    /// What is asked for.
    ///
    /// @param comparison whose runs
    /// @param options what is drawn over what, and how it is smoothed
    /// @param before what was shown before, of which runs that did not change are taken
    record Wish(Comparison comparison, PlotOptions options, LossPlot before) {}

    /// @param shown given the plot on the FX thread, unless another was asked for meanwhile
    void make(Wish wish, Consumer<LossPlot> shown) {
        long number = newest + 1;
        newest = number;
        work.execute(() -> {
            Optional<LossPlot> made = LossPlot.of(
                    wish.comparison().runs(), wish.options(), wish.before(), () -> newest != number);
            made.ifPresent(plot -> screen.execute(() -> {
                if (newest == number) {
                    shown.accept(plot);
                }
            }));
        });
    }
}
