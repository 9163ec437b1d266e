package dev.runlens.ui;

import dev.runlens.analyze.axis.TrainingAxis;
import dev.runlens.chart.FxThread;
import dev.runlens.plot.Measure;
import dev.runlens.plot.PlotSubject;
import dev.runlens.read.FaultLog;
import dev.runlens.read.RunFormat;
import dev.runlens.read.catalog.Formats;
import dev.runlens.read.find.RunReader;
import dev.runlens.read.load.BackgroundLoader;
import dev.runlens.read.load.LoadItem;
import dev.runlens.session.Remembered;
import dev.runlens.session.SessionStore;
import dev.runlens.text.Bundle;
import dev.runlens.ui.state.Board;
import dev.runlens.ui.state.Opening;
import dev.runlens.ui.state.Threads;
import dev.runlens.ui.theme.AppearanceSwitch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/// The real window with the real threads, of any size, to take pictures of. Made, asked and closed on the FX thread.
///
/// It has no stage: the headless screen is 1000 × 1000, and a scene is drawn without one too.
final class DrawnWindow implements AutoCloseable {
    private final ExecutorService work = Executors.newSingleThreadExecutor();
    private final ExecutorService slow = Executors.newFixedThreadPool(2);
    private final ScheduledExecutorService follow = Executors.newSingleThreadScheduledExecutor();
    private final FakeFileDialogs dialogs = new FakeFileDialogs();
    private final Dashboard dashboard;

    /// @param config the folder of settings that is remembered in; absent for none
    DrawnWindow(ColorScheme scheme, int width, int height, Optional<Path> config) {
        Clock clock = Clock.system(ZoneId.systemDefault());
        // `-Dpicture.target=FILE` is chosen wherever a file to write is asked for.
        dialogs.target = Optional.ofNullable(System.getProperty("picture.target")).map(Path::of);
        DashboardSetup setup = new DashboardSetup(
                Bundle.window(Locale.ENGLISH),
                new Threads(work, slow, new FxThread(), clock),
                new AppearanceSwitch(new SimpleObjectProperty<>(scheme), Application::setUserAgentStylesheet),
                dialogs,
                surroundings(config));
        dashboard = new Dashboard(
                setup,
                new Opening(
                        setup.threads(),
                        listener -> new BackgroundLoader(new RunReader(formats(), new FaultLog()),
                                Formats.assembly(clock), slow, listener)));
        new Scene(dashboard, width, height);
        var _ = follow.scheduleWithFixedDelay(dashboard::follow, 500, 500, TimeUnit.MILLISECONDS);
    }

    /// Where it writes to when it asks for a file.
    void target(Path file) {
        dialogs.target = Optional.of(file);
    }

    private FakeSurroundings surroundings(Optional<Path> config) {
        FakeSurroundings surroundings = new FakeSurroundings(Optional.of(Path.of("samples")));
        config.ifPresent(folder -> surroundings.remembered = Remembered.of(
                new SessionStore(folder),
                (time, task) -> {
                    var _ = follow.schedule(task, time.toMillis(), TimeUnit.MILLISECONDS);
                }));
        return surroundings;
    }

    /// The usual ones, and one that never gets beyond the middle of a `*.held` file.
    private static List<RunFormat> formats() {
        HeldFormat held = new HeldFormat();
        held.halfWay = () -> LockSupport.parkNanos(TimeUnit.MINUTES.toNanos(1));
        return Stream.concat(Stream.of(held), Formats.all().stream()).toList();
    }

    Dashboard dashboard() {
        return dashboard;
    }

    Scene scene() {
        return dashboard.getScene();
    }

    void open(List<Path> inputs) {
        dashboard.begin(inputs);
    }

    /// Shows another axis and another metric; a metric that no run has shows the loss.
    void choose(TrainingAxis axis, String metric) {
        @Nullable
        Board board = dashboard.model().boardProperty().get();
        if (board != null) {
            Measure measure = Measure.of(board.comparison()).stream()
                    .filter(one -> one.metric().key().equals(metric))
                    .findFirst()
                    .orElse(Measure.LOSS);
            dashboard.model().subjectProperty().set(new PlotSubject(axis, measure));
        }
    }

    /// Whether everything that was opened is read, judged and shown: what comes with a picture of its own begins once it is laid
    /// out, as it is for every picture where there is a stage.
    boolean isSettled() {
        layOut();
        @Nullable
        Board board = dashboard.model().boardProperty().get();
        return board == null
                || board.items().stream().noneMatch(DrawnWindow::isReading)
                        && !board.progress().judging()
                        && dashboard.model().steps().isDone();
    }

    private void layOut() {
        dashboard.applyCss();
        dashboard.layout();
    }

    private static boolean isReading(LoadItem item) {
        return Board.isPending(item) && !item.input().toString().endsWith(".held");
    }

    void save(Path target) {
        // What is drawn while it is laid out gets its looks in the next round, which a stage would give it.
        for (int round = 0; round < 2; round++) {
            layOut();
        }
        write(scene().snapshot(null), target);
    }

    static void write(Image picture, Path target) {
        try {
            Files.createDirectories(target.toAbsolutePath().getParent());
            ImageIO.write(SwingFXUtils.fromFXImage(picture, null), "png", target.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        dashboard.close();
        work.shutdownNow();
        slow.shutdownNow();
        follow.shutdownNow();
    }
}
