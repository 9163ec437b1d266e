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
import java.util.Map;
import javafx.stage.Window;

/// The program's window as it opens on some inputs: the process that is measured as a whole.
public final class OpenedOnce {
    private static final long PAUSE = 2;

    private OpenedOnce() {}

    /// What the toolkit is told where there is no display (`DISPLAY`): to do without. Its headless platform copies every picture
    /// pixel by pixel on the screen's thread, which no real screen does, so that on a display less is measured beside the window.
    public static Map<String, String> platform() {
        return System.getenv().getOrDefault("DISPLAY", "").isBlank()
                ? Map.of("glass.platform", "Headless", "prism.order", "sw")
                : Map.of();
    }

    /// Ends the process once the lines of the runs, and what follows from them, are drawn.
    public static void open(List<Path> inputs) throws IOException {
        // What a person's window remembers is neither read nor written.
        platform().forEach(System::setProperty);
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
            new FxThread().execute(() -> new EndOfStart(OpenedOnce::isThere, false).start());
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
