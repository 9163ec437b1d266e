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
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import org.jspecify.annotations.Nullable;

/// What every run says at the crosshair: one row each, with its line and marker, the best first; which way is better stands in
/// the heading. No more rows than fit.
final class ReadingPanel extends GridPane {
    private static final int MOST_ROWS = 12;
    private static final int LEAST_ROWS = 3;
    private static final double ROW_HEIGHT = 21;
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
    /// @param height that there is room for, in pixels
    void show(double step, List<CrosshairReading> readings, @Nullable RunPlot nearest, double height) {

        getChildren().clear();
        addHeader(step);
        ShortNames names = ShortNames.of(
                state.plot().get().runs().stream().map(RunPlot::name).toList());
        Resolution format = state.plot().get().format(state.y().get());
        List<CrosshairReading> rows = rows(readings, nearest, rowsIn(height));
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
    private static List<CrosshairReading> rows(
            List<CrosshairReading> readings, @Nullable RunPlot nearest, int most) {
        if (readings.size() <= most) {
            return readings;
        }
        List<CrosshairReading> best = new ArrayList<>(readings.subList(0, most));
        readings.stream()
                .skip(most)
                .filter(reading -> reading.run().equals(nearest))
                .forEach(reading -> best.set(most - 1, reading));
        return best;
    }

    /// How many runs have room beside the heading and the line that counts the others.
    private static int rowsIn(double height) {
        return Math.clamp((long) (height / ROW_HEIGHT) - 3, LEAST_ROWS, MOST_ROWS);
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
            add(label(better(measure, Bundle.CHART.get("reading.validation")), "reading-heading"), 3, 0);
        } else {
            add(label(better(measure, measure.label()), "reading-heading"), 3, 0);
        }
        if (measure.isLoss()) {
            add(label(Bundle.CHART.get("reading.gap"), "reading-heading"), 4, 0);
        }
    }

    /// A heading with the sign of the direction that is better.
    private static String better(Measure measure, String heading) {
        return switch (measure.direction()) {
            case LOWER_IS_BETTER -> Bundle.CHART.get("reading.lower", heading);
            case HIGHER_IS_BETTER -> Bundle.CHART.get("reading.higher", heading);
            case NEITHER -> heading;
        };
    }

    private void addRow(int row, CrosshairReading reading, String name, Resolution format, boolean nearest) {
        add(LegendEntry.sample(Palette.of(state.dark().get()).style(reading.run().look())), 0, row);

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
