package dev.runlens.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import dev.runlens.plot.PlotRuns;
import dev.runlens.plot.Scale;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// What a trackpad sends, made by hand: the headless screen has none.
@SuppressWarnings("NullAway.Init")
@ExtendWith(ApplicationExtension.class)
class TrackpadTest {
    private ChartStage stage;

    @Start
    void start(Stage primary) {
        stage = new ChartStage(primary);
    }

    @BeforeEach
    void showAPart() {
        stage.show(PlotRuns.samples());
        stage.run(() -> stage.chart().state().show(Scale.linear(300, 600), Scale.linear(3, 5)));
    }

    @Test
    void aPinchZoomsAtThePointerAndFitsTheLosses() {
        Point2D at = stage.at(400, 4);

        pinch(at, 2, false);

        assertThat(x().high() - x().low()).isEqualTo(150, offset(0.5));
        assertThat(stage.at(400, 4).getX()).as("what is between the fingers stays there").isEqualTo(at.getX(),
                offset(1.0));
        assertThat(y()).isNotEqualTo(Scale.linear(3, 5));
        pinch(at, 0.5, false);
        assertThat(x().high() - x().low()).isEqualTo(300, offset(0.5));
    }

    @Test
    void aPinchWithShiftKeepsTheLosses() {
        pinch(stage.at(400, 4), 1.5, true);

        assertThat(x().high() - x().low()).isEqualTo(200, offset(0.5));
        assertThat(y()).isEqualTo(Scale.linear(3, 5));
    }

    @Test
    void twoFingersMoveTheViewAlongBothAxes() {
        Point2D from = stage.at(400, 4);
        Point2D to = stage.at(500, 4.5);

        fingers(ScrollEvent.SCROLL_STARTED, 0, 0, false);
        fingers(ScrollEvent.SCROLL, to.getX() - from.getX(), to.getY() - from.getY(), false);

        assertThat(x().low()).isEqualTo(200, offset(2.0));
        assertThat(x().high()).isEqualTo(500, offset(2.0));
        assertThat(y().low()).isEqualTo(2.5, offset(0.02));
    }

    @Test
    void theViewRollsOnWhenTheFingersAreLifted() {
        Point2D from = stage.at(400, 4);
        fingers(ScrollEvent.SCROLL_STARTED, 0, 0, false);
        fingers(ScrollEvent.SCROLL_FINISHED, 0, 0, false);

        fingers(ScrollEvent.SCROLL, stage.at(450, 4).getX() - from.getX(), 0, true);

        assertThat(x().low()).isEqualTo(250, offset(2.0));
        assertThat(x().high() - x().low()).as("moved, not zoomed").isEqualTo(300, offset(0.5));
    }

    @Test
    void aWheelZoomsAgainAfterwards() {
        fingers(ScrollEvent.SCROLL_STARTED, 0, 0, false);
        fingers(ScrollEvent.SCROLL_FINISHED, 0, 0, false);

        fingers(ScrollEvent.SCROLL, 0, 40, false);

        assertThat(x().high() - x().low()).isLessThan(290);
    }

    private void pinch(Point2D at, double factor, boolean shift) {
        stage.run(() -> {
            Point2D in = inScene(at);
            stage.chart().plot().fireEvent(new ZoomEvent(
                    ZoomEvent.ZOOM, in.getX(), in.getY(), at.getX(), at.getY(), shift, false, false, false, false,
                    false,
                    factor, factor, null));
        });
    }

    private void fingers(EventType<ScrollEvent> type, double x, double y, boolean inertia) {
        Point2D at = stage.at(450, 4);
        stage.run(() -> {
            Point2D in = inScene(at);
            stage.chart().plot().fireEvent(new ScrollEvent(
                    type, in.getX(), in.getY(), at.getX(), at.getY(), false, false, false, false, false, inertia, x, y,
                    x, y,
                    ScrollEvent.HorizontalTextScrollUnits.NONE, 0, ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0,
                    null));
        });
    }

    private Point2D inScene(Point2D screen) {
        Point2D local = stage.chart().plot().screenToLocal(screen);
        return stage.chart().plot().localToScene(local);
    }

    private Scale x() {
        return stage.get(() -> stage.chart().state().x().get());
    }

    private Scale y() {
        return stage.get(() -> stage.chart().state().y().get());
    }
}
