package dev.runlens.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.chart.FxThread;
import dev.runlens.read.FaultLog;
import dev.runlens.read.FileProbe;
import dev.runlens.read.ReadProgress;
import dev.runlens.read.RunFormat;
import dev.runlens.read.SourceContent;
import dev.runlens.read.SourceInput;
import dev.runlens.read.catalog.Formats;
import dev.runlens.read.find.RunReader;
import dev.runlens.read.load.BackgroundLoader;
import dev.runlens.read.mlx.log.MlxLogFormat;
import dev.runlens.session.KeptRun;
import dev.runlens.session.KeptView;
import dev.runlens.session.Remembered;
import dev.runlens.session.Session;
import dev.runlens.session.SessionStore;
import dev.runlens.text.Bundle;
import dev.runlens.ui.state.Board;
import dev.runlens.ui.state.ShownRun;
import dev.runlens.ui.theme.AppearanceSwitch;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// The program's window with the program's threads, from its outline on.
class WindowStartTest {
    @TempDir
    Path folder;

    private final FxRobot robot = new FxRobot();
    private final WatchedFormat logs = new WatchedFormat();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final CountDownLatch loaded = new CountDownLatch(1);
    private final List<String> bugs = new ArrayList<>();
    private final FakeSurroundings surroundings = new FakeSurroundings(Optional.empty());
    private final WindowThreads threads = new WindowThreads(
            new FxThread(), Clock.systemUTC(), (thread, bug) -> bugs.add(thread.getName() + ": " + bug));
    /// What happens when the outline is to be drawn.
    private Runnable begun = () -> {};
    /// What happens when the outline is drawn and the dashboard is not made yet.
    private Runnable between = () -> {};

    @SuppressWarnings("NullAway.Init") // made before any test
    private Stage stage;

    @SuppressWarnings("NullAway.Init") // made before any test
    private WindowStart window;

    /// Reads `*.log` files as those of mlx-lm once a test lets it.
    private static final class WatchedFormat implements RunFormat {
        private final MlxLogFormat format = new MlxLogFormat();
        private final AtomicInteger read = new AtomicInteger();
        private final CountDownLatch begun = new CountDownLatch(1);
        private final CountDownLatch let = new CountDownLatch(1);
        private final CountDownLatch stopped = new CountDownLatch(1);

        @Override
        public String name() {
            return format.name();
        }

        @Override
        public boolean recognises(FileProbe probe) {
            return probe.lowerCaseName().endsWith(".log");
        }

        @Override
        public SourceContent read(SourceInput input, ReadProgress progress) throws IOException {
            read.incrementAndGet();
            begun.countDown();
            while (let.getCount() > 0) {
                if (progress.isCancelled()) {
                    stopped.countDown();
                    throw new CancellationException();
                }
                Thread.onSpinWait();
            }
            return format.read(input, progress);
        }
    }

    @BeforeEach
    void makeStage() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        robot.interact(() -> stage = new Stage());
    }

    @AfterEach
    void close() {
        logs.let.countDown();
        robot.interact(() -> {
            stage.hide();
            window.close();
        });
        assertThat(bugs).isEmpty();
    }

    private void start(Path... inputs) {
        FirstPicture picture = new FirstPicture(stage, Optional.empty());
        window = new WindowStart(picture, threads, new WindowStart.Parts(
                surroundings.remembered(),
                this::loader,
                this::setup));
        robot.interact(() -> {
            picture.show("RunLens", ColorScheme.LIGHT);
            window.begin(List.of(inputs));
            begun.run();
        });
    }

    private BackgroundLoader loader(BackgroundLoader.Listener listener) {
        return new BackgroundLoader(
                RunReader.onCallersThread(List.of(logs), new FaultLog()), Formats.assembly(Clock.systemUTC()),
                threads.slow(), (items, result) -> {
                    listener.changed(items, result);
                    if (items.stream().noneMatch(Board::isPending)) {
                        loaded.countDown();
                    }
                });
    }

    private DashboardSetup setup() {
        between.run();
        ended.countDown();
        return new DashboardSetup(
                Bundle.window(Locale.ENGLISH), threads.ofDashboard(),
                new AppearanceSwitch(new SimpleObjectProperty<>(ColorScheme.LIGHT),
                        Application::setUserAgentStylesheet),
                new FakeFileDialogs(), surroundings);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    private static void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
    }

    private Optional<Dashboard> dashboard() {
        return layers().stream().filter(Dashboard.class::isInstance).map(Dashboard.class::cast).findFirst();
    }

    private List<Node> layers() {
        return stage.getScene().getRoot().getChildrenUnmodifiable();
    }

    private List<String> runs() {
        return dashboard().map(content -> content.model().runs().stream().map(ShownRun::name).toList())
                .orElse(List.of());
    }

    private List<String> ticked() {
        return dashboard().map(content -> content.model().visibleProperty().get().stream().map(ShownRun::name).toList())
                .orElse(List.of());
    }

    private Path run(String name) {
        Path file = folder.resolve(name + ".log");
        RunFiles.write(file, RunFiles.log(2.0, 2.1, 1.8, 1.9));
        return file;
    }

    @Test
    void whatItIsStartedWithIsReadWhileItsDashboardIsMade() throws TimeoutException {
        between = () -> await(logs.begun);

        start(run("a"));
        await(() -> dashboard().isPresent());
        assertThat(logs.let.getCount()).as("it is still being read").isEqualTo(1);
        logs.let.countDown();

        await(() -> !runs().isEmpty());
        assertThat(logs.read).hasValue(1);
    }

    @Test
    void whatIsReadByThenIsInTheFirstPictureOfTheDashboard() throws TimeoutException {
        logs.let.countDown();
        CountDownLatch judged = new CountDownLatch(1);
        between = () -> {
            await(loaded);
            // On the thread that judges, behind what was loaded.
            threads.givingWay(Runnable::run).work().execute(judged::countDown);
            await(judged);
        };

        start(run("a"), run("b"));

        AtomicReference<List<String>> first = new AtomicReference<>(List.of());
        await(() -> {
            first.set(ticked());
            return dashboard().isPresent();
        });
        assertThat(first.get()).hasSize(2);
        assertThat(logs.read).hasValue(2);
    }

    /// What is read when the dashboard is about to be made.
    private void readBeforeTheDashboard() {
        logs.let.countDown();
        CountDownLatch turn = new CountDownLatch(1);
        between = () -> {
            await(loaded);
            threads.givingWay(Runnable::run).work().execute(turn::countDown);
            await(turn);
        };
    }

    /// What is in the window at the moment at which lines over the outline are seen.
    private List<Node> beneathTheLines() {
        List<Node> seen = new ArrayList<>();
        begun = () -> stage.getScene().getRoot().getChildrenUnmodifiable()
                .addListener((ListChangeListener<Node>) change -> layers().stream()
                        .filter(FirstLines.class::isInstance)
                        .forEach(lines -> lines.opacityProperty().addListener((opacity, before, now) -> seen.addAll(
                                layers().stream().filter(layer -> !layer.equals(lines)).toList()))));
        return seen;
    }

    @Test
    void linesAreDrawnBeforeTheDashboardIsThereAndGoOnceItDrawsThem() throws TimeoutException {
        readBeforeTheDashboard();
        List<Node> beneath = beneathTheLines();

        start(run("a"), run("b"));
        await(() -> layers().size() == 1 && dashboard().isPresent());

        assertThat(beneath).hasSize(1).first().isInstanceOf(Outline.class);
        assertThat(ticked()).hasSize(2);
        assertThat(dashboard().orElseThrow().curves().chart().isMade()).isTrue();
    }

    @Test
    void linesThatTakeLongHoldNothingUp() throws TimeoutException {
        readBeforeTheDashboard();
        Runnable read = between;
        CountDownLatch plots = new CountDownLatch(1);
        between = () -> {
            read.run();
            threads.ofDashboard().work().execute(() -> await(plots));
        };

        start(run("a"));
        await(() -> !runs().isEmpty());
        assertThat(layers()).hasSize(2);
        Region curves = dashboard().orElseThrow().curves();
        await(() -> curves.localToScene(curves.getLayoutBounds()).equals(layers().getLast().getBoundsInParent()));
        plots.countDown();

        await(() -> layers().size() == 1);
    }

    @Test
    void moreRunsThanColoursWaitForTheirTable() throws TimeoutException {
        readBeforeTheDashboard();
        List<Node> beneath = beneathTheLines();

        start(IntStream.range(0, 9).mapToObj(i -> run("run" + i)).toArray(Path[]::new));
        await(() -> runs().size() == 9);

        assertThat(beneath).isEmpty();
        await(() -> layers().size() == 1);
    }

    @Test
    void withoutLinesToDrawNothingIsInTheWay() throws TimeoutException {
        logs.let.countDown();
        List<Node> beneath = beneathTheLines();

        start(folder.resolve("not-there.log"));
        await(() -> dashboard().isPresent() && layers().size() == 1);

        assertThat(beneath).isEmpty();
    }

    @Test
    void oneThatIsClosedBeforeItsOutlineIsDrawnReadsNothing() {
        begun = () -> {
            stage.hide();
            window.close();
        };

        start(run("a"));
        for (int i = 0; i < 5; i++) {
            WaitForAsyncUtils.waitForFxEvents();
        }

        assertThat(logs.read).hasValue(0);
        assertThat(ended.getCount()).as("no dashboard was asked for").isEqualTo(1);
    }

    @Test
    void oneThatIsClosedBeforeItsDashboardIsThereStopsReading() {
        between = () -> {
            await(logs.begun);
            stage.hide();
        };

        start(run("a"));
        await(ended);
        robot.interact(window::close);

        await(logs.stopped);
        assertThat(dashboard()).isEmpty();
    }

    @Test
    void aSessionAmongTheInputsIsBroughtBackBesideTheOthers() throws IOException, TimeoutException {
        logs.let.countDown();
        SessionStore store = new SessionStore(folder.resolve("config"));
        surroundings.remembered = Remembered.of(store, threads::after);
        Path a = run("a");
        Path b = run("b");
        store.save("two", new Session(
                List.of(b), List.of(new KeptRun(new KeptRun.Place(b, 0), false, 5)), KeptView.DEFAULT));
        Path session = folder.resolve("config/sessions/two.runlens");

        start(a, session);

        await(() -> runs().size() == 2);
        await(() -> ticked().equals(List.of("a")));
        assertThat(logs.read).hasValue(2);
        assertThat(dashboard().flatMap(Dashboard::desk).orElseThrow().preferences().get().recent())
                .containsExactly(a, session);
    }
}
