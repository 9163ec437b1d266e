package dev.runlens.plot;

import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.work.Hands;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// Makes plots, for a thread that may take its time; of an earlier plot of the same subject it takes the runs that were
/// in there.
public final class PlotDraft {
    private final PlotOptions options;
    private final LossPlot before;
    private final BooleanSupplier given;
    private final IdentityHashMap<ComparedRun, RunPlot> known = new IdentityHashMap<>();

    private record Drawn(RunPlot plot, boolean lacksAxis, boolean reports) {}

    /// A draft of nothing yet.
    ///
    /// @param before an earlier plot, of which the curves of runs that are the same objects are taken
    /// @param given asked before each run whether nobody wants the plot any more
    public PlotDraft(PlotOptions options, LossPlot before, BooleanSupplier given) {
        this.options = options;
        this.before = before;
        this.given = given;
        boolean alike = before.options().subject().equals(options.subject())
                && before.options().gapPercent() == options.gapPercent();
        for (int i = 0; alike && i < before.runs().size(); i++) {
            known.put(before.content().sources().get(i), before.runs().get(i));
        }
    }

    /// The plot of some runs, in this order, with all that drawing them needs.
    ///
    /// @param hands help with several runs
    /// @return empty where nobody wants it any more
    public Optional<LossPlot> plot(List<ComparedRun> runs, Hands hands) {
        List<Optional<Drawn>> all = hands.each(
                IntStream.range(0, runs.size()).boxed().toList(),
                place -> given.getAsBoolean() ? Optional.empty() : Optional.of(drawn(runs.get(place), place)));
        List<Drawn> drawn = all.stream().flatMap(Optional::stream).toList();
        if (drawn.size() < runs.size() || given.getAsBoolean()) {
            return Optional.empty();
        }
        PlotContent content = new PlotContent(runs, drawn.stream().map(Drawn::plot).toList(), lacking(drawn));
        return Optional.of(LossPlot.of(content, options, before, hands));
    }

    private Drawn drawn(ComparedRun run, int place) {
        RunPlotting plotting = new RunPlotting(run, options.subject());
        int look = options.cast().look(run.name(), place);
        RunPlot same = known.get(run);
        RunPlot plot = same == null ? plotting.plot(look, options.gapPercent()) : same.withLook(look);
        return new Drawn(plot, plotting.lacksAxis(), plotting.reports());
    }

    private static LossPlot.Lacking lacking(List<Drawn> drawn) {
        return new LossPlot.Lacking(
                names(drawn, Drawn::lacksAxis), names(drawn, run -> !run.lacksAxis() && !run.reports()));
    }

    private static List<String> names(List<Drawn> drawn, Predicate<Drawn> which) {
        return drawn.stream().filter(which).map(run -> run.plot().name()).toList();
    }
}
