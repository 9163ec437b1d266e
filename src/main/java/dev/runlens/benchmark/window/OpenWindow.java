package dev.runlens.benchmark.window;

import dev.runlens.chart.FxThread;
import dev.runlens.read.catalog.Formats;
import dev.runlens.read.load.BackgroundLoader;
import dev.runlens.text.Bundle;
import dev.runlens.ui.Dashboard;
import dev.runlens.ui.DashboardSetup;
import dev.runlens.ui.Surroundings;
import dev.runlens.ui.open.FileDialogs;
import dev.runlens.ui.state.Board;
import dev.runlens.ui.state.Opening;
import dev.runlens.ui.state.Threads;
import dev.runlens.ui.theme.AppearanceSwitch;
import dev.runlens.write.Trash;
import dev.runlens.work.DaemonThreads;
import dev.runlens.work.Hands;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.stage.Stage;

/// A whole window on the headless platform, with threads as those of the program.
final class OpenWindow implements AutoCloseable {
    static final int WIDTH = 1000;
    static final int HEIGHT = 700;
    private static final int READERS = 2;

    private final FxThread screen = new FxThread();
    private final ExecutorService work = Executors.newSingleThreadExecutor();
    private final ExecutorService slow = DaemonThreads.givingWay("io", READERS, null);
    private final Hands hands = Hands.forEveryProcessor("hands");
    private final Dashboard dashboard;

    OpenWindow() {
        dashboard = onScreen(this::open);
    }

    private Dashboard open() {
        Clock clock = Clock.system(ZoneId.systemDefault());
        DashboardSetup setup = new DashboardSetup(
                Bundle.window(Locale.ENGLISH),
                new Threads(work, slow, screen, clock, hands),
                new AppearanceSwitch(
                        new SimpleObjectProperty<>(ColorScheme.LIGHT), Application::setUserAgentStylesheet),
                new NoDialogs(),
                new NoSurroundings());
        Dashboard made = new Dashboard(
                setup,
                new Opening(
                        setup.threads(),
                        listener -> new BackgroundLoader(Formats.reader(), Formats.assembly(clock), slow, listener)));
        Stage stage = new Stage();
        stage.setScene(new Scene(made, WIDTH, HEIGHT));
        stage.show();
        return made;
    }

    Dashboard dashboard() {
        return dashboard;
    }

    <T> T onScreen(Supplier<T> task) {
        return CompletableFuture.supplyAsync(task, screen).join();
    }

    /// Opens a folder and waits until so many runs are judged, and the picture with them is drawn.
    void open(Path folder, int runs) throws InterruptedException {
        onScreen(() -> {
            dashboard.open(List.of(folder));
            return true;
        });
        while (!onScreen(() -> complete(runs))) {
            Thread.sleep(10);
        }
        var _ = work.submit(() -> {});
        Frames.next();
    }

    /// Drops files with answers and waits until what they say is drawn.
    void openAnswers(List<Path> files) throws InterruptedException {
        onScreen(() -> {
            dashboard.open(files);
            return true;
        });
        while (!onScreen(() -> dashboard.lookup("#answers-said") != null)) {
            Thread.sleep(10);
        }
        Frames.next();
    }

    private boolean complete(int runs) {
        Board board = dashboard.model().boardProperty().get();
        return board != null && board.runs().size() == runs && board.isSettled() && dashboard.model().steps().isDone()
                && dashboard.model().entriesProperty().get().size() == runs && rows() == runs;
    }

    /// How many rows the table of runs has, which is shown for many.
    private int rows() {
        return dashboard.lookup("#run-table") instanceof TableView<?> table ? table.getItems().size() : 0;
    }

    @Override
    public void close() {
        onScreen(() -> {
            dashboard.close();
            dashboard.getScene().getWindow().hide();
            return true;
        });
        work.shutdownNow();
        slow.shutdownNow();
        hands.close();
    }

    /// Nobody is there to be asked.
    private record NoDialogs() implements FileDialogs {
        @Override
        public List<Path> chooseFiles() {
            return List.of();
        }

        @Override
        public Optional<Path> chooseFolder() {
            return Optional.empty();
        }

        @Override
        public Optional<Path> chooseTarget(String suggestion) {
            return Optional.empty();
        }
    }

    private record NoSurroundings() implements Surroundings {
        @Override
        public Optional<Path> samples() {
            return Optional.empty();
        }

        @Override
        public void open(Path file) {}

        @Override
        public Trash trash() {
            return Trash.of("none", Path.of("."), Map.of(), Clock.systemUTC());
        }

        @Override
        public void reveal(Path file) {}
    }
}
