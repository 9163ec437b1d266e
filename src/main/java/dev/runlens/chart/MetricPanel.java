package dev.runlens.chart;

import dev.runlens.plot.AxisWords;
import dev.runlens.plot.CrosshairReading;
import dev.runlens.plot.LossPlot;
import dev.runlens.plot.Measure;
import dev.runlens.plot.Palette;
import dev.runlens.plot.Resolution;
import dev.runlens.text.Bundle;
import java.util.Comparator;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A small chart of one metric, with its name above, and beside the name what the runs say at the crosshair.
final class MetricPanel extends VBox {
    private static final int MOST_VALUES = 6;

    private final ChartState state;
    private final Measure measure;
    private final PlotPane plot;
    private final HBox values = new HBox(12);
    private final Label more = new Label();

    /// @param closed told when the reader wants it no more
    MetricPanel(ChartState state, Measure measure, Runnable closed) {
        this.state = state;
        this.measure = measure;
        plot = new PlotPane(state, true);
        getStyleClass().add("metric-panel");
        Label title = new Label(measure.label());
        title.getStyleClass().add("panel-title");
        title.setMinWidth(USE_PREF_SIZE);
        values.setAlignment(Pos.CENTER_LEFT);
        values.getStyleClass().add("panel-values");
        values.setMinWidth(0);
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        HBox above = new HBox(14, title, values, between, more, close(closed));
        more.getStyleClass().add("panel-more");
        more.setMinWidth(USE_PREF_SIZE);
        above.setAlignment(Pos.CENTER_LEFT);
        above.getStyleClass().add("panel-head");
        setVgrow(plot, Priority.ALWAYS);
        plot.setMinHeight(0);
        getChildren().addAll(above, plot);
        state.crosshair().addListener(changed -> read());
        state.plot().addListener(changed -> read());
    }

    ChartState state() {
        return state;
    }

    Measure measure() {
        return measure;
    }

    PlotPane plot() {
        return plot;
    }

    /// Says how many further charts there is no room for.
    void setMore(int charts) {
        more.setText(charts == 0 ? "" : Bundle.CHART.get("panel.more", charts));
    }

    private Button close(Runnable closed) {
        String words = Bundle.CHART.get("panel.close", measure.label());
        Button button = new Button("\u00d7");
        button.getStyleClass().add("panel-close");
        button.setAccessibleText(words);
        button.setTooltip(new Tooltip(words));
        button.setOnAction(event -> closed.run());
        return button;
    }

    private void read() {
        values.getChildren().clear();
        Double at = state.crosshair().get();
        if (at == null) {
            return;
        }
        LossPlot now = state.plot().get();
        Resolution format = now.format(state.y().get());
        values.getChildren().add(value(null, AxisWords.of(now).place(at, state.x().get()), "panel-place"));
        // In the order of the runs: values that change places while the pointer moves cannot be followed.
        Comparator<CrosshairReading> order = Comparator.comparingInt(reading -> now.shown().indexOf(reading.run()));
        CrosshairReading.at(now, at).stream()
                .sorted(order)
                .limit(MOST_VALUES)
                .forEach(reading -> values.getChildren().add(value(reading, format)));
    }

    private Label value(CrosshairReading reading, Resolution format) {
        CrosshairReading.Value value = reading.validation().kind() == CrosshairReading.Kind.NONE
                ? reading.train()
                : reading.validation();
        var style = Palette.of(state.dark().get()).style(reading.run().look());
        return value(
                LegendEntry.sample(style), ReadingRow.words(value.kind(), format.format(value.value())), "panel-value");
    }

    private static Label value(@Nullable Node sign, String text, String styleClass) {
        Label label = new Label(text, sign);
        label.getStyleClass().add(styleClass);
        label.setContentDisplay(ContentDisplay.LEFT);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }
}
