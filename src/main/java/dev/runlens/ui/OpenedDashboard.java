package dev.runlens.ui;

import dev.runlens.ui.state.Board;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Window;

/// The dashboard of the window that is open in this process, for whoever opened it and waits for what it shows. On the FX
/// thread.
public final class OpenedDashboard {
    private OpenedDashboard() {}

    /// The dashboard; empty while there is none.
    public static Optional<Dashboard> find() {
        return shown(Dashboard.class).findFirst();
    }

    /// Whether the lines of runs are in the next picture, in the dashboard or where it will be.
    public static boolean hasLines() {
        return shown(FirstLines.class).anyMatch(FirstLines::isSeen)
                || find().filter(dashboard -> shows(dashboard, 1)).isPresent();
    }

    private static <T extends Node> Stream<T> shown(Class<T> kind) {
        return Window.getWindows().stream()
                .map(Window::getScene)
                .map(Scene::getRoot)
                .flatMap(root -> root.getChildrenUnmodifiable().stream())
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    /// Whether a dashboard shows so many runs or more and what follows from them, and nothing is on its way.
    public static boolean shows(Dashboard dashboard, int runs) {
        Board board = dashboard.model().boardProperty().get();
        return board != null && board.isSettled() && board.runs().size() >= runs && dashboard.model().steps().isDone()
                && dashboard.curves().chart().isMade();
    }
}
