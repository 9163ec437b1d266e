package dev.runlens.chart;

import dev.runlens.plot.RunPlot;
import dev.runlens.plot.RunStyle;
import dev.runlens.text.Bundle;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Group;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.shape.Line;
import javafx.scene.shape.Path;
import javafx.util.Duration;

/// A run in the legend: a click or Space hides or shows it, a double-click or Enter shows it alone.
final class LegendEntry extends ToggleButton {
    static final int LONGEST_NAME = 28;
    static final int LONGEST_IF_LOW = 18;
    private static final double SAMPLE_WIDTH = 22;
    private static final double HALF_HEIGHT = 5;

    /// @param name how the run is called where there is little room
    LegendEntry(RunPlot run, String name, RunStyle style, ChartState state) {
        super(name);
        getStyleClass().setAll("legend-entry");
        setMnemonicParsing(false);
        setGraphic(sample(style));
        setSelected(!state.hidden().get().contains(run.name()));
        setAccessibleText(run.name());
        setAccessibleHelp(Bundle.CHART.get("legend.entry.help"));
        setUserData(run.name());
        setMinWidth(USE_PREF_SIZE);
        setOnAction(event -> state.toggle(run.name()));
        setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                isolate(state, run.name());
            }
        });
        addEventFilter(KeyEvent.ANY, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                event.consume();
                if (event.getEventType() == KeyEvent.KEY_PRESSED) {
                    isolate(state, run.name());
                }
            }
        });
        setOnMouseEntered(event -> point(state, run.name()));
        setOnMouseExited(event -> state.highlighted().set(null));
    }

    private void point(ChartState state, String name) {
        tell(name);
        state.highlighted().set(isSelected() ? name : null);
    }

    /// Hides all runs but one; shows all where that one is alone already.
    private static void isolate(ChartState state, String name) {
        Set<String> others = state.listed().stream()
                .map(RunPlot::name)
                .filter(other -> !other.equals(name))
                .collect(Collectors.toSet());
        state.hidden().set(state.hidden().get().equals(others) ? Set.of() : Set.copyOf(others));
    }

    /// The tooltip is made when somebody points: each is a window of its own, which takes longer to make than the entry.
    private void tell(String run) {
        if (getTooltip() == null) {
            Tooltip tooltip = new Tooltip(Bundle.CHART.get("legend.entry.tooltip", run));
            tooltip.setShowDelay(Duration.millis(500));
            setTooltip(tooltip);
        }
    }

    /// A piece of a validation line with one of its points.
    static Group sample(RunStyle style) {
        Line line = new Line(0, HALF_HEIGHT, SAMPLE_WIDTH, HALF_HEIGHT);
        line.setStroke(Glyphs.colour(style));
        line.setStrokeWidth(2.4);
        line.getStrokeDashArray().setAll(style.dash().lengths());
        Path point = new Path();
        point.getStyleClass().add("validation-points");
        point.setStroke(Glyphs.colour(style));
        point.setStrokeWidth(1.6);
        Glyphs.marker(point.getElements(), style.marker(), SAMPLE_WIDTH / 2, HALF_HEIGHT, 2.9);
        return new Group(line, point);
    }
}
