package dev.runlens.chart;

import dev.runlens.analyze.Comparison;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.testfx.util.WaitForAsyncUtils;

/// A loss chart on a stage, seen from a test's thread.
final class ChartStage {
    private final LossChart chart = new LossChart();

    ChartStage(Stage stage) {
        chart.getStyleClass().add(LossChart.STANDALONE);
        stage.setX(0);
        stage.setY(0);
        stage.setScene(new Scene(chart, 880, 560));
        stage.show();
    }

    LossChart chart() {
        return chart;
    }

    void show(Comparison comparison) {
        run(() -> chart.setComparison(comparison));
    }

    /// Does something on the FX thread and waits until it is drawn.
    void run(Runnable action) {
        get(() -> {
            action.run();
            return true;
        });
        settle();
    }

    <T> T get(Callable<T> value) {
        return FxToolkit.call(value);
    }

    /// Waits until everything is laid out and drawn.
    void settle() {
        WaitForAsyncUtils.waitForFxEvents();
        get(() -> {
            chart.applyCss();
            chart.layout();
            chart.layout();
            return true;
        });
    }

    /// The visible nodes of a style class.
    List<Node> nodes(String styleClass) {
        settle();
        return get(() -> chart.lookupAll("." + styleClass).stream()
                .filter(ChartStage::reallyVisible)
                .toList());
    }

    /// The plot area on the screen.
    Bounds plotArea() {
        return get(() -> {
            Node background = chart.lookup(".chart-plot-background");
            return background.localToScreen(background.getLayoutBounds());
        });
    }

    /// Where a value is on the screen.
    Point2D at(double iteration, double loss) {
        Bounds area = plotArea();
        return get(() -> new Point2D(
                area.getMinX() + chart.state().x().get().fraction(iteration) * area.getWidth(),
                area.getMaxY() - chart.state().y().get().fraction(loss) * area.getHeight()));
    }

    /// The middle of a node on the screen.
    Point2D middle(Node node) {
        return get(() -> {
            Bounds bounds = node.localToScreen(node.getBoundsInLocal());
            return new Point2D(bounds.getCenterX(), bounds.getCenterY());
        });
    }

    Node legendEntry(String run) {
        return get(() -> chart.lookupAll(".legend-entry").stream()
                .filter(entry -> run.equals(entry.getUserData()))
                .findFirst()
                .orElseThrow());
    }

    Set<String> hidden() {
        return get(() -> chart.hiddenRunsProperty().get());
    }

    Set<String> drawn() {
        return get(() -> chart.state().plot().get().shown().stream()
                .map(run -> run.name())
                .collect(Collectors.toSet()));
    }

    private static boolean reallyVisible(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }
}
