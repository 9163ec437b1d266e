package dev.runlens.ui;

import dev.runlens.chart.FxThread;
import dev.runlens.chart.ScreenTypeface;
import dev.runlens.chart.ToolkitLog;
import dev.runlens.read.catalog.Formats;
import dev.runlens.read.load.BackgroundLoader;
import dev.runlens.session.ConfigurationFolder;
import dev.runlens.session.Remembered;
import dev.runlens.session.SessionStore;
import dev.runlens.text.Bundle;
import dev.runlens.ui.open.SystemFileDialogs;
import dev.runlens.ui.state.Judged;
import dev.runlens.ui.theme.AppearanceSwitch;
import dev.runlens.write.Trash;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// The window as an application.
public final class RunLensApplication extends Application {
    private @Nullable WindowThreads workers;
    private @Nullable WindowStart window;
    private Optional<Remembered> remembered = Optional.empty();

    /// Made by the toolkit.
    public RunLensApplication() {}

    /// Opens the window on some inputs, and returns when it is closed.
    ///
    /// @param inputs paths to read; may be empty
    /// @throws IllegalStateException when called twice in one process
    public static void open(List<Path> inputs) {
        ToolkitLog.quieten();
        // Needs no toolkit, and the screen's thread would wait for it.
        Thread.ofPlatform().daemon().name("runlens-ahead").start(RunLensApplication::ahead);
        launch(RunLensApplication.class, inputs.stream().map(Path::toString).toArray(String[]::new));
    }

    private static void ahead() {
        var _ = Judged.NOTHING;
    }

    /// Reads what was remembered, before there is a screen's thread to wait for it, and has the typeface loaded beside that.
    @Override
    public void init() {
        Thread.ofPlatform().daemon().name("runlens-typeface").start(ScreenTypeface::faces);
        remembered = ConfigurationFolder.of(System.getProperties(), System.getenv())
                .map(folder -> Remembered.of(new SessionStore(folder), this::later));
    }

    private void later(Duration time, Runnable task) {
        if (workers != null) {
            workers.after(time, task);
        }
    }

    /// Shows the window's outline; the dashboard takes its place once there is a picture of it.
    @Override
    public void start(Stage stage) {
        FxThread screen = new FxThread();
        Bundle texts = Bundle.window(Locale.getDefault());
        BugReport bugs = BugReport.withDialog(screen, texts);
        Thread.setDefaultUncaughtExceptionHandler(bugs);
        Thread.currentThread().setUncaughtExceptionHandler(bugs);
        Clock clock = Clock.system(ZoneId.systemDefault());
        WindowThreads threads = new WindowThreads(screen, clock, bugs);
        workers = threads;
        FirstPicture picture = new FirstPicture(stage, remembered.map(Remembered::preferences));
        picture.show(texts.get("window.title"), Platform.getPreferences().getColorScheme());
        WindowStart started = new WindowStart(picture, threads, new WindowStart.Parts(
                remembered,
                listener -> new BackgroundLoader(
                        Formats.reader(), Formats.assembly(clock), threads.slow(), listener),
                () -> setup(stage, texts, threads)));
        window = started;
        started.begin(getParameters().getRaw().stream().map(Path::of).toList());
    }

    private DashboardSetup setup(Stage stage, Bundle texts, WindowThreads threads) {
        return new DashboardSetup(
                texts,
                threads.ofDashboard(),
                new AppearanceSwitch(
                        Platform.getPreferences().colorSchemeProperty(), Application::setUserAgentStylesheet),
                new SystemFileDialogs(stage, texts),
                new Machine());
    }

    @Override
    public void stop() {
        if (window != null) {
            window.close();
        }
    }

    private final class Machine implements Surroundings {
        @Override
        public Optional<Path> samples() {
            return Optional.of(Path.of(System.getProperty("runlens.samples", "samples")))
                    .filter(Files::isDirectory);
        }

        @Override
        public Optional<Remembered> remembered() {
            return remembered;
        }

        @Override
        public void open(Path file) {
            getHostServices().showDocument(file.toUri().toString());
        }

        @Override
        public Trash trash() {
            return Trash.of(
                    System.getProperty("os.name"),
                    Path.of(System.getProperty("user.home")),
                    System.getenv(),
                    Clock.system(ZoneId.systemDefault()));
        }

        @Override
        public void reveal(Path file) {
            Path folder = file.toAbsolutePath().getParent();
            getHostServices()
                    .showDocument((folder == null ? file : folder).toUri().toString());
        }
    }
}
