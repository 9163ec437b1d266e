package dev.runlens.chart;

import dev.runlens.plot.AxisWords;
import dev.runlens.plot.Measure;
import dev.runlens.plot.Palette;
import dev.runlens.plot.CrosshairReading;
import dev.runlens.plot.RunPlot;
import dev.runlens.plot.ShortNames;
import dev.runlens.plot.Resolution;
import dev.runlens.text.Bundle;
import dev.runlens.text.Numbers;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.shape.Circle;
import org.jspecify.annotations.Nullable;

/// What every run says at the crosshair: one row each, the lowest validation loss first.
final class ReadingPanel extends GridPane {
    private static final int MOST_ROWS = 10;
    private static final int LONGEST_NAME = 26;

    private final ChartState state;

    ReadingPanel(ChartState state) {
        this.state = state;
        getStyleClass().add("reading-panel");
        setManaged(false);
        setMouseTransparent(true);
        for (int column = 0; column < 5; column++) {
            ColumnConstraints constraints = new ColumnConstraints();
            constraints.setHalignment(column < 2 ? HPos.LEFT : HPos.RIGHT);
            getColumnConstraints().add(constraints);
        }
    }

    /// @param nearest the run that stands out; null for none
    void show(double step, List<CrosshairReading> readings, @Nullable RunPlot nearest) {
        getChildren().clear();
        addHeader(step);
        ShortNames names = ShortNames.of(
                state.plot().get().runs().stream().map(RunPlot::name).toList());
        Resolution format = state.plot().get().format(state.y().get());
        List<CrosshairReading> rows = rows(readings, nearest);
        for (int i = 0; i < rows.size(); i++) {
            CrosshairReading reading = rows.get(i);
            String name = names.fitted(reading.run().name(), LONGEST_NAME);
            addRow(i + 1, reading, name, format, reading.run().equals(nearest));
        }
        if (readings.size() > rows.size()) {
            Label more = label(Bundle.CHART.get("reading.more", readings.size() - rows.size()), "reading-heading");
            add(more, 0, rows.size() + 1, 5, 1);
        }
    }

    /// The best rows, the nearest always among them.
    private static List<CrosshairReading> rows(List<CrosshairReading> readings, @Nullable RunPlot nearest) {
        if (readings.size() <= MOST_ROWS) {
            return readings;
        }
        List<CrosshairReading> best = new java.util.ArrayList<>(readings.subList(0, MOST_ROWS));
        readings.stream()
                .skip(MOST_ROWS)
                .filter(reading -> reading.run().equals(nearest))
                .forEach(reading -> best.set(MOST_ROWS - 1, reading));
        return best;
    }

    private void addHeader(double step) {
        AxisWords axis = AxisWords.of(state.plot().get());
        Label heading = label(axis.title() + " ", "reading-heading");
        heading.setGraphic(label(axis.place(step, state.x().get()), "reading-step"));
        heading.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
        add(heading, 0, 0, 2, 1);
        Measure measure = state.plot().get().options().subject().measure();
        if (measure.split()) {
            add(label(Bundle.CHART.get("reading.train"), "reading-heading"), 2, 0);
            add(label(Bundle.CHART.get("reading.validation"), "reading-heading"), 3, 0);
        } else {
            add(label(measure.label(), "reading-heading"), 3, 0);
        }
        if (measure.isLoss()) {
            add(label(Bundle.CHART.get("reading.gap"), "reading-heading"), 4, 0);
        }
    }

    private void addRow(int row, CrosshairReading reading, String name, Resolution format, boolean nearest) {
        Circle dot = new Circle(
                4.5,
                Glyphs.colour(Palette.of(state.dark().get()).style(reading.run().look())));
        add(dot, 0, row);
        add(label(name, nearest ? "reading-nearest" : "reading-name"), 1, row);
        Measure measure = state.plot().get().options().subject().measure();
        if (measure.split()) {
            add(value(reading.train(), format), 2, row);
        }
        add(value(reading.validation(), format), 3, row);
        if (!measure.isLoss()) {
            return;
        }
        double gap = reading.gapPercent();
        boolean wide = gap > state.plot().get().options().gapPercent();
        String text = Double.isNaN(gap) ? Bundle.CHART.get("reading.nothing") : Numbers.signedPercent(gap);
        add(label(text, wide ? "reading-wide-gap" : "reading-value"), 4, row);
    }

    private static Label value(CrosshairReading.Value value, Resolution format) {
        return switch (value.kind()) {
            case REPORTED ->
                    label(format.format(value.value()),
                            Double.isFinite(value.value()) ? "reading-value" : "reading-lost");
            case BETWEEN -> label(Bundle.CHART.get("reading.between", format.format(value.value())), "reading-between");
            case NONE -> label(Bundle.CHART.get("reading.nothing"), "reading-between");
        };
    }

    private static Label label(String text, String styleClass) {
        Label label = new Label(text);
        label.getStyleClass().add(styleClass);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }
}
