package dev.runlens;

import dev.runlens.chart.FxThread;
import dev.runlens.chart.FxToolkit;
import dev.runlens.session.Preferences.Bounds;
import dev.runlens.session.Preferences.Panes;
import dev.runlens.session.Preferences.WindowPlace;
import dev.runlens.session.Preferences;
import dev.runlens.session.SessionStore;
import dev.runlens.ui.Dashboard;
import dev.runlens.ui.OpenedDashboard;
import dev.runlens.ui.state.Board;
import dev.runlens.ui.state.PulseSteps;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.stage.Window;

/// The window as it opens on the samples, is given more runs and closes again, without a screen, as part of [StartTraining].
final class WindowTraining {
    private static final long PAUSE = 200;
    private static final int LONGEST = 600;
    /// How many pauses it stays once everything is shown, so that it is painted too.
    private static final int PAINTED = 5;
    private static final double WIDTH = 1000;
    private static final double HEIGHT = 700;
    private static final double SHARE = 0.3;

    private final Path scraps;
    private final String[] runs;

    /// @param scraps a folder for what the window remembers, so that it is not the user's, and for the other runs
    WindowTraining(Path scraps, List<Path> runs) {
        this.scraps = scraps;
        this.runs = runs.stream().map(Path::toString).toArray(String[]::new);
    }

    /// Returns when it is closed: once it shows what follows from the runs, or where it never does.
    void untilJudged() throws IOException {
        Map<TrainingRuns, Path> more = new EnumMap<>(TrainingRuns.class);
        for (TrainingRuns kind : TrainingRuns.values()) {
            more.put(kind, kind.in(scraps));
        }
        try (ExecutorService closing = Executors.newSingleThreadExecutor()) {
            closing.execute(() -> closeOnceShown(more));
            try {
                open();
            } finally {
                closing.shutdownNow();
            }
        }
    }

    /// Returns when it is closed: once its first picture is drawn, so that nothing else of it is loaded.
    void untilPicture() throws IOException {
        Window.getWindows().addListener((ListChangeListener<Window>) change -> List.copyOf(change.getList())
                .forEach(window -> new PulseSteps().add(List.of(() -> new FxThread().execute(window::hide)))));
        open();
    }

    /// As a start that remembers where the window was, through the same door.
    private void open() throws IOException {
        ScreenClasses.load();
        System.setProperty("runlens.config", scraps.toString());
        FxToolkit.WITHOUT_SCREEN.forEach(System::setProperty);
        new SessionStore(scraps).keep(Preferences.DEFAULT.with(
                new WindowPlace(new Bounds(0, 0, WIDTH, HEIGHT), false, new Panes(
                        Map.of(Panes.COLUMNS, List.of(SHARE), Panes.ROWS, List.of(SHARE)), Set.of()))));
        Main.run(runs);
    }

    private static void closeOnceShown(Map<TrainingRuns, Path> more) {
        try {
            waitForRuns(1);
            int runs = onScreen(dashboard -> board(dashboard).map(board -> board.runs().size()).orElse(0)).orElse(0);
            for (Map.Entry<TrainingRuns, Path> next : more.entrySet()) {
                onScreen(dashboard -> {
                    dashboard.open(List.of(next.getValue()));
                    return true;
                });
                runs += next.getKey().count();
                waitForRuns(runs);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        Platform.exit();
    }

    /// Waits until so many runs are judged and the window with them is painted, or for two minutes.
    private static void waitForRuns(int runs) throws InterruptedException {
        int shown = 0;
        for (int i = 0; i < LONGEST && shown < PAINTED; i++) {
            Thread.sleep(PAUSE);
            shown += onScreen(dashboard -> OpenedDashboard.shows(dashboard, runs)).orElse(false) ? 1 : 0;
        }
    }

    /// What a task on the screen's thread gives; nothing while there is no window.
    private static <T> Optional<T> onScreen(Function<Dashboard, T> task) throws InterruptedException {
        AtomicReference<Optional<T>> result = new AtomicReference<>(Optional.empty());
        CountDownLatch done = new CountDownLatch(1);
        try {
            new FxThread().execute(() -> {
                result.set(OpenedDashboard.find().map(task));
                done.countDown();
            });
        } catch (IllegalStateException notStarted) {
            return Optional.empty();
        }
        boolean answered = done.await(LONGEST * PAUSE, TimeUnit.MILLISECONDS);
        return answered ? Objects.requireNonNull(result.get()) : Optional.empty();
    }

    private static Optional<Board> board(Dashboard dashboard) {
        return Optional.ofNullable(dashboard.model().boardProperty().get());
    }
}
