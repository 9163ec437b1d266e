package dev.runlens.chart;

import dev.runlens.plot.CrosshairReading;
import dev.runlens.plot.Measure;
import dev.runlens.plot.Palette;
import dev.runlens.plot.PlotOptions;
import dev.runlens.plot.Resolution;
import dev.runlens.plot.RunStyle;
import dev.runlens.text.Bundle;
import dev.runlens.text.Numbers;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// The cells of one run in a [ReadingPanel]: its line and marker, its name, what it says.
final class ReadingRow {
    private final Group sample = new Group();
    private final Label name = label("reading-name");
    private final Label train = label("reading-value");
    private final Label validation = label("reading-value");
    private final Label gap = label("reading-value");
    private @Nullable RunStyle style;

    /// How readings are told.
    ///
    /// @param options of what is drawn
    /// @param format of a value
    /// @param palette of the runs
    record Look(PlotOptions options, Resolution format, Palette palette) {}

    /// @param row its place in the panel
    ReadingRow(int row) {
        List<Node> cells = List.of(sample, name, train, validation, gap);
        for (int column = 0; column < cells.size(); column++) {
            GridPane.setConstraints(cells.get(column), column, row);
        }
    }

    /// The cells, which say this reading from now on.
    ///
    /// @param nearest whether its run stands out
    List<Node> show(CrosshairReading reading, String words, boolean nearest, Look look) {
        RunStyle now = look.palette().style(reading.run().look());
        if (!now.equals(style)) {
            style = now;
            sample.getChildren().setAll(LegendEntry.sample(now));
        }
        say(name, words, nearest ? "reading-nearest" : "reading-name");
        List<Node> cells = new ArrayList<>(List.of(sample, name));
        Measure measure = look.options().subject().measure();
        if (measure.split()) {
            say(train, reading.train(), look.format());
            cells.add(train);
        }
        say(validation, reading.validation(), look.format());
        cells.add(validation);
        if (measure.isLoss()) {
            double percent = reading.gapPercent();
            say(gap, words(reading.gapKind(), Numbers.signedPercent(percent)),
                    percent > look.options().gapPercent() ? "reading-wide-gap"
                            : reading.gapKind() == CrosshairReading.Kind.BETWEEN ? "reading-between" : "reading-value");
            cells.add(gap);
        }
        return cells;
    }

    /// What was not reported at this very place is marked as such.
    static String words(CrosshairReading.Kind kind, String value) {
        return switch (kind) {
            case REPORTED -> value;
            case BETWEEN -> Bundle.CHART.get("reading.between", value);
            case NONE -> Bundle.CHART.get("reading.nothing");
        };
    }

    private static void say(Label label, CrosshairReading.Value value, Resolution format) {
        String words = words(value.kind(), format.format(value.value()));
        boolean reported = value.kind() == CrosshairReading.Kind.REPORTED;
        say(label, words,
                !reported ? "reading-between" : Double.isFinite(value.value()) ? "reading-value" : "reading-lost");
    }

    private static void say(Label label, String words, String styleClass) {
        label.setText(words);
        StyleClasses.set(label, "label", styleClass);
    }

    /// A label without words that is never cut.
    static Label label(String styleClass) {
        Label label = new Label();
        label.getStyleClass().add(styleClass);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }
}
