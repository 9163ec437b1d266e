package dev.runlens.ui.status;

import dev.runlens.chart.LossChart;
import dev.runlens.ui.state.Board;
import dev.runlens.ui.state.DashboardModel;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javafx.animation.AnimationTimer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Takes the time from the first input of a round to the finished picture of its runs: all of them are listed, the chart is
/// made, and a picture was drawn since.
public final class PictureWatch {
    private final DashboardModel model;
    private final LossChart chart;
    private final Clock clock;
    private final ReadOnlyObjectWrapper<Duration> time = new ReadOnlyObjectWrapper<>(this, "time", Duration.ZERO);
    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            look();
        }
    };

    private @Nullable Instant begun;
    private boolean ready;

    /// A watch over what the model shows.
    public PictureWatch(DashboardModel model, LossChart chart, Clock clock) {
        this.model = model;
        this.chart = chart;
        this.clock = clock;
        model.boardProperty().subscribe(this::begin);
    }

    /// How long the last round took; zero until its picture is there.
    ReadOnlyObjectProperty<Duration> timeProperty() {
        return time.getReadOnlyProperty();
    }

    private void begin(@Nullable Board board) {
        Instant of = board == null ? null : board.progress().begun();
        if (board != null && board.isSettled() && of != null && !of.equals(begun)) {
            begun = of;
            ready = false;
            time.set(Duration.ZERO);
            timer.start();
        }
    }

    /// A timer is told of a picture before it is drawn: the one after that in which everything was ready finds it drawn.
    private void look() {
        if (ready && begun != null) {
            timer.stop();
            time.set(Duration.between(begun, clock.instant()));
        }
        ready = model.steps().isDone() && chart.isMade();
    }
}
