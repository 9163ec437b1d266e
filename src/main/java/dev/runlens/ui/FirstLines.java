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

    private final LossChart chart;
    private Optional<Bounds> place = Optional.empty();
    private boolean given;
    private boolean over;

    /// Not seen before it has lines.
    FirstLines(ChartThreads threads, ObservableValue<Appearance> appearance) {
        chart = new LossChart(threads);
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

    /// Draws runs.
    void show(ReadRuns read) {
        boolean reported = read.runs().stream().anyMatch(run -> !run.history().metrics().isEmpty());
        if (reported && !given && !over) {
            given = true;
            chart.setUnjudged(read.runs(), read.looks());
        }
    }

    /// Takes no runs any more.
    ///
    /// @return whether it was given some
    boolean end() {
        over = true;
        return given;
    }

    /// Does something once the lines are drawn that it was given, or where many points keep them waiting.
    void whenDrawn(Runnable task) {
        new AnimationTimer() {
            private int pulses;

            @Override
            public void handle(long now) {
                if (isDrawn() || pulses == LONGEST) {
                    stop();
                    // Out of the pulse: what is made may ask something, which waits for pulses.
                    new FxThread().execute(task);
                }
                pulses++;
                showIfMade();
            }
        }.start();
    }

    private void showIfMade() {
        if (chart.isMade()) {
            setOpacity(1);
        }
    }

    /// Whether its lines can be seen.
    boolean isDrawn() {
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
                showIfMade();
                if (known && content.curves().chart().isMade()) {
                    stop();
                    scene.removePostLayoutPulseListener(follow);
                    task.run();
                }
            }
        }.start();
    }
}
