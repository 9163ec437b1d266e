package dev.runlens.ui;

import dev.runlens.chart.LossChart;
import dev.runlens.analyze.axis.TrainingAxis;
import dev.runlens.ui.state.View;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuButton;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Duration;

/// Draws the real window to a PNG, to look at: `WindowPicture OUT.png WIDTHxHEIGHT light|dark PATH…` with
/// `-Dglass.platform=Headless -Dprism.order=sw`. With `-Dpicture.stage=true` it is shown on a stage, under a display
/// whose scale `-Dglass.gtk.uiScale` sets, and the picture is of the screen, with menus that hang over the window.
public final class WindowPicture {
    private WindowPicture() {}

    public static void main(String[] arguments) {
        Application.launch(Drawn.class, arguments);
    }

    /// The application; apart, because one that is started directly must be on the module path.
    public static final class Drawn extends Application {
        /// Made by the toolkit.
        public Drawn() {}

        @Override
        public void start(Stage stage) {
            List<String> arguments = getParameters().getRaw();
            String[] size = arguments.get(1).split("x", -1);
            ColorScheme scheme = arguments.get(2).equals("dark") ? ColorScheme.DARK : ColorScheme.LIGHT;
            String config = System.getProperty("picture.config", "");
            DrawnWindow window = new DrawnWindow(
                    scheme,
                    Integer.parseInt(size[0]),
                    Integer.parseInt(size[1]),
                    config.isEmpty() ? Optional.empty() : Optional.of(Path.of(config)));
            if (Boolean.getBoolean("picture.stage")) {
                stage.setScene(window.scene());
                stage.setX(0);
                stage.setY(0);
                stage.show();
            }
            window.open(arguments.stream().skip(3).map(Path::of).toList());
            drawWhenLoaded(window, Path.of(arguments.get(0)));
        }

        private static void drawWhenLoaded(DrawnWindow window, Path target) {
            after(Duration.seconds(2), () -> {
                if (window.isSettled()) {
                    drawSoon(window, target);
                } else {
                    drawWhenLoaded(window, target);
                }
            });
        }

        private static void drawSoon(DrawnWindow window, Path target) {
            window.choose(
                    TrainingAxis.valueOf(System.getProperty("picture.axis", "ITERATION")),
                    System.getProperty("picture.measure", ""));
            after(Duration.seconds(1), () -> {
                act(window.dashboard());
                after(Duration.seconds(1), () -> {
                    save(window, target);
                    window.close();
                    Platform.exit();
                });
            });
        }

        private static void save(DrawnWindow window, Path target) {
            Window shown = window.scene().getWindow();
            if (shown != null) {
                Rectangle2D place = new Rectangle2D(
                        shown.getX(), shown.getY(), window.scene().getWidth(), window.scene().getHeight());
                DrawnWindow.write(new Robot().getScreenCapture(null, place, false), target);
            } else {
                window.save(target);
            }
        }

        private static void after(Duration time, Runnable task) {
            PauseTransition wait = new PauseTransition(time);
            wait.setOnFinished(event -> task.run());
            wait.play();
        }

        /// `-Dpicture.panels=learning_rate,tokens_per_sec` shows small charts, `-Dpicture.at=300` reads there,
        /// `-Dpicture.fire=#verdict-why` presses a button, `-Dpicture.show=#drop-overlay` shows what is hidden,
        /// `-Dpicture.key=H` a key, `-Dpicture.crosshair=540` reads the chart there, with `-Dpicture.shift=true` the shift key too,
        /// `-Dpicture.ticked=2` ticks the first two runs alone, `-Dpicture.view=SWEEP` looks at them in another way.
        private static void act(Dashboard dashboard) {
            String view = System.getProperty("picture.view", "");
            if (!view.isEmpty()) {
                dashboard.model().views().look(View.valueOf(view), false);
            }
            String panels = System.getProperty("picture.panels", "");
            if (!panels.isEmpty()) {
                dashboard.model().views().panelsProperty().set(List.of(panels.split(",", -1)));
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
            if (dashboard.lookup("#loss-chart") instanceof LossChart chart
                    && Integer.getInteger("picture.at") != null) {
                chart.crosshairProperty().set((double) Integer.getInteger("picture.at"));
            }
            Node pressed = dashboard.lookup(System.getProperty("picture.fire", "#"));
            if (pressed instanceof MenuButton menu) {
                menu.show();
            } else if (pressed instanceof ButtonBase button) {
                button.fire();
            }
            Integer crosshair = Integer.getInteger("picture.crosshair");
            if (crosshair != null && dashboard.lookup("#loss-chart") instanceof LossChart chart) {
                chart.crosshairProperty().set(crosshair.doubleValue());
            }
            String key = System.getProperty("picture.key", "");
            if (!key.isEmpty()) {
                Event.fireEvent(dashboard, new KeyEvent(
                        KeyEvent.KEY_PRESSED, "", "", KeyCode.valueOf(key), Boolean.getBoolean("picture.shift"), false,
                        false, false));
            }
            Node hidden = dashboard.lookup(System.getProperty("picture.show", "#"));
            if (hidden != null) {
                hidden.setVisible(true);
            }
        }
    }
}
