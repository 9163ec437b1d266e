package dev.runlens.ui.many;

import dev.runlens.run.Metric;
import dev.runlens.run.Series;
import dev.runlens.ui.state.ShownRun;
import dev.runlens.ui.theme.RunColours;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.paint.Color;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;

/// The course of the validation loss, each run on its own scale; nothing of a run without one.
final class SparklineCell extends RunCell<String> {
    private static final double WIDTH = 76;
    private static final double HEIGHT = 18;

    private final RunColours colours;
    private final Polyline line = new Polyline();
    private final Group drawing = new Group(new Line(0, 0, 0, HEIGHT), new Line(WIDTH, 0, WIDTH, HEIGHT), line);

    SparklineCell(RunColours colours) {
        super("sparkline-cell");
        this.colours = colours;
        line.setStrokeWidth(1.3);
        // Two ends that are not seen keep all of one size.
        drawing.getChildren().getFirst().setOpacity(0);
        drawing.getChildren().get(1).setOpacity(0);
    }

    @Override
    void show(ShownRun run) {
        line.getPoints().setAll(points(run.run().series(Metric.VAL_LOSS)));
        line.setStroke(Color.web(colours.style(run.look()).hex()));
        setGraphic(drawing);
    }

    /// The lowest value of each pixel column, joined.
    private static List<Double> points(Series series) {
        double[] lowest = new double[(int) WIDTH + 1];
        java.util.Arrays.fill(lowest, Double.NaN);
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        double first = series.isEmpty() ? 0 : series.step(0);
        double span = series.isEmpty() ? 1 : Math.max(1, series.lastStep() - first);
        for (int i = 0; i < series.size(); i++) {
            double value = series.value(i);
            if (Double.isFinite(value)) {
                int x = (int) Math.round((series.step(i) - first) / span * WIDTH);
                lowest[x] = Double.isNaN(lowest[x]) ? value : Math.min(lowest[x], value);
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
        }
        List<Double> points = new ArrayList<>();
        for (int x = 0; x < lowest.length; x++) {
            if (!Double.isNaN(lowest[x])) {
                points.add((double) x);
                points.add(high > low ? 1 + (HEIGHT - 2) * (1 - (lowest[x] - low) / (high - low)) : HEIGHT / 2);
            }
        }
        return points;
    }
}
