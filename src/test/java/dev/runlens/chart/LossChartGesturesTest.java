package dev.runlens.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import dev.runlens.plot.PlotRuns;
import dev.runlens.plot.Scale;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@SuppressWarnings("NullAway.Init")
@ExtendWith(ApplicationExtension.class)
class LossChartGesturesTest {
    private ChartStage stage;

    @Start
    void start(Stage primary) {
        stage = new ChartStage(primary);
    }

    @BeforeEach
    void showSamples(FxRobot robot) {
        stage.show(PlotRuns.samples());
        robot.moveTo(950, 950);
    }

    @Test
    void draggingABoxZoomsIntoIt(FxRobot robot) {
        drag(robot, stage.at(200, 5), stage.at(600, 4));
        assertThat(x().low()).isEqualTo(200, offset(2.0));
        assertThat(x().high()).isEqualTo(600, offset(2.0));
        assertThat(y().low()).isEqualTo(4, offset(0.02));
        assertThat(y().high()).isEqualTo(5, offset(0.02));
        assertThat(stage.chart().zoomedProperty().get()).isTrue();
    }

    @Test
    void aFlatDragZoomsAlongTheIterationsAndFitsTheLosses(FxRobot robot) {
        Scale before = y();
        drag(robot, stage.at(300, 4), stage.at(500, 4));
        assertThat(x().low()).isEqualTo(300, offset(2.0));
        assertThat(y().high()).as("fitted to what is seen").isLessThan(before.high());
    }

    @Test
    void theBoxIsSeenWhileDragging(FxRobot robot) {
        robot.moveTo(stage.at(200, 5)).press(MouseButton.PRIMARY).moveTo(stage.at(600, 4));
        assertThat(stage.nodes("zoom-box")).hasSize(1);
        robot.type(KeyCode.ESCAPE);
        assertThat(stage.nodes("zoom-box")).isEmpty();
        robot.release(MouseButton.PRIMARY);
        assertThat(stage.chart().zoomedProperty().get()).isFalse();
    }

    @Test
    void doubleClickShowsEverythingAgain(FxRobot robot) {
        drag(robot, stage.at(200, 5), stage.at(600, 4));
        robot.moveTo(stage.at(400, 4.5)).doubleClickOn(MouseButton.PRIMARY);
        stage.settle();
        assertThat(stage.chart().zoomedProperty().get()).isFalse();
        assertThat(x()).isEqualTo(Scale.linear(0, 900));
    }

    @Test
    void aClickAloneChangesNothing(FxRobot robot) {
        robot.moveTo(stage.at(400, 4.5)).clickOn(MouseButton.PRIMARY);
        assertThat(stage.chart().zoomedProperty().get()).isFalse();
    }

    @Test
    void theWheelZoomsAtThePointer() {
        Point2D at = stage.at(300, 4.2);
        scroll(at, 0, 120, false);
        assertThat(stage.at(300, 4.2).getX()).isEqualTo(at.getX(), offset(1.0));
        assertThat(x().high() - x().low()).isEqualTo(900 / Math.pow(1.2, 3), offset(1.0));
        scroll(at, 0, -400, false);
        assertThat(stage.chart().zoomedProperty().get()).isFalse();
    }

    @Test
    void aZoomAlongTheIterationsFitsTheLossesThatAreSeen() {
        Scale whole = y();
        stage.run(() -> stage.chart().state().fit(Scale.linear(600, 900)));
        assertThat(y().high()).isLessThan(whole.high());
        assertThat(stage.chart().state().plot().get().shown())
                .allSatisfy(run -> assertThat(run.lines().validation().at(750)).isBetween(y().low(), y().high()));
    }

    @Test
    void spaceAndDragMoveTheView() {
        stage.run(() -> stage.chart().state().show(Scale.linear(300, 600), Scale.linear(3, 5)));
        stage.run(() -> stage.chart().plot().requestFocus());
        key(KeyEvent.KEY_PRESSED, KeyCode.SPACE);
        Point2D from = stage.at(400, 4);
        Point2D to = stage.at(500, 4);
        for (EventType<MouseEvent> type : List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_DRAGGED)) {
            mouse(type, type == MouseEvent.MOUSE_PRESSED ? from : to, MouseButton.PRIMARY, false);
        }
        mouse(MouseEvent.MOUSE_RELEASED, to, MouseButton.PRIMARY, false);
        key(KeyEvent.KEY_RELEASED, KeyCode.SPACE);
        assertThat(x().low()).isEqualTo(200, offset(2.0));
    }

    @Test
    void shiftAndWheelZoomAlongTheIterationsOnly() {
        Scale before = y();
        scroll(stage.at(300, 4.2), 0, 120, true);
        assertThat(y()).isEqualTo(before);
        assertThat(x().high() - x().low()).isLessThan(600);
        scroll(stage.at(300, 4.2), -40, 0, true);
        assertThat(x().high() - x().low())
                .as("platforms that turn the wheel with Shift")
                .isLessThan(700);
    }

    @Test
    void whileTheWheelTurnsSpeedCountsAndAfterwardsDetail() throws TimeoutException {
        List<Boolean> moving = new CopyOnWriteArrayList<>();
        stage.run(() -> stage.chart().state().moving().addListener((property, before, now) -> moving.add(now)));
        scroll(stage.at(300, 4.2), 0, 40, false);
        WaitForAsyncUtils.waitFor(5, TimeUnit.SECONDS, () -> moving.size() == 2);
        assertThat(moving).containsExactly(true, false);
    }

    @Test
    void altDragAndMiddleDragMoveTheView() {
        for (MouseButton button : new MouseButton[] {MouseButton.PRIMARY, MouseButton.MIDDLE}) {
            stage.run(() -> stage.chart().state().show(Scale.linear(300, 600), Scale.linear(3, 5)));
            Point2D from = stage.at(400, 4);
            Point2D to = stage.at(500, 4.5);
            mouse(MouseEvent.MOUSE_PRESSED, from, button, button == MouseButton.PRIMARY);
            mouse(MouseEvent.MOUSE_DRAGGED, to, button, button == MouseButton.PRIMARY);
            mouse(MouseEvent.MOUSE_RELEASED, to, button, button == MouseButton.PRIMARY);
            assertThat(x().low()).isEqualTo(200, offset(2.0));
            assertThat(x().high()).isEqualTo(500, offset(2.0));
            assertThat(y().low()).isEqualTo(2.5, offset(0.02));
        }
    }

    @Test
    void movingTheMouseReadsTheNearestIteration(FxRobot robot) {
        robot.moveTo(stage.at(542, 4.07));
        stage.settle();
        assertThat(step()).isEqualTo(540.0);
        assertThat(panelTexts())
                .containsSequence("run5", "3.329", "4.068", "+23.2\u202f%")
                .containsSequence("run3", "2.655", "4.199", "+58.7\u202f%");
        assertThat(panelTexts()).as("lower is better").contains("val ↓");
        assertThat(stage.get(() -> stage.chart().lookup(".reading-panel").lookupAll(".validation-points")))
                .as("a line with its marker for each run")
                .hasSize(3);
        List<Node> nearest = stage.nodes("reading-nearest");
        assertThat(nearest).hasSize(1);
        assertThat(((Label) nearest.getFirst()).getText()).isEqualTo("run5");
        robot.moveTo(950, 950);
        assertThat(step()).isNull();
        assertThat(stage.nodes("reading-panel")).isEmpty();
    }

    @Test
    void valuesBetweenReportsAreMarked(FxRobot robot) {
        robot.moveTo(stage.at(41, 4.5));
        assertThat(step()).isEqualTo(40.0);
        assertThat(panelTexts()).contains("4.194", "≈ 4.510");
    }

    @Test
    void thePanelDoesNotCoverThePointerAndStaysInTheChart(FxRobot robot) {
        for (double iteration : new double[] {1, 100, 450, 800, 900}) {
            for (double loss : new double[] {2.4, 3.5, 4.3, 5.2}) {
                Point2D at = stage.at(iteration, loss);
                robot.moveTo(at);
                Node panel = stage.nodes("reading-panel").getFirst();
                Bounds bounds = stage.get(() -> panel.localToScreen(panel.getLayoutBounds()));
                assertThat(bounds.contains(at)).isFalse();
                assertThat(bounds.getMinX()).isGreaterThanOrEqualTo(0);
                assertThat(bounds.getMaxX()).isLessThanOrEqualTo(880);
            }
        }
    }

    @Test
    void thePanelGoesWhereTheLinesAreNot() {
        stage.show(PlotRuns.comparison(PlotRuns.run(
                "falls",
                PlotRuns.series(0, 1000, 10, s -> 5 * Math.exp(-s / 50.0)),
                PlotRuns.points(0, 5, 1000, 0.2))));
        stage.run(() -> stage.chart().crosshairProperty().set(500.0));
        Node panel = stage.nodes("reading-panel").getFirst();
        Bounds bounds = stage.get(() -> panel.localToScreen(panel.getLayoutBounds()));
        Point2D line = stage.at(500, 2.6);
        assertThat(bounds.getMaxY()).isLessThan(line.getY());
        assertThat(bounds.getMinX()).isGreaterThan(line.getX());
    }

    @Test
    void arrowsStepThroughTheIterations(FxRobot robot) {
        stage.run(() -> stage.chart().plot().requestFocus());
        robot.type(KeyCode.RIGHT);
        assertThat(step()).isEqualTo(1.0);
        robot.type(KeyCode.RIGHT).type(KeyCode.RIGHT);
        assertThat(step()).isEqualTo(20.0);
        robot.type(KeyCode.LEFT);
        assertThat(step()).isEqualTo(10.0);
        robot.type(KeyCode.END);
        assertThat(step()).isEqualTo(900.0);
        robot.type(KeyCode.HOME);
        assertThat(step()).isEqualTo(1.0);
        robot.type(KeyCode.ESCAPE);
        assertThat(step()).isNull();
    }

    @Test
    void steppingOutOfTheViewMovesTheView(FxRobot robot) {
        stage.run(() -> stage.chart().state().show(Scale.linear(100, 200), y()));
        stage.run(() -> stage.chart().crosshairProperty().set(200.0));
        stage.run(() -> stage.chart().plot().requestFocus());
        robot.type(KeyCode.RIGHT);
        assertThat(step()).isEqualTo(210.0);
        assertThat(x().low()).isBetween(110.0, 140.0);
        assertThat(x().high() - x().low()).isEqualTo(100, offset(1e-6));
        assertThat(stage.nodes("crosshair-line")).hasSize(1);
    }

    @Test
    void plusMinusAndZeroZoom(FxRobot robot) {
        stage.run(() -> stage.chart().plot().requestFocus());
        robot.type(KeyCode.PLUS).type(KeyCode.PLUS);
        assertThat(x().high() - x().low()).isEqualTo(400, offset(0.1));
        robot.type(KeyCode.MINUS);
        assertThat(x().high() - x().low()).isEqualTo(600, offset(0.1));
        robot.type(KeyCode.DIGIT0);
        assertThat(stage.chart().zoomedProperty().get()).isFalse();
    }

    @Test
    void aLegendEntryHidesAndShowsItsRun(FxRobot robot) {
        robot.clickOn(stage.legendEntry("tiny-llama_run4"));
        assertThat(stage.hidden()).containsExactly("tiny-llama_run4");
        assertThat(stage.nodes("validation-line")).hasSize(2);
        robot.moveTo(950, 950);
        robot.clickOn(stage.legendEntry("tiny-llama_run4"));
        assertThat(stage.hidden()).isEmpty();
    }

    @Test
    void doubleClickOnALegendEntryShowsItsRunAlone(FxRobot robot) {
        robot.doubleClickOn(stage.legendEntry("tiny-llama_run4"));
        assertThat(stage.drawn()).containsExactly("tiny-llama_run4");
        robot.moveTo(950, 950);
        robot.doubleClickOn(stage.legendEntry("tiny-llama_run4"));
        assertThat(stage.drawn()).hasSize(3);
    }

    @Test
    void theLegendWorksWithTheKeyboard(FxRobot robot) {
        stage.run(() -> stage.legendEntry("tiny-llama_run3").requestFocus());
        robot.type(KeyCode.RIGHT).type(KeyCode.SPACE);
        assertThat(stage.hidden()).containsExactly("tiny-llama_run4");
        robot.type(KeyCode.RIGHT).type(KeyCode.ENTER);
        assertThat(stage.drawn()).containsExactly("tiny-llama_run5");
        robot.type(KeyCode.ENTER);
        assertThat(stage.drawn()).hasSize(3);
        long stops = stage.nodes("legend-entry").stream()
                .filter(Node::isFocusTraversable)
                .count();
        assertThat(stops).as("one stop for the Tab key").isEqualTo(1);
    }

    @Test
    void pointingAtALegendEntryHighlightsItsRun(FxRobot robot) {
        robot.moveTo(stage.legendEntry("tiny-llama_run5"));
        assertThat(stage.get(() -> stage.chart().state().highlighted().get())).isEqualTo("tiny-llama_run5");
        Tooltip told = stage.get(() -> ((Control) stage.legendEntry("tiny-llama_run5")).getTooltip());
        assertThat(told.getText()).startsWith("tiny-llama_run5\n");
        robot.moveTo(stage.at(500, 3));
        assertThat(stage.get(() -> stage.chart().state().highlighted().get())).isNull();
    }

    @Test
    void aLegendOfHundredsOfRunsLeavesThePlotItsRoom() {
        stage.show(PlotRuns.comparison(PlotRuns.many(300)));
        assertThat(stage.plotArea().getHeight()).isGreaterThan(330);
        Node scroll = stage.get(() -> stage.chart().lookup(".legend-scroll"));
        assertThat(scroll.getBoundsInParent().getHeight()).isLessThan(110);
    }

    @Test
    void namesAndSignsOfTheLegendStandInOneLine() {
        stage.show(PlotRuns.comparison(PlotRuns.stored("tiny-llama_run3")));
        double name = stage.middle(stage.legendEntry("tiny-llama_run3")).getY();
        assertThat(stage.nodes("legend-key")).isNotEmpty()
                .allMatch(key -> Math.abs(stage.middle(key).getY() - name) <= 1);
    }

    @Test
    void runsThatAreGoneAreNoLongerHidden() {
        stage.run(() -> stage.chart().hiddenRunsProperty().set(Set.of("tiny-llama_run3", "tiny-llama_run4")));
        stage.show(PlotRuns.comparison(PlotRuns.stored("tiny-llama_run3"), PlotRuns.stored("diverged")));
        assertThat(stage.hidden()).containsExactly("tiny-llama_run3");
    }

    private void drag(FxRobot robot, Point2D from, Point2D to) {
        robot.moveTo(from).press(MouseButton.PRIMARY).moveTo(to).release(MouseButton.PRIMARY);
        stage.settle();
    }

    /// The headless robot's wheel events carry no keys, so these are made by hand.
    private void scroll(Point2D at, double deltaX, double deltaY, boolean shift) {
        stage.run(() -> {
            Point2D local = inScene(at);
            Event.fireEvent(
                    stage.chart().plot(),
                    new ScrollEvent(
                            ScrollEvent.SCROLL,
                            local.getX(),
                            local.getY(),
                            at.getX(),
                            at.getY(),
                            shift,
                            false,
                            false,
                            false,
                            false,
                            false,
                            deltaX,
                            deltaY,
                            deltaX,
                            deltaY,
                            ScrollEvent.HorizontalTextScrollUnits.NONE,
                            0,
                            ScrollEvent.VerticalTextScrollUnits.NONE,
                            0,
                            0,
                            null));
        });
    }

    private void key(EventType<KeyEvent> type, KeyCode code) {
        stage.run(() -> stage.chart().plot().fireEvent(
                new KeyEvent(type, "", "", code, false, false, false, false)));
    }

    private void mouse(EventType<MouseEvent> type, Point2D at, MouseButton button, boolean alt) {
        stage.run(() -> {
            Point2D local = inScene(at);
            boolean primary = button == MouseButton.PRIMARY;
            Event.fireEvent(
                    stage.chart().plot(),
                    new MouseEvent(
                            type,
                            local.getX(),
                            local.getY(),
                            at.getX(),
                            at.getY(),
                            button,
                            1,
                            false,
                            false,
                            alt,
                            false,
                            primary,
                            !primary,
                            false,
                            false,
                            false,
                            false,
                            null));
        });
    }

    private Point2D inScene(Point2D onScreen) {
        return stage.chart().localToScene(stage.chart().screenToLocal(onScreen));
    }

    private List<String> panelTexts() {
        stage.settle();
        return stage.get(() -> stage.chart().lookup(".reading-panel").lookupAll(".label").stream()
                .map(node -> ((Label) node).getText())
                .toList());
    }

    private Scale x() {
        return stage.get(() -> stage.chart().state().x().get());
    }

    private Scale y() {
        return stage.get(() -> stage.chart().state().y().get());
    }

    private @Nullable Double step() {
        stage.settle();
        return stage.get(() -> Optional.ofNullable(stage.chart().crosshairProperty().get()))
                .orElse(null);
    }
}
