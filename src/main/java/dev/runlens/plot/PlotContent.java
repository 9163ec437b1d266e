package dev.runlens.plot;

import dev.runlens.analyze.single.ComparedRun;
import java.util.List;

/// What a plot is made of.
///
/// @param sources the runs as they were compared
/// @param runs what is drawn for each of them
/// @param lacking those that cannot be drawn
record PlotContent(List<ComparedRun> sources, List<RunPlot> runs, LossPlot.Lacking lacking) {
    /// Nothing.
    static final PlotContent NONE = new PlotContent(List.of(), List.of(), new LossPlot.Lacking(List.of(), List.of()));

    /// Keeps copies.
    PlotContent {
        sources = List.copyOf(sources);
        runs = List.copyOf(runs);
    }
}
