package dev.runlens.chart;

import dev.runlens.plot.Curve;
import dev.runlens.plot.RunPlot;
import dev.runlens.plot.RunStyle;
import dev.runlens.plot.Signs;
import dev.runlens.plot.Viewport;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.paint.Color;
import javafx.scene.shape.Path;
import javafx.scene.shape.SVGPath;

/// The marks of one run. Its nodes stay the same while the view moves, so that they are styled once.
final class RunMarks {
    /// Points nearer to each other than this would run together.
    private static final double POINT_SPACING = 10;

    private static final double BOLT_SPACING = 16;
    private static final int MOST_BOLTS = 60;

    private final RunPlot run;
    private final Path points = new Path();
    private final SVGPath star = Glyphs.star();
    private final SVGPath square = Glyphs.square();
    private final Group bolts = new Group();

    RunMarks(RunPlot run) {
        this.run = run;
        points.getStyleClass().add("validation-points");
        for (int i = 0; i < Math.min(MOST_BOLTS, run.marks().lost().size()); i++) {
            bolts.getChildren().add(Glyphs.bolt());
        }
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

    /// How many validation points are in view.
    int visiblePoints(Viewport view) {
        Curve curve = run.lines().validation();
        return curve.floor(view.x().high()) - curve.floor(Math.nextDown(view.x().low()));
    }

    /// @param radius of a point; 0 for no points
    /// @param starred whether its best validation loss and the file to ship are marked
    void draw(Viewport view, RunStyle style, double radius, boolean starred) {
        Color colour = Glyphs.colour(style);
        points.getElements().clear();
        if (radius > 0 && spacing(view) >= POINT_SPACING) {
            drawPoints(view, style, radius);
        }
        points.setStroke(colour);
        points.setStrokeWidth(radius * 0.56);
        RunPlot.Mark best = run.marks().best();
        star.setFill(colour);
        star.setVisible(starred && best != null && place(star, view, view.px(best.x()), view.py(best.y())));
        RunPlot.Shipped shipped = run.marks().shipped();
        square.setFill(colour);
        square.setContent(Signs.shipped(run.marks(), view));
        square.setVisible(
                starred && shipped != null && place(square, view, view.px(shipped.x()), view.py(shipped.y())));
        drawBolts(view, colour);
    }

    /// How far the validation points in view are apart, on average.
    private double spacing(Viewport view) {
        Curve curve = run.lines().validation();
        int first = Math.max(0, curve.floor(view.x().low()));
        int last = curve.floor(view.x().high());
        return last <= first ? POINT_SPACING : (view.px(curve.x(last)) - view.px(curve.x(first))) / (last - first);
    }

    void setStrength(double opacity) {
        points.setOpacity(opacity);
        star.setOpacity(opacity);
        square.setOpacity(opacity);
        bolts.setOpacity(opacity);
    }

    private void drawPoints(Viewport view, RunStyle style, double radius) {
        Curve curve = run.lines().validation();
        int last = curve.floor(view.x().high());
        for (int i = Math.max(0, curve.floor(view.x().low())); i <= last; i++) {
            double x = view.px(curve.x(i));
            double y = view.py(curve.y(i));
            if (view.contains(x, y)) {
                Glyphs.marker(points.getElements(), style.marker(), x, y, radius);
            }
        }
    }

    private void drawBolts(Viewport view, Color colour) {
        int used = 0;
        double last = Double.NEGATIVE_INFINITY;
        for (RunPlot.Lost lost : run.marks().lost()) {
            double x = view.px(lost.x());
            double y = view.py(lost.y());
            double shownY = Double.isNaN(y) ? view.height() / 2 : y;
            if (used < bolts.getChildren().size() && Math.abs(x - last) >= BOLT_SPACING && view.contains(x, shownY)) {
                SVGPath bolt = (SVGPath) bolts.getChildren().get(used++);
                bolt.setFill(colour);
                bolt.setVisible(place(bolt, view, x, shownY));
                last = x;
            }
        }
        bolts.getChildren().subList(used, bolts.getChildren().size()).forEach(bolt -> bolt.setVisible(false));
    }

    private static boolean place(SVGPath sign, Viewport view, double x, double y) {
        sign.setLayoutX(x);
        sign.setLayoutY(y);
        return view.contains(x, y);
    }
}
