package dev.runlens;

import dev.runlens.chart.FxThread;
import dev.runlens.ui.Dashboard;
import dev.runlens.ui.state.Board;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Window;

/// The window as it opens on the samples and closes again, without a screen, as part of [StartTraining].
final class WindowTraining {
    private static final long PAUSE = 200;
    private static final int LONGEST = 600;
    /// How many pauses it stays once everything is shown, so that it is painted too.
    private static final int PAINTED = 5;

    private WindowTraining() {}

    /// Returns when it is closed: once it shows what follows from the runs, or after two minutes.
    ///
    /// @param scraps a folder for what the window remembers, so that it is not the user's
    static void run(Path scraps, List<Path> runs) {
        System.setProperty("runlens.config", scraps.toString());
        try (ExecutorService closing = Executors.newSingleThreadExecutor()) {
            closing.execute(WindowTraining::closeOnceShown);
            try {
                Main.run(runs.stream().map(Path::toString).toArray(String[]::new));
            } finally {
                closing.shutdownNow();
            }
        }
    }

    private static void closeOnceShown() {
        try {
            int shown = 0;
            for (int i = 0; i < LONGEST && shown < PAINTED; i++) {
                Thread.sleep(PAUSE);
                shown += isShown() ? 1 : 0;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        Platform.exit();
    }

    private static boolean isShown() throws InterruptedException {
        boolean[] shown = new boolean[1];
        CountDownLatch looked = new CountDownLatch(1);
        try {
            new FxThread().execute(() -> {
                shown[0] = dashboard().map(WindowTraining::isShown).orElse(false);
                looked.countDown();
            });
        } catch (IllegalStateException notStarted) {
            return false;
        }
        return looked.await(LONGEST * PAUSE, TimeUnit.MILLISECONDS) && shown[0];
    }

    private static Optional<Dashboard> dashboard() {
        return Window.getWindows().stream()
                .map(Window::getScene)
                .map(Scene::getRoot)
                .filter(Dashboard.class::isInstance)
                .map(Dashboard.class::cast)
                .findFirst();
    }

    private static boolean isShown(Dashboard dashboard) {
        Board board = dashboard.model().boardProperty().get();
        return board != null && board.isSettled() && !board.runs().isEmpty();
    }
}
