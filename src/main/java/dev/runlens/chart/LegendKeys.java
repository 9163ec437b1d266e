package dev.runlens.chart;

import dev.runlens.plot.LossPlot;
import dev.runlens.plot.PlotDescription;
import dev.runlens.plot.PlotTexts;
import dev.runlens.plot.RunPlot;
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
            Rectangle swatch = new Rectangle(14, 11);
            swatch.getStyleClass().add("key-gap");
            add(swatch, PlotTexts.get("legend.gap", PlotDescription.percent(plot)));
        }
        if (plot.lostValues() > 0) {
            add(Glyphs.bolt(), PlotTexts.get("legend.lost"));
        }
    }

    private void lines(LossPlot plot) {
        List<RunPlot.Lines> lines = plot.shown().stream().map(RunPlot::lines).toList();
        boolean split = plot.options().subject().measure().split();
        if (split && lines.stream().anyMatch(run -> !run.validation().isEmpty())) {
            add(line("key-validation"), PlotTexts.get("legend.validation"));
        }
        if (split && lines.stream().anyMatch(run -> !run.train().isEmpty())) {
            add(line("key-train"), PlotTexts.get("legend.train"));
        }
        if (lines.stream().anyMatch(run -> !run.superseded().isEmpty())) {
            add(line("key-superseded"), PlotTexts.get("legend.superseded"));
        }
    }

    private void marks(List<RunPlot.Marks> marks) {
        if (marks.stream().anyMatch(run -> run.best() != null)) {
            add(Glyphs.star(), PlotTexts.get("legend.best"));
        }
        if (marks.stream().anyMatch(run -> run.shipped() != null)) {
            add(Glyphs.square(), PlotTexts.get("legend.shipped"));
        }
        if (marks.stream().anyMatch(run -> run.onset() != null)) {
            add(Glyphs.interval(), PlotTexts.get("legend.onset"));
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

    private static Line line(String styleClass) {
        Line line = new Line(0, 0, SAMPLE_WIDTH, 0);
        line.getStyleClass().add(styleClass);
        return line;
    }
}
