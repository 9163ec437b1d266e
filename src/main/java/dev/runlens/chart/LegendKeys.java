package dev.runlens.chart;

import dev.runlens.plot.LossPlot;
import dev.runlens.plot.PlotDescription;
import dev.runlens.plot.RunPlot;
import dev.runlens.text.Bundle;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;

/// What the strokes and signs mean, as far as the plot has them.
final class LegendKeys extends FlowPane {
    private static final double SAMPLE_WIDTH = 18;

    LegendKeys() {
        getStyleClass().add("legend-keys");
        setAlignment(Pos.CENTER_RIGHT);
    }

    void show(LossPlot plot) {
        getChildren().clear();
        if (plot.isEmpty() && plot.lostValues() == 0) {
            return;
        }
        lines(plot);
        marks(plot.shown().stream().map(RunPlot::marks).toList());
        if (plot.anyGap()) {
            add(gap(), Bundle.PLOT.get("legend.gap", PlotDescription.percent(plot)));
        }
        if (plot.lostValues() > 0) {
            add(Glyphs.bolt(), Bundle.PLOT.get("legend.lost"));
        }
    }

    private void lines(LossPlot plot) {
        List<RunPlot.Lines> lines = plot.shown().stream().map(RunPlot::lines).toList();
        boolean split = plot.options().subject().measure().split();
        if (split && lines.stream().anyMatch(run -> !run.validation().isEmpty())) {
            add(line("key-validation"), Bundle.PLOT.get("legend.validation"));
        }
        if (split && lines.stream().anyMatch(run -> !run.train().isEmpty())) {
            add(line("key-train"), Bundle.PLOT.get("legend.train"));
        }
        if (lines.stream().anyMatch(run -> !run.superseded().isEmpty())) {
            add(line("key-superseded"), Bundle.PLOT.get("legend.superseded"));
        }
    }

    private void marks(List<RunPlot.Marks> marks) {
        if (marks.stream().anyMatch(run -> run.best() != null)) {
            add(Glyphs.star(), Bundle.PLOT.get("legend.best"));
        }
        if (marks.stream().anyMatch(run -> run.shipped() != null)) {
            add(Glyphs.square(), Bundle.PLOT.get("legend.shipped"));
        }
        if (marks.stream().anyMatch(run -> run.onset() != null)) {
            add(Glyphs.interval(), Bundle.PLOT.get("legend.onset"));
        }
    }

    /// How wide it is when nothing wraps.
    double oneRowWidth() {
        return snappedLeftInset()
                + snappedRightInset()
                + getChildren().stream()
                        .mapToDouble(key -> Math.ceil(key.prefWidth(-1)) + getHgap())
                        .sum();
    }

    private void add(Node sign, String meaning) {
        sign.getStyleClass().add("key-sign");
        Label label = new Label(meaning, sign);
        label.getStyleClass().add("legend-key");

        getChildren().add(label);
    }

    /// A piece of the shade of a wide gap.
    static Rectangle gap() {
        Rectangle swatch = new Rectangle(14, 11);
        swatch.getStyleClass().add("key-gap");
        return swatch;
    }

    /// A piece of a line.
    static Line line(String styleClass) {
        Line line = new Line(0, 0, SAMPLE_WIDTH, 0);
        line.getStyleClass().add(styleClass);
        return line;
    }
}
