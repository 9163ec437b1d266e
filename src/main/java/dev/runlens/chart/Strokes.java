package dev.runlens.chart;

import dev.runlens.plot.PixelLines;
import dev.runlens.plot.PlotLook;
import dev.runlens.plot.Stroke;
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
import org.jspecify.annotations.Nullable;

/// One curve as nodes: for every stretch between two gaps a polyline, or a polygon where the line is so dense that it is
/// a surface.
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

    /// @param colour of the run, with the strength of the line
    void show(Stroke stroke, Color colour) {
        List<Node> kept = new ArrayList<>();
        for (Stroke.Shape shape : stroke.shapes()) {
            Node before = kept.size() < getChildren().size() ? getChildren().get(kept.size()) : null;
            kept.add(switch (shape) {
                case Stroke.Surface surface -> surface(before, surface.envelope().outline(), colour);
                case Stroke.Dot dot -> dot(before, stroke, dot, colour);
                case Stroke.Open open -> line(before, stroke, open.line(), colour);
            });
        }
        if (!getChildren().equals(kept)) {
            getChildren().setAll(kept);
        }
    }

    static void set(ObservableList<Double> points, double... coordinates) {
        Double[] boxed = new Double[coordinates.length];
        for (int i = 0; i < boxed.length; i++) {
            boxed[i] = coordinates[i];
        }
        points.setAll(boxed);
    }

    private Polygon surface(@Nullable Node before, double[] outline, Color colour) {
        Polygon surface = before instanceof Polygon polygon ? polygon : styled(new Polygon());
        surface.setFill(colour);
        set(surface.getPoints(), outline);
        return surface;
    }

    private Polyline dot(
            @Nullable Node before, Stroke stroke, Stroke.Dot dot, Color colour) {
        Polyline line = line(before, colour, dot.width(), List.of());
        int at = stroke.lines().from(dot.line());
        double x = stroke.lines().x(at);
        double y = stroke.lines().y(at);
        set(line.getPoints(), x, y, x + DOT, y);
        return line;
    }

    private Polyline line(@Nullable Node before, Stroke stroke, int number, Color colour) {
        PlotLook.Line look = stroke.look();
        Polyline line = line(before, colour, look.width(), look.dash());
        PixelLines lines = stroke.lines();
        int first = lines.from(number);
        double[] points = new double[2 * (lines.to(number) - first)];
        for (int i = 0; i < points.length; i += 2) {
            points[i] = lines.x(first + i / 2);
            points[i + 1] = lines.y(first + i / 2);
        }
        set(line.getPoints(), points);
        return line;
    }

    private Polyline line(
            @Nullable Node before, Color colour, double width, List<Double> dash) {
        Polyline line = before instanceof Polyline polyline ? polyline : styled(new Polyline());
        line.setStroke(colour);
        line.setStrokeWidth(width);
        line.getStrokeDashArray().setAll(dash);
        line.setStrokeLineCap(dash.isEmpty() ? StrokeLineCap.ROUND : StrokeLineCap.BUTT);
        return line;
    }

    private <S extends Shape> S styled(S shape) {
        shape.getStyleClass().add(lineClass);
        shape.setFill(null);
        shape.setStrokeLineJoin(StrokeLineJoin.BEVEL);
        return shape;
    }
}
