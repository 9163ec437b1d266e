package dev.runlens.ui;

import dev.runlens.chart.FxThread;
import dev.runlens.chart.ScreenTypeface;
import dev.runlens.chart.ToolkitLog;
import dev.runlens.read.catalog.Formats;
import dev.runlens.read.follow.Follower;
import dev.runlens.read.load.BackgroundLoader;
import dev.runlens.session.ConfigurationFolder;
import dev.runlens.session.Remembered;
import dev.runlens.session.SessionStore;
import dev.runlens.text.Bundle;
import dev.runlens.ui.open.SystemFileDialogs;
import dev.runlens.ui.state.Judged;
import dev.runlens.ui.state.Threads;
import dev.runlens.ui.theme.AppearanceSwitch;
import dev.runlens.write.Trash;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// The window as an application.
public final class RunLensApplication extends Application {
    private static final int[] ICONS = {16, 32, 48, 128, 256};

    private @Nullable WindowThreads workers;
    private @Nullable Dashboard dashboard;
    private @Nullable Stage window;
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
        window = stage;
        FxThread screen = new FxThread();
        Bundle texts = Bundle.window(Locale.getDefault());
        BugReport bugs = BugReport.withDialog(screen, texts);
        Thread.setDefaultUncaughtExceptionHandler(bugs);
        Thread.currentThread().setUncaughtExceptionHandler(bugs);
        WindowThreads threads = new WindowThreads(bugs);
        workers = threads;
        FirstPicture picture = new FirstPicture(stage, remembered.map(Remembered::preferences));
        picture.show(texts.get("window.title"), Platform.getPreferences().getColorScheme());
        picture.whenDrawn(() -> fill(picture, texts, threads));
    }

    private void fill(FirstPicture picture, Bundle texts, WindowThreads threads) {
        Clock clock = Clock.system(ZoneId.systemDefault());
        DashboardSetup setup = new DashboardSetup(
                texts,
                new Threads(threads.work(), threads.slow(), new FxThread(), clock, threads.hands()),
                new AppearanceSwitch(
                        Platform.getPreferences().colorSchemeProperty(), Application::setUserAgentStylesheet),
                new SystemFileDialogs(picture.stage(), texts),
                new Machine());
        Dashboard content = new Dashboard(
                setup,
                listener -> new BackgroundLoader(
                        Formats.reader(), Formats.assembly(clock), threads.slow(), listener));
        dashboard = content;
        picture.whenDrawn(() -> show(picture, content, threads));
        threads.every(Follower.PAUSE, content::follow);
    }

    private void show(FirstPicture picture, Dashboard content, WindowThreads threads) {
        picture.replace(content);
        // Nobody looks for the sign of a window before there is a picture in it.
        content.model().steps().add(List.of(() -> {}, () -> addIcons(picture.stage(), threads.slow())));
        content.focusRuns();
        // Reading first would bring nothing sooner: it takes the processors that the first picture waits for.
        content.begin(getParameters().getRaw().stream().map(Path::of).toList());
    }

    @Override
    public void stop() {
        if (dashboard != null) {
            Stage shown = window;
            Dashboard content = dashboard;
            // One that was closed before it was whole has no place of its own yet.
            if (shown != null && content.getScene() != null) {
                content.desk().ifPresent(desk -> desk.place(WindowPlaces.of(
                        shown, content.model().views().panes().nowProperty().get())));
            }
            content.close();
        }
        if (workers != null) {
            workers.close();
        }
    }

    private static void addIcons(Stage stage, Executor reading) {
        reading.execute(() -> {
            List<Image> icons = Arrays.stream(ICONS).mapToObj(RunLensApplication::icon).toList();
            new FxThread().execute(() -> stage.getIcons().setAll(icons));
        });
    }

    private static Image icon(int size) {
        return new Image(String.valueOf(RunLensApplication.class.getResource("icon-" + size + ".png")));
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
