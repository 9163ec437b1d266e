package dev.runlens.chart;

import dev.runlens.plot.PlacedLines;
import dev.runlens.plot.PlotLook;
import dev.runlens.plot.Stroke;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.paint.Color;
import javafx.scene.shape.Polygon;

/// The nodes of one run inside the plot area: gap bands, and a group for each of its lines.
final class RunLines {
    private final Group bands = new Group();
    private final Map<PlacedLines.Part, Group> parts = new EnumMap<>(PlacedLines.Part.class);

    RunLines() {
        bands.setMouseTransparent(true);
        for (PlacedLines.Part part : PlacedLines.Part.values()) {
            parts.put(part, new Group());
        }
    }

    /// Its nodes, those that lie at the bottom first: the bands, then a group for each part.
    List<Node> layers() {
        List<Node> layers = new ArrayList<>();
        layers.add(bands);
        layers.addAll(parts.values());
        return layers;
    }

    /// @param colour of the run
    /// @param strength 1 for normal, less for faded, and then without bands
    void show(PlacedLines placed, Color colour, double strength) {
        parts.forEach((part, group) -> show(group, part, placed.of(part), strength(colour, strength)));
        bands.getChildren().clear();
        if (strength == 1) {
            placed.bands().forEach(band -> bands.getChildren().add(polygon(band, colour)));
        }
    }

    private static void show(Group group, PlacedLines.Part part, List<Stroke> strokes, Color colour) {
        while (group.getChildren().size() < strokes.size()) {
            group.getChildren().add(new Strokes(styleClass(part)));
        }
        group.getChildren().remove(strokes.size(), group.getChildren().size());
        for (int i = 0; i < strokes.size(); i++) {
            Stroke stroke = strokes.get(i);
            Color faded = strength(colour, colour.getOpacity() * stroke.look().strength());
            ((Strokes) group.getChildren().get(i)).show(stroke, faded);
        }
    }

    private static String styleClass(PlacedLines.Part part) {
        return switch (part) {
            case SUPERSEDED -> "superseded-line";
            case RAW -> "raw-line";
            case TRAIN -> "train-line";
            case VALIDATION -> "validation-line";
        };
    }

    private static Polygon polygon(PlacedLines.Band band, Color colour) {
        Color shade = strength(colour, band.strength());
        Polygon polygon = new Polygon();
        Strokes.set(polygon.getPoints(), band.outline());
        polygon.getStyleClass().add("gap-band");
        polygon.setFill(shade);
        polygon.setStroke(band.lone() ? shade : null);
        polygon.setStrokeWidth(PlotLook.LONE_BAND_WIDTH);
        return polygon;
    }

    private static Color strength(Color colour, double opacity) {
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), opacity);
    }
}
