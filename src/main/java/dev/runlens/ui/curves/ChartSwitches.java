package dev.runlens.ui.curves;

import atlantafx.base.theme.Styles;
import dev.runlens.chart.LossChart;
import dev.runlens.text.Bundle;
import dev.runlens.text.Numbers;
import dev.runlens.ui.state.DashboardModel;
import dev.runlens.ui.theme.HoverTip;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import org.controlsfx.control.SegmentedButton;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Smoothing, logarithmic axis, gap band and clipping of outliers.
public final class ChartSwitches extends HBox {
    private final SmoothingMenu smoothing;

    /// Switches for a chart.
    public ChartSwitches(Bundle texts, DashboardModel model, LossChart chart) {
        super(10);
        setId("chart-switches");
        setAlignment(Pos.CENTER);
        SegmentedButton switches = new SegmentedButton(
                toggle("log", texts.get("curves.log"), texts.get("curves.logTip"), model.logScaleProperty()),
                toggle("gap", texts.get("curves.gap"), gapTip(texts, chart), model.gapShownProperty()),
                toggle("clip", texts.get("curves.clip"), texts.get("curves.clipTip"), chart.clippedProperty()));
        // Each is on or off by itself; a group would let only one be on.
        switches.setToggleGroup(null);
        smoothing = new SmoothingMenu(texts, chart);
        getChildren().addAll(smoothing, switches);
    }

    /// Turns smoothing off, or on as strongly as it was before.
    public void toggleSmoothing() {
        smoothing.toggle();
    }

    /// The way back from a zoom.
    static Button reset(Bundle texts, LossChart chart) {
        Button reset = new Button(texts.get("curves.reset"), new FontIcon(Feather.MINIMIZE_2));
        reset.setId("reset-zoom");
        reset.getStyleClass().add(Styles.SMALL);
        HoverTip.on(reset, texts.get("curves.resetTip"));
        reset.setOnAction(event -> chart.resetZoom());
        reset.visibleProperty().bind(chart.zoomedProperty());
        return reset;
    }

    private static String gapTip(Bundle texts, LossChart chart) {
        return texts.get(
                "curves.gapTip", Numbers.number(chart.gapPercentProperty().get()));
    }

    private static ToggleButton toggle(String id, String text, String tip, BooleanProperty on) {
        ToggleButton button = new ToggleButton(text);
        button.setId(id);
        HoverTip.on(button, tip);
        button.setAccessibleText(tip);
        button.selectedProperty().bindBidirectional(on);
        return button;
    }
}
