package dev.runlens.chart;

import dev.runlens.plot.PixelLines;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.paint.Color;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;

/// One curve as it is drawn: a polyline for every stretch between two gaps.
final class Strokes extends Group {
    /// Long enough for a round line end to show as a dot.
    private static final double DOT = 0.01;

    /// A point between two gaps is drawn at least this wide.
    private static final double DOT_WIDTH = 3.5;

    private final String lineClass;
    private Color colour = Color.BLACK;
    private double width = 1;
    private List<Double> dash = List.of();

    /// @param lineClass style class of its polylines
    Strokes(String lineClass) {
        this.lineClass = lineClass;
        setManaged(false);
        setMouseTransparent(true);
    }

    /// For the next [#show].
    void look(Color ofColour, double ofWidth, List<Double> ofDash) {
        colour = ofColour;
        width = ofWidth;
        dash = ofDash;
    }

    void show(PixelLines lines) {
        List<Node> children = getChildren();
        if (children.size() > lines.lineCount()) {
            children.subList(lines.lineCount(), children.size()).clear();
        }
        while (children.size() < lines.lineCount()) {
            children.add(polyline());
        }
        for (int i = 0; i < lines.lineCount(); i++) {
            apply((Polyline) children.get(i), lines.to(i) - lines.from(i) == 1);
            ((Polyline) children.get(i)).getPoints().setAll(vertices(lines, lines.from(i), lines.to(i)));
        }
    }

    private Polyline polyline() {
        Polyline polyline = new Polyline();
        polyline.getStyleClass().add(lineClass);
        polyline.setFill(null);
        polyline.setStrokeLineJoin(StrokeLineJoin.BEVEL);

        return polyline;
    }

    private void apply(Polyline polyline, boolean lone) {
        polyline.setStroke(colour);
        polyline.setStrokeWidth(lone ? Math.max(width, DOT_WIDTH) : width);
        if (lone || dash.isEmpty()) {
            polyline.getStrokeDashArray().clear();
            polyline.setStrokeLineCap(StrokeLineCap.ROUND);
        } else {
            polyline.getStrokeDashArray().setAll(dash);
            polyline.setStrokeLineCap(StrokeLineCap.BUTT);
        }
    }

    private static Double[] vertices(PixelLines lines, int from, int to) {
        boolean lone = to - from == 1;
        Double[] points = new Double[lone ? 4 : 2 * (to - from)];
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
