package dev.runlens.plot;

import dev.runlens.text.Bundle;
import dev.runlens.text.Numbers;
import java.util.ArrayList;
import java.util.List;

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
            return Bundle.PLOT.get("empty.runs");
        }
        if (plot.drawn() == 0) {
            return Bundle.PLOT.get("empty.hidden");
        }
        if (plot.hiddenValues() > 0) {
            return Bundle.PLOT.get("empty.log");
        }
        if (plot.lostValues() > 0) {
            return Bundle.PLOT.get("empty.lost");
        }
        if (!plot.lacking().axis().isEmpty()) {
            return Bundle.PLOT.get("empty.axis", AxisWords.of(plot).missing());
        }
        return Bundle.PLOT.get("empty.curves", plot.options().subject().measure().label());
    }

    /// All that a person who cannot see the plot needs to know of it.
    public static String of(LossPlot plot) {
        if (plot.isEmpty()) {
            return Bundle.PLOT.get("description.empty", placeholder(plot));
        }
        List<String> sentences = new ArrayList<>();
        sentences.add(Bundle.PLOT.get(
                "description.start",
                plot.drawn(),
                AxisWords.of(plot).title(),
                AxisWords.of(plot).place(plot.x().low(), plot.x()),
                AxisWords.of(plot).place(plot.x().high(), plot.x()),
                plot.options().subject().measure().label()));
        RunDescription description = new RunDescription(plot);
        plot.shown().stream().limit(MOST_RUNS).forEach(run -> sentences.add(description.of(run)));
        int more = plot.drawn() - Math.min(MOST_RUNS, plot.shown().size());
        if (more > 0) {
            sentences.add(Bundle.PLOT.get("description.more", more));
        }
        return String.join(" ", sentences);
    }

    /// The gap threshold as it is written.
    public static String percent(LossPlot plot) {
        return Numbers.number(plot.options().gapPercent());
    }
}
