package dev.runlens.plot;

import dev.runlens.text.Bundle;
import java.util.ArrayList;
import java.util.List;

/// What a plot leaves out, and why.
public final class PlotNote {
    private static final int MOST_NAMES = 3;
    private static final int LONGEST_NAME = 28;

    private PlotNote() {}

    /// One sentence for each reason; empty where everything is shown.
    public static String of(LossPlot plot) {
        List<String> sentences = new ArrayList<>();
        if (plot.hiddenValues() > 0) {
            sentences.add(Bundle.PLOT.get("note.hidden", plot.hiddenValues()));
        }
        if (plot.outsideValues() > 0) {
            sentences.add(Bundle.PLOT.get("note.outside", plot.outsideValues()));
        }
        List<String> noAxis = plot.lacking().axis();
        if (!noAxis.isEmpty()) {
            String missing = AxisWords.of(plot).missing();
            sentences.add(Bundle.PLOT.get("note.noAxis", names(noAxis), noAxis.size(), missing));
        }
        List<String> numbered = plot.content().numbered();
        if (!numbered.isEmpty()) {
            sentences.add(Bundle.PLOT.get("note.numbered", names(numbered)));
        }
        Measure measure = plot.options().subject().measure();
        List<String> noMeasure = plot.lacking().measure();
        if (!measure.isLoss() && !noMeasure.isEmpty()) {
            sentences.add(Bundle.PLOT.get("note.noMeasure", names(noMeasure), noMeasure.size(), measure.label()));
        }
        return String.join(" · ", sentences);
    }

    private static String names(List<String> names) {
        List<String> first = names.stream()
                .limit(names.size() <= MOST_NAMES + 1 ? names.size() : MOST_NAMES)
                .map(name -> ShortNames.middle(name, LONGEST_NAME))
                .toList();
        String listed = String.join(", ", first);
        return first.size() == names.size() ? listed
                : Bundle.PLOT.get("note.more", listed, names.size() - first.size());
    }
}
