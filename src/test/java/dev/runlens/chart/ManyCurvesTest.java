package dev.runlens.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.analyze.axis.TrainingAxis;
import dev.runlens.plot.Measure;
import dev.runlens.plot.PlotRuns;
import dev.runlens.plot.PlotSubject;
import dev.runlens.run.Metric;
import dev.runlens.run.Run;
import dev.runlens.run.Series;
import dev.runlens.run.TrainingHistory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.paint.Color;
import javafx.scene.shape.Path;
import javafx.scene.shape.Polyline;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// What becomes of a chart when there are many curves, many names or many reports.
@SuppressWarnings("NullAway.Init")
@ExtendWith(ApplicationExtension.class)
class ManyCurvesTest {
    private ChartStage stage;

    @Start
    void start(Stage primary) {
        stage = new ChartStage(primary);
    }

    @BeforeEach
    void pointElsewhere(FxRobot robot) {
        robot.moveTo(950, 950);
    }

    @Test
    void trainIsThinAndPalerAndValidationThickWithPoints() {
        stage.show(PlotRuns.samples());
        Polyline train = (Polyline) stage.nodes("train-line").getFirst();
        Polyline validation = (Polyline) stage.nodes("validation-line").getFirst();
        assertThat(validation.getStrokeWidth()).isGreaterThan(1.5 * train.getStrokeWidth());
        Color thin = (Color) train.getStroke();
        Color thick = (Color) validation.getStroke();
        assertThat(thin.getOpacity()).isLessThan(thick.getOpacity());
        assertThat(thin.deriveColor(0, 1, 1, 1 / thin.getOpacity())).as("one colour").isEqualTo(thick);
        assertThat(points()).isNotEmpty();
    }

    /// The points in the plot, not those that the legend shows.
    private List<Node> points() {
        return stage.nodes("validation-points").stream()
                .filter(node -> node.getUserData() != null && !((Path) node).getElements().isEmpty())
                .toList();
    }

    @Test
    void runsThatAreNotInQuestionAreGreyWithoutMarksAndNamesUntilTheyArePointedAt() {
        List<Run> runs = PlotRuns.many(24);
        Set<String> front = runs.stream().limit(2).map(Run::name).collect(Collectors.toSet());
        stage.show(PlotRuns.comparison(runs));
        stage.run(() -> stage.chart().setFrontRuns(front));
        assertThat(marked()).isEqualTo(front);
        assertThat(named()).as("each with train and validation").hasSize(4);
        Path grey = (Path) stage.nodes("background-lines").getFirst();
        assertThat(((Color) grey.getStroke()).getSaturation()).isLessThan(0.2);
        String third = runs.get(2).name();
        stage.run(() -> stage.chart().highlight(third));
        assertThat(stage.drawn()).contains(third);
        assertThat(marked()).contains(third);
        stage.run(() -> stage.chart().highlight(null));
        assertThat(marked()).isEqualTo(front);
    }

    /// The runs with a star, a square, points or a row above the plot.
    private Set<String> marked() {
        return List.of("best-mark", "ship-mark", "validation-points", "turn-mark").stream()
                .flatMap(kind -> stage.nodes(kind).stream())
                .map(Node::getUserData)
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .collect(Collectors.toSet());
    }

    private List<String> named() {
        return stage.nodes("end-label").stream().map(node -> ((Text) node).getText()).toList();
    }

    @Test
    void upToSixRunsAreNamedAtTheEndsOfTheirLines() {
        stage.show(PlotRuns.comparison(PlotRuns.many(6)));
        assertThat(named().stream().map(label -> label.replaceAll(" · .*", "")).distinct()).hasSize(6);
    }

    @Test
    void thePlotHasHalfOfThePaneWhateverTheLegendWants() {
        stage.show(PlotRuns.comparison(PlotRuns.many(60)));
        for (double height : new double[] {240, 300, 400, 560}) {
            for (double width : new double[] {420, 620, 880}) {
                stage.run(() -> {
                    stage.chart().getScene().getWindow().setWidth(width);
                    stage.chart().getScene().getWindow().setHeight(height);
                });
                Bounds area = stage.plotArea();
                assertThat(area.getHeight()).as("%s × %s", width, height)
                        .isGreaterThanOrEqualTo(stage.chart().getHeight() / 2);
            }
        }
    }

    @Test
    void ofAnotherMetricThatIsReportedOftenThereIsAThinLineWithoutPoints() {
        stage.show(PlotRuns.comparison(rated("often", 61)));
        stage.run(() -> stage.chart()
                .subjectProperty()
                .set(new PlotSubject(TrainingAxis.ITERATION, new Measure(Metric.LEARNING_RATE, null))));
        assertThat(points()).isEmpty();
        double thin = ((Polyline) stage.nodes("validation-line").getFirst()).getStrokeWidth();
        stage.show(PlotRuns.comparison(rated("seldom", 60)));
        assertThat(points()).hasSize(1);
        assertThat(((Polyline) stage.nodes("validation-line").getFirst()).getStrokeWidth()).isGreaterThan(thin);
    }

    private static Run rated(String name, int reports) {
        Run run = PlotRuns.run(
                name, PlotRuns.series(10, 1000, 10, s -> 3 - s / 1000.0), PlotRuns.series(100, 1000, 100, s -> 3.2));
        Series rate = PlotRuns.series(10, 10L * reports, 10, s -> 1e-4 * (1 - s / 1300.0));
        Map<Metric, Series> metrics = new LinkedHashMap<>(run.history().metrics());
        metrics.put(Metric.LEARNING_RATE, rate);
        TrainingHistory history = new TrainingHistory(
                metrics, List.of(), run.history().finals(), run.history().progress());
        return new Run(run.identity(), run.configuration(), history, List.of(), List.of());
    }
}
