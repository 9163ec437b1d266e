package dev.runlens.chart;

import dev.runlens.plot.Curve;
import dev.runlens.plot.Decimation;
import dev.runlens.plot.GapArea;
import dev.runlens.plot.PixelLines;
import dev.runlens.plot.PlotLook;
import dev.runlens.plot.RunPlot;
import dev.runlens.plot.RunStyle;
import dev.runlens.plot.Smoothing;
import dev.runlens.plot.Viewport;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.paint.Color;
import javafx.scene.shape.Polygon;

/// The nodes of one run inside the plot area: gap bands, superseded points, train line, validation line.
final class RunLines {
    private final RunPlot run;
    private final Curve smoothTrain;
    private final Curve smoothValidation;
    private final Strokes rawTrain = new Strokes("raw-line");
    private final Strokes rawValidation = new Strokes("raw-line");
    private final Group bands = new Group();
    private final List<Strokes> superseded = new ArrayList<>();
    private final Strokes train = new Strokes("train-line");
    private final Strokes validation = new Strokes("validation-line");

    /// @param smoothing how its lines are smoothed; what was reported stays behind them
    RunLines(RunPlot run, Smoothing smoothing) {
        this.run = run;
        smoothTrain = smoothing.train(run.lines().train());
        smoothValidation = smoothing.validation(run.lines().validation());
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
            case 1 -> Stream.concat(superseded.stream(), Stream.of(rawTrain, rawValidation))
                    .map(Node.class::cast)
                    .toList();
            case 2 -> List.of(train);
            default -> List.of(validation);
        };
    }

    /// How a run is drawn.
    ///
    /// @param plot how the picture looks
    /// @param style the run's look
    /// @param strength 1 for normal, less for faded
    /// @param band whether the gap is shaded
    record Look(PlotLook plot, RunStyle style, double strength, boolean band) {}

    void draw(Viewport view, int columns, Look look) {
        double column = view.width() / columns;
        drawRaw(view, columns, look);
        PixelLines trainLines = Decimation.of(smoothTrain, view, columns);
        boolean dense = trainLines.vertexCount() > columns;
        PlotLook.Line line = smoothTrain.equals(run.lines().train())
                ? look.plot().train(look.style(), dense)
                : look.plot().smoothed(look.style());
        train.show(trainLines, column, strokes(look, line));
        PixelLines validationLines = Decimation.of(smoothValidation, view, columns);
        validation.show(validationLines, column, strokes(look, look.plot().validation(look.style())));
        for (int i = 0; i < superseded.size(); i++) {
            PixelLines lines = Decimation.of(run.lines().superseded().get(i), view, columns);
            superseded.get(i).show(lines, column, strokes(look, look.plot().superseded()));
        }
        drawBands(view, columns, look);
    }

    /// What was reported, behind what is smoothed.
    private void drawRaw(Viewport view, int columns, Look look) {
        double column = view.width() / columns;
        Strokes.Look raw = strokes(look, look.plot().raw(look.style()));
        Curve trainRaw = smoothTrain.equals(run.lines().train()) ? Curve.empty() : run.lines().train();
        Curve validationRaw = smoothValidation.equals(run.lines().validation())
                ? Curve.empty()
                : run.lines().validation();
        rawTrain.show(Decimation.of(trainRaw, view, columns), column, raw);
        rawValidation.show(Decimation.of(validationRaw, view, columns), column, raw);
    }

    private static Strokes.Look strokes(Look look, PlotLook.Line line) {
        PlotLook.Line drawn = line.faded(look.strength());
        return new Strokes.Look(strength(Glyphs.colour(look.style()), drawn.strength()), drawn.width(), drawn.dash());
    }

    private void drawBands(Viewport view, int columns, Look look) {
        bands.getChildren().clear();
        if (!look.band()) {
            return;
        }
        Color colour = strength(Glyphs.colour(look.style()), look.plot().band());
        for (GapArea area : run.gaps()) {
            double[] outline = area.outline(view, columns);
            if (outline.length > 0) {
                Polygon polygon = new Polygon();
                Strokes.set(polygon.getPoints(), outline);
                polygon.getStyleClass().add("gap-band");
                polygon.setFill(colour);
                polygon.setStroke(area.from() == area.to() ? colour : null);
                polygon.setStrokeWidth(PlotLook.LONE_BAND_WIDTH);
                bands.getChildren().add(polygon);
            }
        }
    }

    private static Color strength(Color colour, double opacity) {
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), opacity);
    }
}
