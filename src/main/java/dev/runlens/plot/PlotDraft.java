package dev.runlens.plot;

import dev.runlens.analyze.single.ComparedRun;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/// A plot under way: takes a run after the other, from an earlier plot of the same subject where it was in there.
final class PlotDraft {
    private final PlotOptions options;
    private final IdentityHashMap<ComparedRun, RunPlot> known = new IdentityHashMap<>();
    private final List<ComparedRun> sources = new ArrayList<>();
    private final List<RunPlot> runs = new ArrayList<>();
    private final List<String> noAxis = new ArrayList<>();
    private final List<String> noMeasure = new ArrayList<>();

    PlotDraft(PlotOptions options, LossPlot before) {
        this.options = options;
        boolean alike = before.options().subject().equals(options.subject())
                && before.options().gapPercent() == options.gapPercent();
        for (int i = 0; alike && i < before.runs().size(); i++) {
            known.put(before.content().sources().get(i), before.runs().get(i));
        }
    }

    void add(ComparedRun run) {
        RunPlotting plotting = new RunPlotting(run, options.subject());
        int look = options.cast().look(run.name(), runs.size());
        RunPlot before = known.get(run);
        sources.add(run);
        runs.add(before == null ? plotting.plot(look, options.gapPercent()) : before.withLook(look));
        if (plotting.lacksAxis()) {
            noAxis.add(run.name());
        } else if (!plotting.reports()) {
            noMeasure.add(run.name());
        }
    }

    PlotContent content() {
        return new PlotContent(sources, runs, new LossPlot.Lacking(noAxis, noMeasure));
    }
}
