package dev.runlens.benchmark.window;

import dev.runlens.chart.FxThread;
import dev.runlens.ui.Dashboard;
import dev.runlens.ui.RunLensApplication;
import dev.runlens.ui.state.Board;
import dev.runlens.ui.state.DashboardModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.stage.Window;

/// The program's window as it opens on some inputs: the process that is measured as a whole.
public final class OpenedOnce {
    private static final long PAUSE = 2;

    private OpenedOnce() {}

    /// Ends the process once the lines of the runs, and what follows from them, are drawn; on the headless platform.
    public static void open(List<Path> inputs) throws IOException {
        // What a person's window remembers is neither read nor written.
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        System.setProperty("runlens.config", Files.createTempDirectory("runlens-open").toString());
        Thread.ofPlatform().daemon().name("first picture").start(OpenedOnce::watch);
        RunLensApplication.open(inputs);
    }

    private static void watch() {
        try {
            while (!begun()) {
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean begun() {
        try {
            new FxThread().execute(() -> new FirstPicture(OpenedOnce::isThere, false).start());
            return true;
        } catch (IllegalStateException notStarted) {
            return false;
        }
    }

    private static boolean isThere() {
        return Window.getWindows().stream()
                .map(window -> window.getScene().getRoot())
                .anyMatch(root -> root instanceof Dashboard dashboard && isThere(dashboard.model()));
    }

    private static boolean isThere(DashboardModel model) {
        Board board = model.boardProperty().get();
        return board != null && board.isSettled() && !board.runs().isEmpty() && model.steps().isDone();
    }
}
