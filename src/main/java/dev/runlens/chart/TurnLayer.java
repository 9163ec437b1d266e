package dev.runlens.chart;

import dev.runlens.plot.AxisWords;
import dev.runlens.plot.LossPlot;
import dev.runlens.plot.Palette;
import dev.runlens.plot.PlotLook;
import dev.runlens.plot.RunPlot;
import dev.runlens.plot.ShortNames;
import dev.runlens.plot.Viewport;
import dev.runlens.text.Bundle;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.paint.Color;

/// Where a run turned bad: above the plot a row for each run that overfits, with the interval of its onset, or that
/// diverged; from there a line down.
///
/// Named, and with the interval shaded over the plot, while they are few or one of them stands out; more than [PlotLook#MOST_ONSETS]
/// are left to the verdict.
final class TurnLayer extends Group {
    private static final double NAMED_ROW = 17;
    private static final double THIN_ROW = 7;
    private static final double ABOVE_PLOT = 8;
    private static final int LONGEST_NAME = 24;

    private final ChartState state;
    private final List<Row> rows = new ArrayList<>();

    private record Row(RunPlot run, RunPlot.Onset turn, String words, TurnMark mark) {}

    TurnLayer(ChartState state) {
        this.state = state;
        setManaged(false);
        setMouseTransparent(true);
        state.plot().addListener(changed -> rebuild());
    }

    /// How much room it needs above the plot.
    double height() {
        return rows.isEmpty() ? 0 : rows.size() * rowHeight() + ABOVE_PLOT;
    }

    /// @param margin what is free right of the plot
    void draw(Viewport view, double margin) {
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            double strength = state.strength(row.run().name());
            String outstanding = state.highlighted().get();
            boolean full = named() || row.run().name().equals(outstanding);
            double y = -ABOVE_PLOT - (rows.size() - i - 0.5) * rowHeight();
            String words = named() ? row.words() : "";
            row.mark().draw(view, row.turn(), new TurnMark.Look(colour(row.run()), strength, full, words, margin), y);
        }
    }

    private Color colour(RunPlot run) {
        return Glyphs.colour(Palette.of(state.dark().get()).style(run.look()));
    }

    private boolean named() {
        return rows.size() <= PlotLook.MOST_NAMED_ONSETS;
    }

    private double rowHeight() {
        return named() ? NAMED_ROW : THIN_ROW;
    }

    private void rebuild() {
        rows.clear();
        getChildren().clear();
        LossPlot plot = state.plot().get();
        ShortNames names = ShortNames.of(plot.runs().stream().map(RunPlot::name).toList());
        AxisWords axis = AxisWords.of(plot);
        for (RunPlot run : plot.shown()) {
            String name = names.fitted(run.name(), LONGEST_NAME);
            RunPlot.Onset onset = run.marks().onset();
            Double diverged = run.marks().diverged();
            if (onset != null) {
                String words = Bundle.CHART.get(
                        "turn.onset",
                        name,
                        axis.place(onset.x(), plot.x()),
                        axis.place(onset.low(), plot.x()),
                        axis.place(onset.high(), plot.x()));
                rows.add(new Row(run, onset, words, new TurnMark(run.name())));
            } else if (diverged != null) {
                String words = Bundle.CHART.get("turn.diverged", name, axis.place(diverged, plot.x()));
                RunPlot.Onset there = new RunPlot.Onset(diverged, diverged, diverged);
                rows.add(new Row(run, there, words, new TurnMark(run.name())));
            }
        }
        if (rows.size() > PlotLook.MOST_ONSETS) {
            rows.clear();
        }
        rows.forEach(row -> getChildren().add(row.mark()));
    }
}
