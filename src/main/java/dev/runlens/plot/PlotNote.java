package dev.runlens.plot;

import dev.runlens.analyze.axis.TrainingAxis;
import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.text.Bundle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What a plot leaves out, and why; and what its places rest on that no file states.
public final class PlotNote {
    private static final int MOST_NAMES = 3;
    private static final int LONGEST_NAME = 28;

    private PlotNote() {}

    /// One sentence for each reason; empty where everything is shown as it is stated.
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
        sentences.addAll(places(plot));
        Measure measure = plot.options().subject().measure();
        List<String> noMeasure = plot.lacking().measure();
        if (!measure.isLoss() && !noMeasure.isEmpty()) {
            sentences.add(Bundle.PLOT.get("note.noMeasure", names(noMeasure), noMeasure.size(), measure.label()));
        }
        return String.join(" · ", sentences);
    }

    /// What is said of places that no file states.
    private static List<String> places(LossPlot plot) {
        List<String> sentences = new ArrayList<>();
        List<String> numbered = plot.content().numbered();
        if (!numbered.isEmpty()) {
            sentences.add(Bundle.PLOT.get("note.numbered", names(numbered)));
        }
        List<String> epochs = plot.content().epochsAmongOthers();
        if (plot.options().subject().axis() == TrainingAxis.ITERATION && !epochs.isEmpty()) {
            sentences.add(Bundle.PLOT.get("note.epochs", names(epochs), epochs.size()));
        }
        String assumed = assumed(plot);
        if (!assumed.isEmpty()) {
            sentences.add(Bundle.PLOT.get("note.assumed", assumed));
        }
        return sentences;
    }

    /// The settings that the places of runs rest on and no file states, each with those runs.
    private static String assumed(LossPlot plot) {
        Map<String, List<String>> runs = new LinkedHashMap<>();
        for (ComparedRun run : plot.content().sources()) {
            if (!plot.options().hidden().contains(run.name())) {
                plot.options().subject().axis().assumed(run.run(), run.effective())
                        .forEach(name -> runs.computeIfAbsent(name, first -> new ArrayList<>()).add(run.name()));
            }
        }
        return runs.entrySet().stream()
                .map(one -> Bundle.PLOT.get("note.assumedOf", one.getKey(), names(one.getValue())))
                .collect(Collectors.joining(", "));
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
