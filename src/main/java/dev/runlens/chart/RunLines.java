package dev.runlens.chart;

import dev.runlens.plot.Curve;
import dev.runlens.plot.Decimation;
import dev.runlens.plot.GapArea;
import dev.runlens.plot.PixelLines;
import dev.runlens.plot.RunPlot;
import dev.runlens.plot.RunStyle;
import dev.runlens.plot.Viewport;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.paint.Color;
import javafx.scene.shape.Polygon;

/// The nodes of one run inside the plot area: gap bands, superseded points, train line, validation line.
final class RunLines {
    private static final double TRAIN_WIDTH = 1.25;
    private static final double VALIDATION_WIDTH = 2.4;
    private static final double THIN_VALIDATION_WIDTH = 1.6;

    private static final double TRAIN_STRENGTH = 0.62;
    /// A line that goes up and down in every column is a surface and would drown the rest.
    private static final double DENSE_TRAIN_STRENGTH = 0.4;

    private static final double SUPERSEDED_STRENGTH = 0.3;
    private static final List<Double> DOTTED = List.of(2.0, 3.0);
    private static final double LONE_BAND_WIDTH = 5;

    private final RunPlot run;
    private final Group bands = new Group();
    private final List<Strokes> superseded = new ArrayList<>();
    private final Strokes train = new Strokes("train-line");
    private final Strokes validation = new Strokes("validation-line");

    RunLines(RunPlot run) {
        this.run = run;
        bands.setMouseTransparent(true);
        run.lines().superseded().forEach(curve -> superseded.add(new Strokes("superseded-line")));
    }

    RunPlot run() {
        return run;
    }

    /// Its nodes in the order in which they lie over those of other runs: layer 0 at the bottom.
    List<Node> layer(int number) {
        return switch (number) {
            case 0 -> List.of(bands);
            case 1 -> List.copyOf(superseded);
            case 2 -> List.of(train);
            default -> List.of(validation);
        };
    }

    /// How strongly the parts of a run are drawn.
    ///
    /// @param style the run's look
    /// @param strength 1 for normal, less for faded
    /// @param band opacity of the gap band; 0 for none
    record Look(RunStyle style, double strength, double band) {}

    void draw(Viewport view, int columns, Look look) {
        Color colour = Glyphs.colour(look.style());
        PixelLines trainLines = Decimation.of(run.lines().train(), view, columns);
        double trainStrength = trainLines.vertexCount() > columns ? DENSE_TRAIN_STRENGTH : TRAIN_STRENGTH;
        double column = view.width() / columns;
        List<Double> dash = look.style().dash().lengths();
        Color trainColour = strength(colour, look.strength() * trainStrength);
        train.show(trainLines, column, new Strokes.Look(trainColour, TRAIN_WIDTH, dash));
        double width = look.strength() < 1 ? THIN_VALIDATION_WIDTH : VALIDATION_WIDTH;
        PixelLines validationLines = Decimation.of(run.lines().validation(), view, columns);
        validation.show(validationLines, column, new Strokes.Look(strength(colour, look.strength()), width, dash));
        Color faint = strength(colour, look.strength() * SUPERSEDED_STRENGTH);
        for (int i = 0; i < superseded.size(); i++) {
            Curve curve = run.lines().superseded().get(i);
            superseded
                    .get(i)
                    .show(Decimation.of(curve, view, columns), column, new Strokes.Look(faint, TRAIN_WIDTH, DOTTED));
        }

        drawBands(view, columns, strength(colour, look.band() * look.strength()));
    }

    private void drawBands(Viewport view, int columns, Color colour) {
        bands.getChildren().clear();
        if (colour.getOpacity() == 0) {
            return;
        }
        for (GapArea area : run.gaps()) {
            double[] outline = area.outline(view, columns);
            if (outline.length > 0) {
                Polygon polygon = new Polygon();
                Strokes.set(polygon.getPoints(), outline);
                polygon.getStyleClass().add("gap-band");
                polygon.setFill(colour);
                polygon.setStroke(area.from() == area.to() ? colour : null);
                polygon.setStrokeWidth(LONE_BAND_WIDTH);
                bands.getChildren().add(polygon);
            }
        }
    }

    private static Color strength(Color colour, double opacity) {
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), opacity);
    }
}
