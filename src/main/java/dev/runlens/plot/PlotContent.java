package dev.runlens.plot;

import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.run.Run;
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

    /// The names of those whose iterations are only the numbers of their reports.
    List<String> numbered() {
        return sources.stream()
                .map(ComparedRun::run)
                .filter(Run::isNumbered)
                .map(Run::name)
                .toList();
    }

    /// Whether the iterations of each of them are only the numbers of its reports.
    boolean areNumbered() {
        return !sources.isEmpty() && sources.stream().map(ComparedRun::run).allMatch(Run::isNumbered);
    }

    /// Whether an iteration of each of them is an epoch.
    boolean areCountedInEpochs() {
        return !sources.isEmpty()
                && sources.stream().map(ComparedRun::run).allMatch(AxisWords::isCountedInEpochs);
    }

    /// The names of those whose iterations are epochs, where those of others are not.
    List<String> epochsAmongOthers() {
        return areCountedInEpochs() ? List.of()
                : sources.stream()
                        .map(ComparedRun::run)
                        .filter(AxisWords::isCountedInEpochs)
                        .map(Run::name)
                        .toList();
    }
}
