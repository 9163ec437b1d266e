package dev.runlens.ui;

import dev.runlens.chart.ChartThreads;
import dev.runlens.chart.FxThread;
import dev.runlens.chart.LossChart;
import dev.runlens.ui.curves.CurvesPane;
import dev.runlens.ui.state.Board;
import dev.runlens.ui.state.ReadRuns;
import dev.runlens.ui.theme.Appearance;
import dev.runlens.ui.theme.Stylesheet;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.animation.AnimationTimer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;

/// The lines of the runs that the window is started with, in the place of the dashboard's curves until these are drawn: reading
/// a few runs takes less time than to judge them and to make all that a dashboard has. A picture and no more: nothing in it
/// can be pointed at. On the FX thread.
///
/// Of more runs than a chart shows in colours there is none: the window begins with their table then.
final class FirstLines extends StackPane {
    /// So many pictures, half a second, the dashboard waits for lines at most.
    private static final int LONGEST = 30;
    /// So many it waits for files to be read.
    private static final int READING = 8;

    private final LossChart chart;
    private Optional<Bounds> place = Optional.empty();
    private boolean given;
    private boolean over;

    /// Not seen before it has lines.
    FirstLines(ChartThreads threads, ObservableValue<Appearance> appearance) {
        chart = new LossChart(new ChartThreads(threads.work(), shown(threads.screen()), threads.hands()));
        Stylesheet.follow(this, appearance);
        appearance.subscribe(now -> {
            chart.darkProperty().set(now == Appearance.DARK);
            getStyleClass().setAll("dashboard", now.name().toLowerCase(Locale.ROOT), "curves");
        });
        setManaged(false);
        setMouseTransparent(true);
        getChildren().add(chart);
        // One that is not visible would not be styled yet.
        setOpacity(0);
    }

    /// A screen's thread on which the lines are seen as soon as they are made, in the next picture.
    private Executor shown(Executor screen) {
        return made -> screen.execute(() -> {
            made.run();
            if (given && chart.isMade()) {
                setOpacity(1);
            }
        });
    }

    /// Draws runs, once; where there are none to draw it waits for none any more.
    void show(ReadRuns read) {
        boolean reported = read.runs().stream().anyMatch(run -> !run.history().metrics().isEmpty());
        if (reported && !given && !over) {
            given = true;
            chart.setUnjudged(read.runs(), read.looks());
        }
        over = true;
    }

    /// Does something once the lines are drawn, or where there are none before long: reading takes longer than to make a
    /// dashboard, or there are many points. From then on it takes no runs.
    void whenDrawn(Runnable task) {
        new Wait(task).start();
    }

    private final class Wait extends AnimationTimer {
        private final Runnable task;
        private int pulses;
        private boolean seen;

        Wait(Runnable task) {
            this.task = task;
        }

        @Override
        public void handle(long now) {
            if (seen || isVain()) {
                stop();
                over = true;
                // Out of the pulse: what is made may ask something, which waits for pulses.
                new FxThread().execute(task);
            }
            pulses++;
            seen = isSeen();
        }

        private boolean isVain() {
            return given ? pulses == LONGEST : over || pulses == READING;
        }
    }

    /// Whether its lines are seen, from the next picture on.
    boolean isSeen() {
        return getOpacity() > 0;
    }

    /// Where they are, in the scene; empty where the outline says.
    Optional<Bounds> place() {
        return place;
    }

    /// Goes where a dashboard with runs has its curves, in the same picture.
    private void follow(Dashboard content) {
        CurvesPane curves = content.curves();
        if (content.model().runs().isEmpty() || curves.getScene() == null) {
            return;
        }
        Bounds now = curves.localToScene(curves.getLayoutBounds());
        if (!now.equals(place.orElse(null))) {
            place = Optional.of(now);
            resizeRelocate(now.getMinX(), now.getMinY(), now.getWidth(), now.getHeight());
            layout();
        }
    }

    /// Does something once a dashboard draws the lines itself, or says that there are none; at once where there are none here.
    void whenNeedless(Dashboard content, Runnable task) {
        if (!given) {
            task.run();
            return;
        }
        Scene scene = getScene();
        Runnable follow = () -> follow(content);
        scene.addPostLayoutPulseListener(follow);
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                Board board = content.model().boardProperty().get();
                boolean known = board != null && (!board.runs().isEmpty() || board.isSettled());
                if (known && content.curves().chart().isMade()) {
                    stop();
                    scene.removePostLayoutPulseListener(follow);
                    task.run();
                }
            }
        }.start();
    }
}
