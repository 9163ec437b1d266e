package dev.runlens.chart;

import dev.runlens.text.Bundle;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// What every stroke and sign of a loss chart means, below each other: what the legend of a chart says of those that the chart
/// has, where it has the room.
public final class EverySign extends VBox {
    private static final double SIGN = 24;

    /// All of them.
    public EverySign() {
        super(10);
        // The signs are styled as those of a chart.
        getStyleClass().addAll("loss-chart", "legend-keys", "every-sign");
        getStylesheets().add(String.valueOf(LossChart.class.getResource("chart.css")));
        add(LegendKeys.line("key-validation"), "legend.validation");
        add(LegendKeys.line("key-train"), "legend.train");
        add(LegendKeys.line("key-superseded"), "legend.superseded");
        add(Glyphs.star(), "legend.best");
        add(Glyphs.square(), "legend.shipped");
        add(Glyphs.interval(), "legend.onset");
        add(LegendKeys.gap(), "legend.gapInWords");
        add(Glyphs.bolt(), "legend.lost");
    }

    private void add(Node sign, String meaning) {
        StackPane place = new StackPane(sign);
        // So that what they mean begins in one line.
        place.setMinWidth(SIGN);
        Label label = new Label(Bundle.PLOT.get(meaning), place);
        label.getStyleClass().add("legend-key");
        getChildren().add(label);
    }
}
