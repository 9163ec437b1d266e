package dev.runlens.plot;

import java.util.IdentityHashMap;
import java.util.Map;

/// The lines of runs as they are smoothed, each made once. May be asked from any thread.
final class SmoothLines {
    private final Smoothing smoothing;
    private final Map<RunPlot, RunPlot.Lines> made = new IdentityHashMap<>();

    SmoothLines(Smoothing smoothing) {
        this.smoothing = smoothing;
    }

    /// This where it smooths in the same way, else a new one.
    SmoothLines with(Smoothing other) {
        return other.equals(smoothing) ? this : new SmoothLines(other);
    }

    /// The lines of a run as they are drawn; its own where they are drawn as they were reported.
    synchronized RunPlot.Lines of(RunPlot run) {
        return smoothing.isOn() ? made.computeIfAbsent(run, this::smooth) : run.lines();
    }

    private RunPlot.Lines smooth(RunPlot run) {
        RunPlot.Lines reported = run.lines();
        return new RunPlot.Lines(
                smoothing.train(reported.train()), smoothing.validation(reported.validation()), reported.superseded());
    }
}
