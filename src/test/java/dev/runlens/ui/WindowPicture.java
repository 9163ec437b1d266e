package dev.runlens.ui;

import dev.runlens.chart.FxThread;
import dev.runlens.analyze.axis.TrainingAxis;
import dev.runlens.plot.Measure;
import dev.runlens.plot.PlotSubject;
import dev.runlens.read.FaultLog;
import dev.runlens.read.RunFormat;
import dev.runlens.read.catalog.Formats;
import dev.runlens.read.find.RunReader;
import dev.runlens.read.load.BackgroundLoader;
import dev.runlens.read.load.LoadItem;
import dev.runlens.session.Remembered;
import dev.runlens.session.SessionStore;
import dev.runlens.text.Bundle;
import dev.runlens.ui.state.Board;
import dev.runlens.ui.state.Threads;
import dev.runlens.ui.state.View;
import dev.runlens.ui.theme.AppearanceSwitch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.stage.Stage;
import javafx.util.Duration;
import javax.imageio.ImageIO;

/// Draws the real window to a PNG, to look at: `WindowPicture OUT.png WIDTHxHEIGHT light|dark PATH…` with
/// `-Dglass.platform=Headless -Dprism.order=sw`.
public final class WindowPicture {
    private WindowPicture() {}

    public static void main(String[] arguments) {
        Application.launch(Drawn.class, arguments);
    }

    /// The application; apart, because one that is started directly must be on the module path.
    public static final class Drawn extends Application {
        private static final double HEADLESS = 1000;

        private final ExecutorService work = Executors.newSingleThreadExecutor();
        private final ExecutorService slow = Executors.newFixedThreadPool(2);
        private final ScheduledExecutorService follow = Executors.newSingleThreadScheduledExecutor();

        /// Made by the toolkit.
        public Drawn() {}

        @Override
        public void start(Stage stage) {
            List<String> arguments = getParameters().getRaw();
            String[] size = arguments.get(1).split("x", -1);
            ColorScheme scheme = arguments.get(2).equals("dark") ? ColorScheme.DARK : ColorScheme.LIGHT;
            Clock clock = Clock.system(ZoneId.systemDefault());
            Bundle texts = Bundle.window(Locale.ENGLISH);
            DashboardSetup setup = new DashboardSetup(
                    texts,
                    new Threads(work, slow, new FxThread(), clock),
                    new AppearanceSwitch(new SimpleObjectProperty<>(scheme), Application::setUserAgentStylesheet),
                    new FakeFileDialogs(),
                    surroundings());
            Dashboard dashboard = new Dashboard(
                    setup,
                    listener -> new BackgroundLoader(new RunReader(formats(), new FaultLog()), Formats.assembly(clock),
                            slow, listener));
            double width = Double.parseDouble(size[0]);
            Scene scene = new Scene(dashboard, width, Double.parseDouble(size[1]));
            // The headless screen has no room for more; a scene is drawn without a stage too.
            if (width <= HEADLESS) {
                stage.setScene(scene);
                stage.show();
            }
            choose(dashboard);
            dashboard.begin(arguments.stream().skip(3).map(Path::of).toList());
            var _ = follow.scheduleWithFixedDelay(dashboard::follow, 500, 500, TimeUnit.MILLISECONDS);
            drawWhenLoaded(dashboard, Path.of(arguments.get(0)));
        }

        /// `-Dpicture.config=FOLDER` remembers what is in a folder of settings.
        private FakeSurroundings surroundings() {
            FakeSurroundings surroundings = new FakeSurroundings(Optional.of(Path.of("samples")));
            String config = System.getProperty("picture.config", "");
            if (!config.isEmpty()) {
                surroundings.remembered = Remembered.of(
                        new SessionStore(Path.of(config)),
                        (time, task) -> {
                            var _ = follow.schedule(task, time.toMillis(), TimeUnit.MILLISECONDS);
                        });
            }
            return surroundings;
        }

        /// `-Dpicture.axis=TOKENS` shows another axis, `-Dpicture.measure=learning_rate` another metric.
        private static void choose(Dashboard dashboard) {
            String axis = System.getProperty("picture.axis", "ITERATION");
            String measure = System.getProperty("picture.measure", "");
            dashboard.model().boardProperty().subscribe(board -> {
                if (board != null && !board.runs().isEmpty()) {
                    Measure chosen = Measure.of(board.comparison()).stream()
                            .filter(one -> one.metric().key().equals(measure))
                            .findFirst()
                            .orElse(Measure.LOSS);
                    dashboard.model().subjectProperty().set(new PlotSubject(TrainingAxis.valueOf(axis), chosen));
                }
            });
        }

        /// The usual ones, and one that never gets beyond the middle of a `*.held` file.
        private static List<RunFormat> formats() {
            HeldFormat held = new HeldFormat();
            held.halfWay = () -> LockSupport.parkNanos(TimeUnit.MINUTES.toNanos(1));
            return Stream.concat(Stream.of(held), Formats.all().stream()).toList();
        }

        private static void drawWhenLoaded(Dashboard dashboard, Path target) {
            PauseTransition wait = new PauseTransition(Duration.seconds(2));
            wait.setOnFinished(event -> {
                Board board = dashboard.model().boardProperty().get();
                if (board != null && board.items().stream().anyMatch(Drawn::isReading)) {
                    wait.playFromStart();
                } else {
                    drawSoon(dashboard, target);
                }
            });
            wait.play();
        }

        /// The table is made in the background after the runs.
        private static void drawSoon(Dashboard dashboard, Path target) {
            PauseTransition wait = new PauseTransition(Duration.seconds(4));
            wait.setOnFinished(event -> {
                act(dashboard);
                PauseTransition shown = new PauseTransition(Duration.seconds(1));
                shown.setOnFinished(done -> {
                    save(dashboard, target);
                    dashboard.close();
                    Platform.exit();
                });
                shown.play();
            });
            wait.play();
        }

        /// `-Dpicture.fire=#verdict-why` presses a button, `-Dpicture.show=#drop-overlay` shows what is hidden,
        /// `-Dpicture.ticked=2` ticks the first two runs alone, `-Dpicture.view=SWEEP` looks at them in another way.
        private static void act(Dashboard dashboard) {
            String view = System.getProperty("picture.view", "");
            if (!view.isEmpty()) {
                dashboard.model().views().look(View.valueOf(view), false);
            }
            int ticked = Integer.getInteger("picture.ticked", -1);
            if (ticked >= 0) {
                dashboard.model().tickAll(false);
                dashboard.model().runs().stream()
                        .limit(ticked)
                        .forEach(run -> dashboard.model().tick(run.key(), true));
            }
            dashboard.applyCss();
            dashboard.layout();
            if (dashboard.lookup(System.getProperty("picture.fire", "#")) instanceof ButtonBase button) {
                button.fire();
            }
            Node hidden = dashboard.lookup(System.getProperty("picture.show", "#"));
            if (hidden != null) {
                hidden.setVisible(true);
            }
        }

        private static boolean isReading(LoadItem item) {
            return Board.isPending(item) && !item.input().toString().endsWith(".held");
        }

        private static void save(Dashboard dashboard, Path target) {
            try {
                ImageIO.write(
                        SwingFXUtils.fromFXImage(dashboard.getScene().snapshot(null), null), "png", target.toFile());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void stop() {
            work.shutdownNow();
            slow.shutdownNow();
            follow.shutdownNow();
        }
    }
}
