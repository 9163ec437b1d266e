package dev.runlens.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What a loss plot shows, in words: for people who cannot see it, and for the place where there is nothing to see.
public final class PlotDescription {
    private static final int MOST_RUNS = 12;

    private PlotDescription() {}

    /// Why there is nothing to see; empty where there is something.
    public static String placeholder(LossPlot plot) {
        if (!plot.isEmpty()) {
            return "";
        }
        if (plot.runs().isEmpty()) {
            return PlotTexts.get("empty.runs");
        }
        if (plot.shown().isEmpty()) {
            return PlotTexts.get("empty.hidden");
        }
        if (plot.hiddenValues() > 0) {
            return PlotTexts.get("empty.log");
        }
        return PlotTexts.get(plot.lostValues() > 0 ? "empty.lost" : "empty.curves");
    }

    /// All that a person who cannot see the plot needs to know of it.
    public static String of(LossPlot plot) {
        if (plot.isEmpty()) {
            return PlotTexts.get("description.empty", placeholder(plot));
        }
        List<String> sentences = new ArrayList<>();
        sentences.add(PlotTexts.get(
                "description.start",
                plot.shown().size(),
                whole(plot.x().low()),
                whole(plot.x().high())));
        ValueFormat format = plot.format(plot.y());
        plot.shown().stream().limit(MOST_RUNS).forEach(run -> sentences.add(run(run, plot, format)));
        if (plot.shown().size() > MOST_RUNS) {
            sentences.add(PlotTexts.get("description.more", plot.shown().size() - MOST_RUNS));
        }
        return String.join(" ", sentences);
    }

    private static String run(RunPlot run, LossPlot plot, ValueFormat format) {
        List<String> facts = new ArrayList<>();
        Curve train = run.lines().train();
        if (!train.isEmpty()) {
            facts.add(PlotTexts.get(
                    "description.train", format.format(train.y(0)), format.format(train.y(train.size() - 1))));
        }
        Curve validation = run.lines().validation();
        RunPlot.Mark best = run.marks().best();
        if (best != null) {
            facts.add(PlotTexts.get(
                    "description.validation",
                    format.format(validation.y(0)),
                    format.format(validation.y(validation.size() - 1)),
                    format.format(best.y()),
                    whole(best.x())));
        }
        marks(run.marks(), facts);
        if (plot.options().gapShown() && !run.gaps().isEmpty()) {
            String from = whole(run.gaps().getFirst().from());
            facts.add(PlotTexts.get("description.gap", percent(plot), from));
        }
        if (!run.marks().lost().isEmpty()) {
            facts.add(lost(run.marks().lost()));
        }
        return PlotTexts.get("description.run", run.name(), String.join(", ", facts));
    }

    private static void marks(RunPlot.Marks marks, List<String> facts) {
        RunPlot.Onset onset = marks.onset();
        if (onset != null) {
            facts.add(PlotTexts.get("description.onset", whole(onset.x()), whole(onset.low()), whole(onset.high())));
        }
        RunPlot.Mark shipped = marks.shipped();
        if (shipped != null) {
            facts.add(PlotTexts.get("description.shipped", whole(shipped.x())));
        }
    }

    private static String lost(List<RunPlot.Lost> lost) {
        int count = lost.stream().mapToInt(RunPlot.Lost::count).sum();
        double first = lost.stream().mapToDouble(RunPlot.Lost::x).min().orElse(0);
        return PlotTexts.get("description.lost", count, whole(first));
    }

    /// The gap threshold as it is written.
    public static String percent(LossPlot plot) {
        double percent = plot.options().gapPercent();
        return percent == Math.rint(percent) ? whole(percent) : String.format(Locale.ROOT, "%.1f", percent);
    }

    private static String whole(double value) {
        return String.format(Locale.ROOT, "%.0f", value);
    }
}
