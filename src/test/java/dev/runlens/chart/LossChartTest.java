package dev.runlens.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import dev.runlens.plot.PlotRuns;
import dev.runlens.plot.Scale;
import dev.runlens.run.Metric;
import dev.runlens.run.Run;
import dev.runlens.run.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.paint.Color;
import javafx.scene.shape.Path;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Shape;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@SuppressWarnings("NullAway.Init")
@ExtendWith(ApplicationExtension.class)
class LossChartTest {
    private static final Series NONE = Series.empty();

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
    void aLineBreaksAtEveryValueThatIsNotFinite() {
        double[] losses = {4, 3.5, Double.NaN, 3, 2.8, Double.POSITIVE_INFINITY, Double.NaN, 2.5, Double.NaN, 2, 1.9};
        Series train = PlotRuns.series(0, 100, 10, s -> losses[(int) (s / 10)]);
        stage.show(PlotRuns.comparison(PlotRuns.run("broken", train, NONE)));
        assertThat(stage.nodes("train-line")).hasSize(4);
        assertThat(stage.nodes("lost-mark"))
                .as("three breaks and the legend's key")
                .hasSize(4);
    }

    @Test
    void aLineWithoutGapsIsOne() {
        stage.show(PlotRuns.samples());
        assertThat(stage.nodes("train-line")).hasSize(3);
        assertThat(stage.nodes("validation-line")).hasSize(3);
        assertThat(stage.nodes("lost-mark")).isEmpty();
    }

    @Test
    void theBandIsThereOnlyAboveTheThreshold() {
        Run narrow = PlotRuns.run("narrow", PlotRuns.series(0, 100, 10, s -> 2),
                PlotRuns.series(0, 100, 20, s -> 2.29));
        stage.show(PlotRuns.comparison(narrow));
        assertThat(stage.nodes("gap-band")).isEmpty();
        assertThat(texts("legend-key")).noneMatch(text -> text.contains("gap"));
        Run wide = PlotRuns.run(
                "wide", PlotRuns.series(0, 100, 10, s -> 2), PlotRuns.series(0, 100, 20, s -> s < 50 ? 2.2 : 2.4));
        stage.show(PlotRuns.comparison(wide));
        List<Node> bands = stage.nodes("gap-band");
        assertThat(bands).hasSize(1);
        assertThat(texts("legend-key")).contains("gap over 15 %");
        Bounds band = stage.get(() -> bands.getFirst().localToScreen(bands.getFirst().getBoundsInLocal()));
        assertThat(band.getMinX()).isEqualTo(stage.at(60, 2).getX(), offset(1.5));
        assertThat(band.getMinY()).isEqualTo(stage.at(60, 2.4).getY(), offset(1.5));
        assertThat(band.getMaxY()).isEqualTo(stage.at(60, 2).getY(), offset(1.5));
    }

    @Test
    void theBandCanBeSwitchedOff() {
        stage.show(PlotRuns.samples());
        assertThat(stage.nodes("gap-band")).isNotEmpty();
        stage.run(() -> stage.chart().gapShownProperty().set(false));
        assertThat(stage.nodes("gap-band")).isEmpty();
        assertThat(texts("legend-key")).noneMatch(text -> text.contains("gap"));
    }

    @Test
    void theStarIsAtTheLowestValidationLoss() {
        stage.show(PlotRuns.comparison(PlotRuns.stored("tiny-llama_run3")));
        Node star = sign("best-mark");
        Point2D origin = stage.get(() -> star.localToScreen(0, 0));
        Point2D expected = stage.at(330, 4.111);
        assertThat(origin.getX()).isEqualTo(expected.getX(), offset(1.0));
        assertThat(origin.getY()).isEqualTo(expected.getY(), offset(1.0));
    }

    @Test
    void theFileToShipFramesTheStarOfTheSameEvaluation() {
        stage.show(PlotRuns.comparison(PlotRuns.saved(PlotRuns.stored("tiny-llama_run3"), 330)));
        Node square = sign("ship-mark");
        Point2D origin = stage.get(() -> square.localToScreen(0, 0));
        Node star = sign("best-mark");
        assertThat(origin).isEqualTo(stage.get(() -> star.localToScreen(0, 0)));
        assertThat(square.contains(0, 0)).as("hollow").isFalse();
        assertThat(square.contains(0, -8.5)).as("above the tip of the star").isTrue();
    }

    @Test
    void theFileToShipStandsOnTheLineItWasSavedAt() {
        stage.show(PlotRuns.comparison(PlotRuns.saved(PlotRuns.stored("tiny-llama_run3"), 600)));
        double reported = PlotRuns.stored("tiny-llama_run3").series(Metric.VAL_LOSS).value(20);
        Point2D expected = stage.at(600, reported);
        Node square = sign("ship-mark");
        Point2D origin = stage.get(() -> square.localToScreen(0, 0));
        assertThat(origin.distance(expected)).isLessThan(1);
        assertThat(square.contains(0, 0)).as("filled").isTrue();
    }

    private Node sign(String styleClass) {
        return stage.nodes(styleClass).stream()
                .filter(node -> node.getUserData() != null)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void validationPointsAreDrawnWhereThereIsRoomForThem() {
        stage.show(PlotRuns.comparison(PlotRuns.stored("tiny-llama_run3")));
        assertThat(pointElements()).as("31 circles of four elements").isEqualTo(31 * 4);
        Series crowded = PlotRuns.series(1, 2000, 1, s -> 2 + 1.0 / s);
        stage.show(PlotRuns.comparison(PlotRuns.run("crowded", NONE, crowded)));
        assertThat(pointElements()).isZero();
    }

    @Test
    void theLogarithmicAxisLeavesOutWhatHasNoPlaceAndSaysSo() {
        Series train = PlotRuns.points(0, 10, 10, 1, 20, 0, 30, 0.5, 40, -2, 50, 0.1);
        stage.show(PlotRuns.comparison(PlotRuns.run("run", train, NONE)));
        assertThat(stage.nodes("train-line")).hasSize(1);
        assertThat(stage.chart().noteProperty().get()).isEmpty();
        stage.run(() -> stage.chart().logScaleProperty().set(true));
        assertThat(stage.nodes("train-line")).hasSize(3);
        assertThat(stage.chart().hiddenValuesProperty().get()).isEqualTo(2);
        assertThat(texts("note")).containsExactly("2 values at or below zero are not on the log axis");
        Polyline first = (Polyline) stage.nodes("train-line").getFirst();
        double drop = first.getPoints().get(3) - first.getPoints().get(1);
        Bounds area = stage.plotArea();
        Scale y = stage.chart().state().y().get();
        assertThat(drop).isEqualTo((y.fraction(10) - y.fraction(1)) * area.getHeight(), offset(1.0));
        assertThat(y.fraction(1) - y.fraction(0.1)).isEqualTo(y.fraction(10) - y.fraction(1), offset(1e-9));
    }

    @Test
    void aMillionPointsBecomeAFewThousandVertices() {
        stage.show(PlotRuns.comparison(PlotRuns.dense("dense", 1_000_000, 1)));
        double width = stage.plotArea().getWidth();
        int vertices = stage.get(() -> stage.chart().plot().chart().vertexCount());
        assertThat(vertices).isBetween((int) width, (int) (8 * (width + 2)) + 60);
    }

    @Test
    void theThemeChangesTheColoursOfTheRuns() {
        stage.show(PlotRuns.samples());
        assertThat(strokes("validation-line")).containsExactly("0x882244ff", "0x00aa00ff", "0x8888eeff");
        stage.run(() -> stage.chart().darkProperty().set(true));
        assertThat(strokes("validation-line")).containsExactly("0xeeee00ff", "0xaaeeeeff", "0xeeaa88ff");
        assertThat(stage.get(() -> stage.chart().getBackground().getFills().getFirst().getFill()))
                .isEqualTo(Color.web("#0d1117"));
    }

    @Test
    void aRunKeepsItsColourWhenOthersAreLeftOut() {
        stage.show(PlotRuns.samples());
        stage.run(() -> stage.chart().setVisibleRuns(Set.of("tiny-llama_run4")));
        assertThat(strokes("validation-line")).containsExactly("0x00aa00ff");
        assertThat(stage.nodes("legend-entry")).hasSize(1);
        stage.run(() -> stage.chart().setVisibleRuns(null));
        assertThat(stage.nodes("legend-entry")).hasSize(3);
    }

    @Test
    void highlightingFadesTheOthers() {
        stage.show(PlotRuns.samples());
        stage.run(() -> stage.chart().highlight("tiny-llama_run4"));
        List<Double> strengths = stage.nodes("validation-line").stream()
                .map(line -> ((Color) ((Shape) line).getStroke()).getOpacity())
                .toList();
        assertThat(strengths.get(1)).isEqualTo(1);
        assertThat(strengths.get(0)).isLessThan(0.3);
        assertThat(strengths.get(2)).isLessThan(0.3);
        assertThat(stage.nodes("gap-band")).hasSize(1);
        stage.run(() -> stage.chart().highlight(null));
        assertThat(strokes("validation-line")).allMatch(stroke -> stroke.endsWith("ff"));
        stage.run(() -> stage.chart().highlight("a run that was removed"));
        assertThat(strokes("validation-line")).allMatch(stroke -> stroke.endsWith("ff"));
    }

    @Test
    void labelsAtTheEndsNameRunAndValueWithoutOverlapping() {
        for (int runs : new int[] {1, 3, 6, 12, 40}) {
            stage.show(PlotRuns.comparison(PlotRuns.many(runs)));
            List<Bounds> bounds = new ArrayList<>();
            for (Node text : stage.nodes("end-label")) {
                bounds.add(stage.get(() -> text.localToScene(text.getLayoutBounds())));
            }
            assertThat(bounds).hasSizeGreaterThanOrEqualTo(Math.min(2 * runs, 12));
            for (int i = 0; i < bounds.size(); i++) {
                assertThat(bounds.get(i).getMaxX()).isLessThanOrEqualTo(880);
                assertThat(bounds.get(i).getMaxY()).isLessThanOrEqualTo(560);
                for (int j = 0; j < i; j++) {
                    assertThat(overlap(bounds.get(i), bounds.get(j))).isLessThanOrEqualTo(1.0);
                }
            }
        }
    }

    @Test
    void labelsLeaveOutWhatAllNamesBeginWith() {
        stage.show(PlotRuns.samples());
        List<String> labels = stage.nodes("end-label").stream()
                .map(node -> ((javafx.scene.text.Text) node).getText())
                .toList();
        assertThat(labels).contains("run3 · val 4.708", "run3 · train 2.437", "run4 · val 4.396", "run5 · val 4.403");
    }

    @Test
    void emptyChartsSayWhy() {
        assertThat(texts("placeholder")).containsExactly("No runs to draw");
        stage.show(PlotRuns.comparison(PlotRuns.run("nothing", NONE, NONE)));
        assertThat(texts("placeholder")).containsExactly("No curves: none of the runs shown reports loss");
        stage.show(PlotRuns.comparison(PlotRuns.run("lost", PlotRuns.points(1, Double.NaN), NONE)));
        assertThat(texts("placeholder")).containsExactly("No curves: every value is nan or infinite");
        stage.show(PlotRuns.comparison(PlotRuns.run("run", PlotRuns.points(1, -1), NONE)));
        assertThat(texts("placeholder")).isEmpty();
        stage.run(() -> stage.chart().logScaleProperty().set(true));
        assertThat(texts("placeholder")).containsExactly("No value above zero: nothing to draw on a logarithmic axis");
        stage.run(() -> stage.chart().hiddenRunsProperty().set(Set.of("run")));
        assertThat(texts("placeholder")).containsExactly("Every run is hidden");
    }

    @Test
    void whoCannotSeeTheChartIsToldWhatItShows() {
        stage.show(PlotRuns.comparison(PlotRuns.stored("tiny-llama_run3"), PlotRuns.stored("diverged")));
        assertThat(stage.get(() -> stage.chart().plot().getAccessibleText()))
                .startsWith("Chart of the loss, 2 runs, iteration 0 to 900."
                        + " tiny-llama_run3: train from 5.077 to 2.437, validation from 5.225 to 4.708, lowest 4.111 at"
                        + " iteration 330, gap over 15 % from iteration 60.")
                .endsWith(" diverged: train from 7.064 to NaN, validation from 5.454 to NaN, lowest 5.454 at iteration"
                        + " 1, diverged at iteration 35, 23 values not finite, first at iteration 35.");
    }

    @Test
    void morePointsOfAFollowedRunLeaveTheZoomWhereItIs() {
        Series start = PlotRuns.series(10, 500, 10, s -> 3 - s / 500.0);
        Series more = PlotRuns.series(10, 900, 10, s -> 3 - s / 500.0);
        stage.show(PlotRuns.comparison(PlotRuns.run("live", start, NONE)));
        assertThat(stage.chart().state().x().get().high()).isEqualTo(500);
        stage.show(PlotRuns.comparison(PlotRuns.run("live", more, NONE)));
        assertThat(stage.chart().state().x().get().high()).isEqualTo(900);
        Scale y = stage.chart().state().y().get();
        stage.run(() -> stage.chart().state().show(Scale.linear(100, 300), y));
        stage.show(PlotRuns.comparison(PlotRuns.run("live", PlotRuns.series(10, 1200, 10, s -> 2.5), NONE)));
        assertThat(stage.chart().state().x().get()).isEqualTo(Scale.linear(100, 300));
        assertThat(stage.chart().zoomedProperty().get()).isTrue();
    }

    private List<String> texts(String styleClass) {
        return stage.nodes(styleClass).stream()
                .map(node -> ((Label) node).getText())
                .toList();
    }

    private List<String> strokes(String styleClass) {
        return stage.nodes(styleClass).stream()
                .map(line -> ((Shape) line).getStroke().toString())
                .toList();
    }

    private int pointElements() {
        return stage.nodes("validation-points").stream()
                .filter(node -> node.getUserData() != null)
                .mapToInt(node -> ((Path) node).getElements().size())
                .sum();
    }

    private static double overlap(Bounds one, Bounds other) {
        double across = Math.min(one.getMaxX(), other.getMaxX()) - Math.max(one.getMinX(), other.getMinX());
        double down = Math.min(one.getMaxY(), other.getMaxY()) - Math.max(one.getMinY(), other.getMinY());
        return Math.max(0, Math.min(across, down));
    }
}
