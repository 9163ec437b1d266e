package dev.runlens.chart;

import dev.runlens.plot.PlacedMarks;
import dev.runlens.plot.PlotLook;
import dev.runlens.plot.RunPlot;
import dev.runlens.plot.RunStyle;
import dev.runlens.plot.Signs;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.paint.Color;
import javafx.scene.shape.Path;
import javafx.scene.shape.SVGPath;
import org.jspecify.annotations.Nullable;

/// The marks of one run. Its nodes stay the same while the view moves, so that they are styled once.
final class RunMarks {
    private final RunPlot run;
    private final Path points = new Path();
    private final SVGPath star = Glyphs.star();
    private final SVGPath square = Glyphs.square();
    private final Group bolts = new Group();

    RunMarks(RunPlot run) {
        this.run = run;
        points.getStyleClass().add("validation-points");
        for (Node node : new Node[] {points, star, square, bolts}) {
            node.setUserData(run.name());
        }
    }

    String name() {
        return run.name();
    }

    /// The hollow points, to lie under the signs of all runs.
    Node points() {
        return points;
    }

    /// Star, square and bolts.
    Node[] signs() {
        return new Node[] {square, star, bolts};
    }

    /// @param radius of a point
    void draw(PlacedMarks marks, RunStyle style, double radius) {
        Color colour = Glyphs.colour(style);
        points.getElements().clear();
        List<Double> placed = marks.points();
        for (int i = 0; i < placed.size(); i += 2) {
            Glyphs.marker(points.getElements(), style.marker(), placed.get(i), placed.get(i + 1), radius);
        }
        points.setStroke(colour);
        points.setStrokeWidth(radius * PlotLook.POINT_OUTLINE);
        show(star, marks.best(), colour);
        show(square, marks.shipped(), colour);
        drawBolts(marks.lost(), colour);
    }

    void setStrength(double opacity) {
        points.setOpacity(opacity);
        star.setOpacity(opacity);
        square.setOpacity(opacity);
        bolts.setOpacity(opacity);
    }

    private void drawBolts(List<PlacedMarks.Bolt> lost, Color colour) {
        while (bolts.getChildren().size() < lost.size()) {
            bolts.getChildren().add(Glyphs.bolt());
        }
        for (int i = 0; i < bolts.getChildren().size(); i++) {
            SVGPath bolt = (SVGPath) bolts.getChildren().get(i);
            PlacedMarks.Bolt at = i < lost.size() ? lost.get(i) : null;
            show(bolt, at == null ? null : new PlacedMarks.Sign(Signs.BOLT, at.x(), at.y()), colour);
        }
    }

    private static void show(SVGPath node, PlacedMarks.@Nullable Sign sign, Color colour) {
        node.setVisible(sign != null);
        if (sign != null) {
            node.setContent(sign.outline());
            node.setFill(colour);
            node.setLayoutX(sign.x());
            node.setLayoutY(sign.y());
        }
    }
}
