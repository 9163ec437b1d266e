package dev.runlens.plot;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The lines of runs as they are smoothed, each made once. May be asked from any thread.
final class SmoothLines {
    private final Smoothing smoothing;
    private final IdentityHashMap<RunPlot.Lines, RunPlot.Lines> made = new IdentityHashMap<>();

    SmoothLines(Smoothing smoothing) {
        this.smoothing = smoothing;
    }

    /// This where it smooths in the same way, else a new one.
    SmoothLines with(Smoothing other) {
        return other.equals(smoothing) ? this : new SmoothLines(other);
    }

    /// The lines of a run as they are drawn; its own where they are drawn as they were reported.
    RunPlot.Lines of(RunPlot run) {
        if (!smoothing.isOn()) {
            return run.lines();
        }
        RunPlot.Lines known = known(run.lines());
        return known == null ? keep(run.lines(), smooth(run.lines())) : known;
    }

    private synchronized RunPlot.@Nullable Lines known(RunPlot.Lines reported) {
        return made.get(reported);
    }

    /// Several threads may smooth at once; of two that did the same the first counts.
    private synchronized RunPlot.Lines keep(RunPlot.Lines reported, RunPlot.Lines smooth) {
        RunPlot.Lines before = made.putIfAbsent(reported, smooth);
        return before == null ? smooth : before;
    }

    /// Forgets the lines of all runs but some.
    synchronized void keepOnly(List<RunPlot> runs) {
        Set<RunPlot.Lines> kept = Collections.newSetFromMap(new IdentityHashMap<>());
        runs.forEach(run -> kept.add(run.lines()));
        made.keySet().removeIf(lines -> !kept.contains(lines));
    }

    private RunPlot.Lines smooth(RunPlot.Lines reported) {
        return new RunPlot.Lines(
                smoothing.train(reported.train()), smoothing.validation(reported.validation()), reported.superseded());
    }
}
