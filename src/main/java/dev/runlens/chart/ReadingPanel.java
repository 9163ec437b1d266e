package dev.runlens.chart;

import dev.runlens.plot.AxisWords;
import dev.runlens.plot.CrosshairReading;
import dev.runlens.plot.LossPlot;
import dev.runlens.plot.Measure;
import dev.runlens.plot.Palette;
import dev.runlens.plot.RunPlot;
import dev.runlens.plot.ShortNames;
import dev.runlens.text.Bundle;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import org.jspecify.annotations.Nullable;

/// What every run says at the crosshair: one row each, with its line and marker, the best first; which way is better stands in
/// the heading. No more rows than fit.
///
/// Its nodes are made once and say something else while the pointer moves: making them anew would take longer than all else.
final class ReadingPanel extends GridPane {
    private static final int COLUMNS = 5;
    private static final int MOST_ROWS = 12;
    private static final int LEAST_ROWS = 3;
    private static final double ROW_HEIGHT = 21;
    private static final int LONGEST_NAME = 26;

    private final ChartState state;
    private final Label step = ReadingRow.label("reading-step");
    private final Label heading = heading(0, 2);
    private final Label train = heading(2, 1);
    private final Label validation = heading(3, 1);
    private final Label gap = heading(4, 1);
    private final Label more = ReadingRow.label("reading-heading");
    private final List<ReadingRow> rows = new ArrayList<>();

    ReadingPanel(ChartState state) {
        this.state = state;
        getStyleClass().add("reading-panel");
        setManaged(false);
        setMouseTransparent(true);
        for (int column = 0; column < COLUMNS; column++) {
            ColumnConstraints constraints = new ColumnConstraints();
            constraints.setHalignment(column < 2 ? HPos.LEFT : HPos.RIGHT);
            getColumnConstraints().add(constraints);
        }
        heading.setGraphic(step);
        heading.setContentDisplay(ContentDisplay.RIGHT);
        train.setText(Bundle.CHART.get("reading.train"));
        gap.setText(Bundle.CHART.get("reading.gap"));
    }

    private static Label heading(int column, int columns) {
        Label label = ReadingRow.label("reading-heading");
        setConstraints(label, column, 0, columns, 1);
        return label;
    }

    /// @param nearest the run that stands out; null for none
    /// @param height that there is room for, in pixels
    void show(double place, List<CrosshairReading> readings, @Nullable RunPlot nearest, double height) {
        LossPlot plot = state.plot().get();
        List<Node> shown = new ArrayList<>(headings(plot, place));
        ShortNames names = ShortNames.of(plot.shown().stream().map(RunPlot::name).toList());
        List<CrosshairReading> best = best(readings, nearest, rowsIn(height));
        ReadingRow.Look look = new ReadingRow.Look(
                plot.options(), plot.format(state.y().get()), Palette.of(state.dark().get()));
        for (int i = 0; i < best.size(); i++) {
            if (i == rows.size()) {
                rows.add(new ReadingRow(i + 1));
            }
            CrosshairReading reading = best.get(i);
            String name = names.fitted(reading.run().name(), LONGEST_NAME);
            shown.addAll(rows.get(i).show(reading, name, reading.run().equals(nearest), look));
        }
        if (readings.size() > best.size()) {
            more.setText(Bundle.CHART.get("reading.more", readings.size() - best.size()));
            setConstraints(more, 0, best.size() + 1, COLUMNS, 1);
            shown.add(more);
        }
        if (!shown.equals(getChildren())) {
            getChildren().setAll(shown);
        }
    }

    /// The best readings, that of the nearest run always among them.
    private static List<CrosshairReading> best(
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

    private List<Node> headings(LossPlot plot, double place) {
        AxisWords axis = AxisWords.of(plot);
        heading.setText(axis.title() + " ");
        step.setText(axis.place(place, state.x().get()));
        Measure measure = plot.options().subject().measure();
        validation.setText(
                better(measure, measure.split() ? Bundle.CHART.get("reading.validation") : measure.label()));
        List<Node> shown = new ArrayList<>(List.of(heading));
        if (measure.split()) {
            shown.add(train);
        }
        shown.add(validation);
        if (measure.isLoss()) {
            shown.add(gap);
        }
        return shown;
    }

    /// A heading with the sign of the direction that is better.
    private static String better(Measure measure, String words) {
        return switch (measure.direction()) {
            case LOWER_IS_BETTER -> Bundle.CHART.get("reading.lower", words);
            case HIGHER_IS_BETTER -> Bundle.CHART.get("reading.higher", words);
            case NEITHER -> words;
        };
    }
}
