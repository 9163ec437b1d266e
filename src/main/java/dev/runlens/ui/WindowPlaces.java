package dev.runlens.ui;

import dev.runlens.session.Preferences.Bounds;
import dev.runlens.session.Preferences.Panes;
import dev.runlens.session.Preferences.WindowPlace;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/// Where a window is, and putting it there again.
final class WindowPlaces {
    /// So much of a window must be on a screen for it to be found there.
    private static final double LEAST_SEEN = 100;

    private WindowPlaces() {}

    /// Where a window is now.
    ///
    /// @param panes how they share it
    static WindowPlace of(Stage stage, Panes panes) {
        return new WindowPlace(
                new Bounds(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight()),
                stage.isMaximized(),
                panes);
    }

    /// Puts a window where it was, before it is shown; on a screen that is gone it stays where the system puts it.
    static void restore(Stage stage, WindowPlace place) {
        Bounds bounds = place.bounds();
        stage.setWidth(Math.max(stage.getMinWidth(), bounds.width()));
        stage.setHeight(Math.max(stage.getMinHeight(), bounds.height()));
        boolean seen = Screen.getScreens().stream()
                .map(Screen::getVisualBounds)
                .anyMatch(screen -> isSeen(screen, bounds));
        if (seen) {
            stage.setX(bounds.x());
            stage.setY(bounds.y());
        }
        stage.setMaximized(place.maximized());
    }

    private static boolean isSeen(Rectangle2D screen, Bounds bounds) {
        double across = Math.min(screen.getMaxX(), bounds.x() + bounds.width())
                - Math.max(screen.getMinX(), bounds.x());
        // The bar by which it is moved must be within reach.
        return across >= LEAST_SEEN && bounds.y() >= screen.getMinY() - 1 && bounds.y() < screen.getMaxY() - LEAST_SEEN;
    }
}
