package dev.runlens.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import dev.runlens.analyze.Comparison;
import dev.runlens.plot.Measure;
import dev.runlens.plot.PlotRuns;
import dev.runlens.plot.PlotSubject;
import dev.runlens.plot.Scale;
import dev.runlens.run.Metric;
import dev.runlens.run.Run;
import dev.runlens.run.Series;
import dev.runlens.run.TrainingHistory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.shape.Line;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@SuppressWarnings("NullAway.Init")
@ExtendWith(ApplicationExtension.class)
class ChartStackTest {
    private static final Measure RATE = new Measure(Metric.LEARNING_RATE, null);
    private static final Measure SPEED = new Measure(Metric.of("speed"), null);

    private ChartStage stage;

    @Start
    void start(Stage primary) {
        stage = new ChartStage(primary);
    }

    @BeforeEach
    void showTwoPanels(FxRobot robot) {
        robot.moveTo(950, 950);
        stage.show(runs());
        stage.run(() -> stage.chart().panelsProperty().set(List.of(RATE, SPEED)));
    }

    private static Comparison runs() {
        return PlotRuns.comparison(run("one", 100), run("two", 2_000_000));
    }

    /// @param speed of its first report
    private static Run run(String name, double speed) {
        Run run = PlotRuns.run(
                name, PlotRuns.series(10, 1000, 10, s -> 3 - s / 1000.0), PlotRuns.series(100, 1000, 100, s -> 3.2));
        Series rate = PlotRuns.series(10, 1200, 10, s -> 1e-4 * (1 - s / 1300.0));
        Map<Metric, Series> metrics = new LinkedHashMap<>(run.history().metrics());
        metrics.put(Metric.LEARNING_RATE, rate);
        metrics.put(SPEED.metric(), PlotRuns.series(10, 1000, 10, s -> speed + s));
        TrainingHistory history = new TrainingHistory(
                metrics, List.of(), run.history().finals(), run.history().progress());
        return new Run(run.identity(), run.configuration(), history, List.of(), List.of());
    }

    private List<MetricPanel> panels() {
        return stage.get(() -> stage.chart().stack().panels());
    }

    private Bounds area(Node within) {
        return stage.get(() -> {
            Node background = within.lookup(".chart-plot-background");
            return background.localToScene(background.getLayoutBounds());
        });
    }

    @Test
    void theyLieBelowTheChartWithTheirPlotsInLine() {
        stage.settle();
        Bounds first = area(stage.chart().plot());
        double below = first.getMaxY();
        assertThat(panels()).extracting(MetricPanel::measure).containsExactly(RATE, SPEED);
        for (MetricPanel panel : panels()) {
            Bounds area = area(panel);
            assertThat(area.getMinX()).isEqualTo(first.getMinX(), offset(0.5));
            assertThat(area.getMaxX()).isEqualTo(first.getMaxX(), offset(0.5));
            assertThat(area.getMinY()).isGreaterThan(below);
            assertThat(area.getHeight()).isGreaterThan(30);
            below = area.getMaxY();
        }
        assertThat(first.getHeight()).isGreaterThan(150);
    }

    @Test
    void whereThereIsNoRoomForAllTheLastOneSaysHowManyThereAre() {
        stage.run(() -> stage.chart().resize(880, 230));
        stage.run(() -> stage.chart().layout());

        assertThat(panels()).extracting(MetricPanel::isVisible).containsExactly(true, false);
        assertThat(stage.get(() -> panels().getFirst().lookupAll(".panel-more").stream()
                .map(label -> ((Label) label).getText())
                .toList())).containsExactly("1 more in a higher window");
        assertThat(area(panels().getFirst()).getHeight()).isGreaterThan(25);
        assertThat(panels().getFirst().state().lowest().get()).isTrue();
    }

    @Test
    void theirAxisReachesOverTheCurvesOfAll() {
        assertThat(stage.chart().state().x().get()).isEqualTo(Scale.linear(0, 1200));
        panels().forEach(panel -> assertThat(panel.state().x().get()).isEqualTo(Scale.linear(0, 1200)));
        stage.run(() -> stage.chart().panelsProperty().set(List.of()));
        assertThat(stage.chart().state().x().get()).isEqualTo(Scale.linear(0, 1000));
    }

    @Test
    void theHorizontalAxisIsWrittenAtTheLowestAlone() {
        assertThat(stage.nodes("axis-title").stream()
                .map(node -> ((javafx.scene.text.Text) node).getText())
                .filter("iteration"::equals))
                        .hasSize(1);
        assertThat(stage.chart().state().lowest().get()).isFalse();
        assertThat(panels().getLast().state().lowest().get()).isTrue();
    }

    @Test
    void zoomingOneZoomsAllAndFitsTheirHeights() {
        stage.run(() -> stage.chart().state().fit(Scale.linear(200, 400)));
        MetricPanel rate = panels().getFirst();
        assertThat(rate.state().x().get()).isEqualTo(Scale.linear(200, 400));
        assertThat(rate.state().y().get().low()).isGreaterThan(1e-4 * (1 - 450 / 1300.0));
        stage.run(() -> panels().getLast().state().fit(Scale.linear(300, 350)));
        assertThat(stage.chart().state().x().get()).isEqualTo(Scale.linear(300, 350));
        assertThat(rate.state().x().get()).isEqualTo(Scale.linear(300, 350));
        stage.run(() -> stage.chart().resetZoom());
        assertThat(rate.state().x().get()).isEqualTo(Scale.linear(0, 1200));
        assertThat(rate.state().zoomed().get()).isFalse();
    }

    @Test
    void oneCrosshairReadsAll() {
        stage.run(() -> stage.chart().crosshairProperty().set(500.0));
        assertThat(stage.nodes("crosshair-line")).hasSize(3)
                .allSatisfy(line -> assertThat(((Line) line).getStartX()).isCloseTo(
                        ((Line) stage.nodes("crosshair-line").getFirst()).getStartX(), offset(0.5)));
        assertThat(values(panels().getLast())).containsExactly("500", "600", "2000500");
        assertThat(stage.nodes("reading-panel")).hasSize(1);
        stage.run(() -> stage.chart().crosshairProperty().set(null));
        assertThat(values(panels().getLast())).isEmpty();
    }

    @Test
    void aSmallChartSaysTheSignOfEachRunAndWhatWasNotReported() {
        stage.run(() -> stage.chart().crosshairProperty().set(455.0));

        List<Label> read = stage.get(() -> panels().getLast().lookupAll(".panel-value").stream()
                .map(node -> (Label) node)
                .toList());
        assertThat(read).hasSize(2)
                .allSatisfy(label -> assertThat(label.getText()).startsWith("≈ "))
                .allSatisfy(label -> assertThat(label.getGraphic()).isInstanceOf(javafx.scene.Group.class));
    }

    private List<String> values(MetricPanel panel) {
        return stage.get(() -> panel.lookupAll(".panel-values .label").stream()
                .map(node -> ((Label) node).getText().replaceAll("[^0-9.]", ""))
                .toList());
    }

    @Test
    void whatIsHiddenFadedOrGreyAboveIsSoBelow() {
        stage.run(() -> stage.chart().hiddenRunsProperty().set(Set.of("two")));
        assertThat(stage.get(() -> panels().getLast().state().plot().get().drawn())).isEqualTo(1);
        stage.run(() -> stage.chart().hiddenRunsProperty().set(Set.of()));
        stage.run(() -> stage.chart().setFrontRuns(Set.of("one")));
        assertThat(stage.get(() -> panels().getLast().state().plot().get().background())).hasSize(1);
        stage.run(() -> stage.chart().highlight("two"));
        assertThat(stage.get(() -> panels().getFirst().state().highlighted().get())).isEqualTo("two");
    }

    @Test
    void oneIsClosedAtItsHead() {
        stage.run(() -> ((Button) panels().getFirst().lookup(".panel-close")).fire());
        assertThat(stage.chart().panelsProperty().get()).containsExactly(SPEED);
        assertThat(stage.nodes("metric-panel")).hasSize(1);
    }

    @Test
    void whatTheChartShowsItselfIsNotShownBelow() {
        stage.run(() -> stage.chart().subjectProperty().set(new PlotSubject(PlotSubject.DEFAULT.axis(), RATE)));
        assertThat(panels()).extracting(MetricPanel::measure).containsExactly(SPEED);
        stage.run(() -> stage.chart().subjectProperty().set(PlotSubject.DEFAULT));
        assertThat(panels()).extracting(MetricPanel::measure).containsExactly(RATE, SPEED);
    }
}
