package dev.runlens.ui;

import dev.runlens.read.FaultLog;
import dev.runlens.read.RunFormat;
import dev.runlens.read.catalog.Formats;
import dev.runlens.read.find.RunReader;
import dev.runlens.read.load.BackgroundLoader;
import dev.runlens.text.Bundle;
import dev.runlens.ui.state.DashboardModel;
import dev.runlens.ui.state.Opening;
import dev.runlens.ui.state.ShownRun;
import dev.runlens.ui.state.Threads;
import dev.runlens.ui.theme.AppearanceSwitch;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import javafx.scene.control.Tooltip;
import javafx.scene.input.PickResult;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.kordamp.ikonli.javafx.FontIcon;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// A whole dashboard on a headless stage, with real reading and writing.
///
/// Everything runs at once on the thread that asks for it, unless a test holds the reading back with [#readingHeld].
abstract class WindowTest {
    @TempDir
    Path folder;

    final FakeFileDialogs dialogs = new FakeFileDialogs();
    final FakeSurroundings surroundings = new FakeSurroundings(Optional.of(Path.of("samples")));
    final ObjectProperty<ColorScheme> system = new SimpleObjectProperty<>(ColorScheme.LIGHT);
    final List<RunFormat> formats = new ArrayList<>(Formats.all());
    final List<Runnable> waiting = new ArrayList<>();
    Clock clock = Clock.systemUTC();
    boolean readingHeld;
    double width = 900;
    double height = 700;
    Executor screen = WindowTest::onScreen;
    FxRobot robot = new FxRobot();

    @SuppressWarnings("NullAway.Init") // made by start, before any test
    Dashboard dashboard;

    @BeforeEach
    void openWindow() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        robot.interact(this::start);
    }

    @AfterEach
    void closeWindow() {
        robot.interact(() -> {
            dashboard.close();
            dashboard.getScene().getWindow().hide();
        });
    }

    /// Opens a window; on the screen's thread.
    void start() {
        Stage stage = new Stage();
        DashboardSetup setup = new DashboardSetup(
                Bundle.window(Locale.ENGLISH),
                new Threads(WindowTest::onScreen, Runnable::run, screen, clock),
                new AppearanceSwitch(system, Application::setUserAgentStylesheet),
                dialogs,
                surroundings);
        dashboard = new Dashboard(
                setup,
                new Opening(
                        setup.threads(),
                        listener -> new BackgroundLoader(RunReader.onCallersThread(formats, new FaultLog()),
                                Formats.assembly(clock), this::read, listener)));
        beforeShown();
        stage.setX(0);
        stage.setY(0);
        stage.setScene(new Scene(dashboard, width, height));
        stage.show();
    }

    /// What happens between the dashboard and its window.
    void beforeShown() {}

    /// At once, unless a file of a folder was read on a thread of its own.
    private static void onScreen(Runnable task) {
        if (Platform.isFxApplicationThread()) {
            task.run();
        } else {
            Platform.runLater(task);
        }
    }

    private void read(Runnable task) {
        if (readingHeld) {
            waiting.add(task);
        } else {
            task.run();
        }
    }

    /// Lets the next input that waits be read.
    void readNext() {
        robot.interact(() -> waiting.removeFirst().run());
    }

    void open(Path... inputs) {
        robot.interact(() -> dashboard.open(List.of(inputs)));
        settle();
    }

    /// Waits until everything that follows from the last action is on the screen.
    void settle() {
        WaitForAsyncUtils.waitForFxEvents();
        while (!WaitForAsyncUtils.waitForAsyncFx(10_000, () -> model().steps().isDone())) {
            WaitForAsyncUtils.waitForFxEvents();
        }
        robot.interact(() -> {
            dashboard.applyCss();
            dashboard.layout();
        });
    }

    DashboardModel model() {
        return dashboard.model();
    }

    ShownRun run(String name) {
        return model().runs().stream()
                .filter(run -> run.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no run " + name + " among " + runNames()));
    }

    List<String> runNames() {
        return model().runs().stream().map(ShownRun::name).toList();
    }

    List<String> visibleNames() {
        return model().visibleProperty().get().stream().map(ShownRun::name).toList();
    }

    <T extends Node> T find(String query, Class<T> type) {
        return type.cast(robot.lookup(query).query());
    }

    String text(String query) {
        return find(query, Labeled.class).getText();
    }

    /// The texts of all labels, and those that stand alone, under a node that are on the screen.
    List<String> texts(String query) {
        Predicate<Node> words = node -> (node instanceof Label || isPlainText(node)) && shows(node);
        return robot.from(robot.lookup(query).<Node>queryAll()).lookup(words).<Node>queryAll().stream()
                .map(node -> node instanceof Label label ? label.getText() : ((Text) node).getText())
                .filter(text -> text != null && !text.isEmpty())
                .toList();
    }

    /// A text that is not the inside of a control, which may be shortened, nor an icon.
    private static boolean isPlainText(Node node) {
        return node instanceof Text && !(node instanceof FontIcon) && !(node.getParent() instanceof Labeled);
    }

    boolean shows(String query) {
        return robot.lookup(query).queryAll().stream().anyMatch(WindowTest::shows);
    }

    private static boolean shows(Node node) {
        return node.getParent() == null ? node.isVisible() : node.isVisible() && shows(node.getParent());
    }

    void fire(String query) {
        ButtonBase button = find(query, ButtonBase.class);
        robot.interact(button::fire);
        settle();
    }

    /// Presses a key where the focus is: the headless robot loses modifiers.
    void press(KeyCode key, boolean shortcut) {
        robot.interact(() -> {
            Node owner = dashboard.getScene().getFocusOwner();
            Event.fireEvent(
                    owner == null ? dashboard : owner,
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, shortcut, false, false));
        });
        settle();
    }

    /// Presses a key with Shift.
    void pressShift(Node on, KeyCode key) {
        robot.interact(() -> Event.fireEvent(
                on, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, true, false, false, false)));
        settle();
    }

    /// What something tells of itself while the pointer is on it.
    String told(Node node) {
        robot.interact(() -> Event.fireEvent(node, new MouseEvent(
                MouseEvent.MOUSE_ENTERED, 0, 0, 0, 0, MouseButton.NONE, 0, false, false, false, false, false, false,
                false,
                false, false, false, new PickResult(node, 0, 0))));
        return node.getProperties().values().stream()
                .filter(Tooltip.class::isInstance)
                .map(tip -> ((Tooltip) tip).getText())
                .findFirst()
                .orElse("");
    }

    /// A click beside the card that is open.
    final void clickBeside() {
        Node dim = find(".modal-dim", Node.class);
        robot.interact(() -> Event.fireEvent(dim, new MouseEvent(
                MouseEvent.MOUSE_CLICKED, 5, 5, 5, 5, MouseButton.PRIMARY, 1,
                false, false, false, false, true, false,
                false, false, false, true, new PickResult(dim, 5, 5))));
        settle();
    }
}
