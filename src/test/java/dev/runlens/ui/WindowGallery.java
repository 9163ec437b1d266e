package dev.runlens.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.analyze.axis.TrainingAxis;
import dev.runlens.ui.state.DashboardModel;
import dev.runlens.ui.state.View;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ListCell;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.PixelReader;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.image.WritableImage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

/// Draws every state of the window into `target/gallery`, to be looked at: `mvn -Pgallery verify`. Each in both themes
/// and two sizes; `-Dshots=why,sweep` draws some.
class WindowGallery {
    private static final Path TARGET = Path.of("target", "gallery");
    private static final Duration LONGEST = Duration.ofMinutes(2);

    @TempDir
    static Path folder;

    /// One state: what is opened, and what is done when it has come.
    private record Shot(String name, List<Path> inputs, List<Consumer<DrawnWindow>> steps) {
        static Shot of(String name, List<Path> inputs) {
            return new Shot(name, inputs, List.of());
        }

        Shot then(Consumer<DrawnWindow> step) {
            return new Shot(name, inputs, Stream.concat(steps.stream(), Stream.of(step)).toList());
        }
    }

    private enum Size {
        SMALL(900, 600),
        LARGE(1600, 1000);

        final int width;
        final int height;

        Size(int width, int height) {
            this.width = width;
            this.height = height;
        }

        @Override
        public String toString() {
            return width + "x" + height;
        }
    }

    @BeforeAll
    static void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @TestFactory
    Stream<DynamicTest> pictures() {
        GalleryAnswers answers = new GalleryAnswers(folder);
        Set<String> wanted = Set.of(System.getProperty("shots", "").split(",", -1));
        return shots(new GalleryRuns(folder), answers).stream()
                .filter(shot -> wanted.contains("") || wanted.contains(shot.name()))
                .flatMap(shot -> Stream.of(ColorScheme.LIGHT, ColorScheme.DARK)
                        .flatMap(scheme -> Stream.of(Size.values()).map(size -> picture(shot, scheme, size))))
                .onClose(answers::close);
    }

    private static List<Shot> shots(GalleryRuns runs, GalleryAnswers answers) {
        List<Path> samples = List.of(Path.of("samples"));
        List<Path> sweep = runs.sweep(24);
        return List.of(
                Shot.of("empty", List.of()),
                Shot.of("one-run", List.of(Path.of("samples/models/tiny-llama_run3"))),
                Shot.of("two-runs", List.of(
                        Path.of("samples/models/tiny-llama_run4"), Path.of("samples/models/tiny-llama_run5"))),
                Shot.of("samples", samples),
                Shot.of("collapsed", samples).then(press("#toggle-list")).then(press("#toggle-settings")),
                Shot.of("12-runs", runs.sweep(12)),
                Shot.of("12-runs-chart", runs.sweep(12)).then(look(View.CHART)),
                Shot.of("24-runs", sweep),
                Shot.of("300-runs", runs.sweep(300)),
                Shot.of("300-runs-chart", runs.sweep(300)).then(look(View.CHART)),
                Shot.of("sweep", sweep).then(look(View.SWEEP)),
                Shot.of("sweep-defaults", runs.sweepWithDefaults()).then(look(View.SWEEP))
                        .then(window -> item(window, "#sweep-along", "along-lora_rank"))
                        .then(window -> item(window, "#sweep-colour", "colour-lora_rank")),
                Shot.of("table-beside-chart", sweep).then(look(View.TABLE)).then(beside(View.CHART)),
                Shot.of("diverged", List.of(runs.diverged(), Path.of("samples/models/tiny-llama_run4"))),
                Shot.of("no-validation", List.of(runs.withoutValidation())),
                Shot.of("no-log", List.of(runs.withoutLog())),
                Shot.of("names", runs.longAndForeignNames()),
                Shot.of("errors", runs.bad()),
                Shot.of("pattern", runs.unread()).then(WindowGallery::describe),
                Shot.of("numbered", List.of(runs.numbered())),
                Shot.of("why-defaults", runs.sweepWithDefaults().subList(0, 8)).then(press("#verdict-why")),
                Shot.of("live", List.of(runs.training())).then(window -> runs.goOn(700)).then(window -> pause(1500)),
                Shot.of("why", samples).then(press("#verdict-why")),
                Shot.of("why-place", samples).then(key(KeyCode.V)).then(focused(KeyCode.DOWN, 10)),
                Shot.of("panels", samples).then(WindowGallery::panels),
                Shot.of("answers", samples).then(key(KeyCode.A)),
                Shot.of("answers-end", samples).then(key(KeyCode.A)).then(scroll("#answers-body", 1)),
                Shot.of("answers-paired", List.of(answers.paired())),
                Shot.of("answers-deciding", List.of(answers.paired())).then(scroll("#answers-body", 0.4)),
                Shot.of("answers-missing", answers.missing()),
                Shot.of("voter", samples).then(key(KeyCode.A)).then(press("#answers-vote")),
                Shot.of("vote", samples).then(key(KeyCode.A)).then(press("#answers-vote"))
                        .then(window -> window.target(answers.votes())).then(press("#voter-save")),
                Shot.of("vote-long", List.of(answers.paired())).then(press("#answers-vote"))
                        .then(window -> window.target(answers.votes())).then(press("#voter-save")),
                Shot.of("vote-names", List.of(answers.paired())).then(press("#answers-vote"))
                        .then(window -> window.target(answers.votes())).then(press("#voter-save"))
                        .then(press("#vote-names")),
                Shot.of("vote-result", List.of(answers.paired())).then(press("#answers-vote"))
                        .then(window -> window.target(answers.votes())).then(press("#voter-save"))
                        .then(GalleryAnswers::vote),
                Shot.of("ask", samples).then(typed(KeyCode.A, true, false)),
                Shot.of("ask-many", runs.sweep(12)).then(typed(KeyCode.A, true, false)),
                Shot.of("ask-names", runs.longAndForeignNames()).then(typed(KeyCode.A, true, false)),
                Shot.of("ask-wrong", samples).then(typed(KeyCode.A, true, false))
                        .then(window -> answers.ask(window, "not an address", "")).then(press("#ask-save")),
                Shot.of("ask-send", samples).then(typed(KeyCode.A, true, false))
                        .then(window -> answers.ask(window, "http://192.0.2.1:8080", "SmolLM3-3B"))
                        .then(press("#ask-save")),
                Shot.of("ask-going", samples).then(typed(KeyCode.A, true, false))
                        .then(window -> answers.ask(window, answers.slowServer(), "SmolLM3-3B"))
                        .then(press("#ask-save")).then(window -> pause(1500)),
                Shot.of("health", samples).then(key(KeyCode.H)),
                Shot.of("files", samples).then(key(KeyCode.I)),
                Shot.of("prune", samples).then(WindowGallery::pick).then(key(KeyCode.P)),
                Shot.of("rename", samples).then(WindowGallery::pick).then(key(KeyCode.F2)),
                Shot.of("keys", samples).then(key(KeyCode.F1)),
                Shot.of("palette", samples).then(typed(KeyCode.K, false, true)),
                Shot.of("dragging", samples)
                        .then(window -> window.dashboard().lookup("#drop-overlay").setVisible(true)),
                Shot.of("axis-tokens", samples).then(window -> window.choose(TrainingAxis.TOKENS, "")),
                Shot.of("learning-rate", samples)
                        .then(window -> window.choose(TrainingAxis.ITERATION, "learning_rate")));
    }

    private static Consumer<DrawnWindow> look(View view) {
        return window -> window.dashboard().model().views().look(view, false);
    }

    private static Consumer<DrawnWindow> beside(View view) {
        return window -> window.dashboard().model().views().look(view, true);
    }

    private static Consumer<DrawnWindow> press(String button) {
        return window -> {
            if (!(window.dashboard().lookup(button) instanceof ButtonBase found)) {
                throw new AssertionError("no button " + button);
            }
            found.fire();
        };
    }

    private static void item(DrawnWindow window, String menu, String item) {
        ((MenuButton) window.dashboard().lookup(menu)).getItems().stream()
                .filter(one -> item.equals(one.getId()))
                .findFirst()
                .orElseThrow()
                .fire();
    }

    /// Presses a key where the focus is.
    private static Consumer<DrawnWindow> focused(KeyCode code, int times) {
        return window -> {
            for (int i = 0; i < times; i++) {
                Event.fireEvent(
                        window.scene().getFocusOwner(),
                        new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
            }
        };
    }

    /// Small charts of other metrics below the chart.
    private static void panels(DrawnWindow window) {
        window.dashboard().model().views().panelsProperty().set(List.of("learning_rate", "tokens_per_sec"));
    }

    private static Consumer<DrawnWindow> scroll(String pane, double share) {
        return window -> ((ScrollPane) window.dashboard().lookup(pane)).setVvalue(share);
    }

    private static void pick(DrawnWindow window) {
        DashboardModel model = window.dashboard().model();
        model.listing().pickedProperty().set(model.runs().getFirst().key());
    }

    /// Opens the form for the last row, a text that no format knows.
    private static void describe(DrawnWindow window) {
        window.dashboard().lookupAll("#runs .entry-cell").stream()
                .map(cell -> (ListCell<?>) cell)
                .filter(cell -> !cell.isEmpty())
                .flatMap(cell -> CellMenus.of(cell).getItems().stream())
                .filter(item -> "menu.pattern".equals(item.getId()))
                .reduce((earlier, last) -> last)
                .orElseThrow()
                .fire();
    }

    private static Consumer<DrawnWindow> key(KeyCode code) {
        return typed(code, false, false);
    }

    private static Consumer<DrawnWindow> typed(KeyCode code, boolean shift, boolean control) {
        return window -> Event.fireEvent(
                window.dashboard(),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, control, false, false));
    }

    private static DynamicTest picture(Shot shot, ColorScheme scheme, Size size) {
        String name = shot.name() + "-" + scheme.name().toLowerCase(Locale.ROOT) + "-" + size;
        return DynamicTest.dynamicTest(name, () -> {
            DrawnWindow window = onScreen(() -> new DrawnWindow(scheme, size.width, size.height, Optional.empty()));
            try {
                onScreen(() -> run(() -> window.open(shot.inputs())));
                settle(window);
                for (Consumer<DrawnWindow> step : shot.steps()) {
                    onScreen(() -> run(() -> {
                        window.dashboard().applyCss();
                        window.dashboard().layout();
                        step.accept(window);
                    }));
                    settle(window);
                }
                onScreen(() -> run(() -> window.save(TARGET.resolve(name + ".png"))));
                assertThat(onScreen(() -> colours(window.scene().snapshot(null)))).isGreaterThan(8);
            } finally {
                onScreen(() -> run(window::close));
            }
        });
    }

    /// How many colours a coarse grid of the picture has: an empty one has a few.
    private static int colours(WritableImage image) {
        PixelReader pixels = image.getPixelReader();
        Set<Integer> colours = new HashSet<>();
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y += 3) {
                colours.add(pixels.getArgb(x, y));
            }
        }
        return colours.size();
    }

    /// Until everything is read and judged, and nothing came in for a while.
    private static void settle(DrawnWindow window) {
        long end = System.nanoTime() + LONGEST.toNanos();
        int quiet = 0;
        while (quiet < 8) {
            pause(100);
            quiet = onScreen(window::isSettled) ? quiet + 1 : 0;
            assertThat(System.nanoTime()).as("the window comes to rest").isLessThan(end);
        }
    }

    private static void pause(int milliseconds) {
        LockSupport.parkNanos(milliseconds * 1_000_000L);
    }

    private static boolean run(Runnable task) {
        task.run();
        return true;
    }

    private static <T> T onScreen(Callable<T> task) {
        FutureTask<T> asked = new FutureTask<>(task);
        Platform.runLater(asked);
        try {
            return asked.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }
}
