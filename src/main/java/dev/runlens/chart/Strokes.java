package dev.runlens.chart;

import dev.runlens.plot.Envelope;
import dev.runlens.plot.PixelLines;
import dev.runlens.plot.PlotLook;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.ObservableList;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.paint.Color;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Shape;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;

/// One curve as it is drawn: for every stretch between two gaps a polyline, or a polygon where the line is so dense
/// that it is a surface.
final class Strokes extends Group {
    /// Long enough for a round line end to show as a dot.
    private static final double DOT = 0.01;

    private final String lineClass;

    /// @param lineClass style class of its lines
    Strokes(String lineClass) {
        this.lineClass = lineClass;
        setManaged(false);
        setMouseTransparent(true);
    }

    /// How a curve is drawn.
    ///
    /// @param width of the line
    /// @param dash lengths on and off; empty for none
    record Look(Color colour, double width, List<Double> dash) {}

    /// @param columnWidth of the decimation that made the lines
    void show(PixelLines lines, double columnWidth, Look look) {
        List<Node> kept = new ArrayList<>(lines.lineCount());
        for (int i = 0; i < lines.lineCount(); i++) {
            Node before = i < getChildren().size() ? getChildren().get(i) : null;
            if (Envelope.suits(lines, i, columnWidth)) {
                Polygon surface = before instanceof Polygon polygon ? polygon : styled(new Polygon());
                surface.setFill(look.colour());
                set(surface.getPoints(), Envelope.of(lines, i, columnWidth, look.width()));
                kept.add(surface);
            } else {
                Polyline line = before instanceof Polyline polyline ? polyline : styled(new Polyline());
                apply(line, look, lines.to(i) - lines.from(i) == 1);
                set(line.getPoints(), vertices(lines, lines.from(i), lines.to(i)));
                kept.add(line);
            }
        }
        if (!getChildren().equals(kept)) {
            getChildren().setAll(kept);
        }
    }

    static void set(ObservableList<Double> points, double[] coordinates) {
        Double[] boxed = new Double[coordinates.length];
        for (int i = 0; i < boxed.length; i++) {
            boxed[i] = coordinates[i];
        }
        points.setAll(boxed);
    }

    private <S extends Shape> S styled(S shape) {
        shape.getStyleClass().add(lineClass);
        shape.setFill(null);
        shape.setStrokeLineJoin(StrokeLineJoin.BEVEL);
        return shape;
    }

    private static void apply(Polyline line, Look look, boolean lone) {
        line.setStroke(look.colour());
        line.setStrokeWidth(lone ? Math.max(look.width(), PlotLook.DOT_WIDTH) : look.width());
        boolean dashed = !lone && !look.dash().isEmpty();
        line.getStrokeDashArray().setAll(dashed ? look.dash() : List.of());
        line.setStrokeLineCap(dashed ? StrokeLineCap.BUTT : StrokeLineCap.ROUND);
    }

    private static double[] vertices(PixelLines lines, int from, int to) {
        boolean lone = to - from == 1;
        double[] points = new double[lone ? 4 : 2 * (to - from)];
        for (int i = from; i < to; i++) {
            points[2 * (i - from)] = lines.x(i);
            points[2 * (i - from) + 1] = lines.y(i);
        }
        if (lone) {
            points[2] = lines.x(from) + DOT;
            points[3] = lines.y(from);
        }
        return points;
    }
}
