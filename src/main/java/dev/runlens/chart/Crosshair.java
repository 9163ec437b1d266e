package dev.runlens.chart;

import dev.runlens.plot.Curve;
import dev.runlens.plot.CrosshairReading;
import dev.runlens.plot.RunPlot;
import dev.runlens.plot.Viewport;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Group;
import javafx.scene.shape.Line;
import org.jspecify.annotations.Nullable;

/// The vertical line at the iteration that is read, a dot on each line there, and the panel with the values, which goes
/// where it covers least.
final class Crosshair extends Group {
    private static final double DISTANCE = 14;
    private static final double EDGE = 6;
    private static final int SAMPLES = 14;
    private static final int MOST_SAMPLED_RUNS = 40;

    private final ChartState state;
    private final Line line = new Line();
    private final ReadingDots dots;
    private final ReadingPanel panel;
    private final boolean told;
    private @Nullable Viewport view;
    private double pointerY = Double.NaN;
    private double margin;

    /// @param told whether a table tells what is read
    Crosshair(ChartState state, boolean told) {
        this.state = state;
        this.told = told;
        panel = new ReadingPanel(state);
        dots = new ReadingDots(state);
        line.getStyleClass().add("crosshair-line");
        setManaged(false);
        setMouseTransparent(true);
        getChildren().addAll(line, dots, panel);
        state.crosshair().addListener(changed -> update());
        update();
    }

    /// @param ofMargin what is free right of the plot
    void draw(Viewport ofView, double ofMargin) {
        view = ofView;
        margin = ofMargin;
        update();
    }

    /// Reads another place, or none.
    ///
    /// @param pixelY where the pointer is, which decides which run is nearest; NaN where it is elsewhere
    void read(@Nullable Double place, double pixelY) {
        boolean moved = Double.compare(pixelY, pointerY) != 0;
        pointerY = pixelY;
        if (!Objects.equals(place, state.crosshair().get())) {
            state.crosshair().set(place);
        } else if (moved) {
            update();
        }
    }

    private void update() {
        Double step = state.crosshair().get();
        Viewport in = view;
        boolean inside = step != null
                && in != null
                && step >= in.x().low()
                && step <= in.x().high();
        setVisible(inside);
        if (step != null && in != null && inside) {
            show(step, in);
        }
    }

    private void show(double step, Viewport in) {
        double x = Math.round(in.px(step)) + 0.5;
        line.setStartX(x);
        line.setEndX(x);
        line.setEndY(in.height());
        List<CrosshairReading> readings = CrosshairReading.at(state.plot().get(), step);
        RunPlot nearest = nearest(readings, in);
        dots.show(readings, in, x);
        panel.setVisible(told && !readings.isEmpty());
        if (!panel.isVisible()) {
            return;
        }
        panel.show(step, readings, nearest, in.height() - 2 * EDGE);
        panel.applyCss();
        double width = Math.ceil(panel.prefWidth(-1));
        panel.resize(width, Math.ceil(panel.prefHeight(-1)));
        panel.layout();
        place(x, in);
    }

    private @Nullable RunPlot nearest(List<CrosshairReading> readings, Viewport in) {
        if (readings.size() < 2 || Double.isNaN(pointerY)) {
            return null;
        }
        return readings.stream()
                .min(Comparator.comparingDouble(reading -> reading.distance(in, pointerY)))
                .map(CrosshairReading::run)
                .orElse(null);
    }

    private void place(double x, Viewport in) {
        double width = panel.getWidth();
        double height = panel.getHeight();
        double right = x + DISTANCE;
        double left = x - DISTANCE - width;
        double[] tops = {EDGE, (in.height() - height) / 2, in.height() - height - EDGE};
        Bounds best = null;
        double least = Double.POSITIVE_INFINITY;
        for (double side : new double[] {right, left}) {
            boolean fits = side >= -margin / 4 && side + width <= in.width() + margin;
            for (double top : tops) {
                Bounds bounds = new BoundingBox(side, top, width, height);
                double cost = covered(bounds, in) + (fits ? 0 : 1e6) + (side + width > in.width() ? 2 : 0);
                boolean stays = panel.getLayoutY() == top && (panel.getLayoutX() < x) == (side < x);
                cost -= stays ? 1.5 : 0;
                if (cost < least) {
                    least = cost;
                    best = bounds;
                }
            }
        }
        if (best != null) {
            double most = Math.max(0, in.width() + margin - width);
            panel.relocate(Math.clamp(best.getMinX(), 0, most), best.getMinY());
        }
    }

    /// How much of the lines lies under a place, in samples.
    private double covered(Bounds bounds, Viewport in) {
        int covered = 0;
        for (int i = 0; i <= SAMPLES; i++) {
            double x = in.xAt(bounds.getMinX() + bounds.getWidth() * i / SAMPLES);
            for (RunPlot run : state.plot().get().shown().stream().limit(MOST_SAMPLED_RUNS).toList()) {
                for (Curve curve : run.lines().both()) {
                    double y = in.py(curve.at(x));
                    covered += y >= bounds.getMinY() - EDGE && y <= bounds.getMaxY() + EDGE ? 1 : 0;
                }
            }
        }
        return covered;
    }
}
