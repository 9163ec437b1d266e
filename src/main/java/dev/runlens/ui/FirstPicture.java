package dev.runlens.ui;

import dev.runlens.chart.FxThread;
import dev.runlens.session.Preferences.Theme;
import dev.runlens.session.Preferences.WindowPlace;
import dev.runlens.session.Preferences;
import dev.runlens.ui.state.PulseSteps;
import dev.runlens.ui.theme.Appearance;
import java.util.List;
import java.util.Optional;
import javafx.application.ColorScheme;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// The window from its first picture to its whole one: it is on the screen, in its place and its colours, while its dashboard
/// is still to be made. On the FX thread.
final class FirstPicture {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 820;
    private static final double LEAST_WIDTH = 720;
    private static final double LEAST_HEIGHT = 480;

    private final Stage stage;
    private final Theme theme;
    private final Optional<WindowPlace> place;
    private final Layers layers = new Layers();

    /// @param preferences what was remembered; empty where nothing is
    FirstPicture(Stage stage, Optional<Preferences> preferences) {
        this.stage = stage;
        this.theme = preferences.orElse(Preferences.DEFAULT).theme();
        this.place = preferences.map(Preferences::window);
    }

    /// The window.
    Stage stage() {
        return stage;
    }

    /// Shows the outline where the window was.
    ///
    /// @param system what the operating system prefers
    void show(String title, ColorScheme system) {
        Appearance.Grounds grounds = Appearance.of(theme, system).grounds();
        layers.begin(new Outline(grounds, place.map(WindowPlace::panes)));
        Rectangle2D room = Screen.getPrimary().getVisualBounds();
        Scene scene = new Scene(
                layers,
                Math.min(WIDTH, room.getWidth()), Math.min(HEIGHT, room.getHeight()),
                // Where the system shows a window before it is painted, it does so in this colour.
                grounds.page());
        stage.setScene(scene);
        stage.setTitle(title);
        stage.setMinWidth(Math.min(LEAST_WIDTH, room.getWidth()));
        stage.setMinHeight(Math.min(LEAST_HEIGHT, room.getHeight()));
        place.ifPresent(before -> WindowPlaces.restore(stage, before));
        stage.show();
    }

    /// Does something once what is shown now is drawn; nothing where the window was closed by then. In between the toolkit
    /// does what waits, such as drawing again what the screen lost while the window came.
    void whenDrawn(Runnable task) {
        // Out of the pulse: what is made may ask something, which waits for pulses.
        Runnable made = () -> new FxThread().execute(unlessClosed(task));
        new PulseSteps().add(List.of(() -> {}, () -> {}, made));
    }

    /// Nothing where the window was closed by then.
    Runnable unlessClosed(Runnable task) {
        return () -> {
            if (stage.isShowing()) {
                task.run();
            }
        };
    }

    /// Puts lines over the outline, which are not to be seen yet: with the first of them the toolkit reads its stylesheets.
    void add(FirstLines lines) {
        layers.add(lines);
        lines.applyCss();
        layers.layout();
    }

    /// Puts the dashboard in the place of the outline, below the lines over it.
    void replace(Parent content) {
        layers.getChildren().set(0, content);
        content.applyCss();
        layers.layout();
    }

    /// Takes the lines away.
    void remove(FirstLines lines) {
        layers.remove(lines);
    }

    /// The outline or the dashboard, and the lines over it where the curves are.
    private static final class Layers extends StackPane {
        private @Nullable Outline outline;
        private @Nullable FirstLines lines;

        void begin(Outline first) {
            outline = first;
            getChildren().setAll(first);
        }

        void add(FirstLines over) {
            lines = over;
            getChildren().add(over);
        }

        void remove(FirstLines over) {
            lines = null;
            getChildren().remove(over);
        }

        @Override
        protected void layoutChildren() {
            super.layoutChildren();
            if (outline != null && lines != null) {
                Bounds place = lines.place().orElse(outline.curves(getWidth(), getHeight()));
                lines.resizeRelocate(place.getMinX(), place.getMinY(), place.getWidth(), place.getHeight());
            }
        }
    }
}
