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
        if (plot.lostValues() > 0) {
            return PlotTexts.get("empty.lost");
        }
        if (!plot.lacking().axis().isEmpty()) {
            return PlotTexts.get("empty.axis", AxisWords.of(plot).missing());
        }
        return PlotTexts.get("empty.curves", plot.options().subject().measure().label());
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
                AxisWords.of(plot).title(),
                AxisWords.of(plot).place(plot.x().low(), plot.x()),
                AxisWords.of(plot).place(plot.x().high(), plot.x()),
                plot.options().subject().measure().label()));
        RunDescription description = new RunDescription(plot);
        plot.shown().stream().limit(MOST_RUNS).forEach(run -> sentences.add(description.of(run)));
        if (plot.shown().size() > MOST_RUNS) {
            sentences.add(PlotTexts.get("description.more", plot.shown().size() - MOST_RUNS));
        }
        return String.join(" ", sentences);
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
