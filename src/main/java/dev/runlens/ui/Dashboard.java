package dev.runlens.ui;

import dev.runlens.read.BackgroundLoader;
import dev.runlens.ui.hyperparameters.HyperparameterPane;
import dev.runlens.ui.keys.KeysCard;
import dev.runlens.ui.keys.Shortcut;
import dev.runlens.ui.keys.Shortcuts;
import dev.runlens.ui.metrics.ManualMetricsForm;
import dev.runlens.ui.open.DropOverlay;
import dev.runlens.ui.open.DropTarget;
import dev.runlens.ui.open.OpenButton;
import dev.runlens.ui.open.OpenCommands;
import dev.runlens.ui.runs.RunListActions;
import dev.runlens.ui.runs.RunsPane;
import dev.runlens.ui.runs.SearchField;
import dev.runlens.ui.start.EmptyState;
import dev.runlens.ui.state.Board;
import dev.runlens.ui.state.DashboardModel;
import dev.runlens.ui.state.ShownRun;
import dev.runlens.ui.state.Threads;
import dev.runlens.ui.state.Workspace;
import dev.runlens.ui.status.StatusBar;
import dev.runlens.ui.text.Texts;
import dev.runlens.ui.theme.AppearanceButton;
import dev.runlens.ui.theme.RunColours;
import dev.runlens.ui.theme.Stylesheet;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// The content of the window: makes every feature and connects them. Make and use it on the FX thread.
public final class Dashboard extends StackPane implements AutoCloseable {
    private static final double LIST_WIDTH = 290;

    private final Texts texts;
    private final DashboardSetup setup;
    private final DashboardModel model = new DashboardModel();
    private final Workspace workspace;
    private final OpenCommands openCommands;
    private final RunColours colours;
    private final SearchField search;
    private final ModalLayer modal = new ModalLayer();
    private final Shortcuts shortcuts;

    /// @param loaders makes the loader that reports to the given listener
    public Dashboard(DashboardSetup setup, Function<BackgroundLoader.Listener, BackgroundLoader> loaders) {
        this.setup = setup;
        this.texts = setup.texts();
        this.workspace = new Workspace(loaders, setup.threads(), model::show);
        this.openCommands = new OpenCommands(setup.dialogs(), setup.surroundings()::samples, workspace::open);
        this.colours = new RunColours(setup.appearances().appearanceProperty());
        this.search = new SearchField(texts, model);
        this.shortcuts = new Shortcuts(keys());
        setId("dashboard");
        setup.appearances()
                .appearanceProperty()
                .subscribe(now ->
                        getStyleClass().setAll("root", "dashboard", now.name().toLowerCase(Locale.ROOT)));
        Stylesheet.addTo(this);
        DropOverlay overlay = new DropOverlay(texts);
        getChildren().addAll(frame(), overlay, modal);
        new DropTarget(overlay, workspace::open).installOn(this);
        shortcuts.installOn(this);
    }

    /// Reads inputs, such as those of the command line.
    public void open(List<Path> inputs) {
        workspace.open(inputs);
    }

    /// What the window shows.
    public DashboardModel model() {
        return model;
    }

    @Override
    public void close() {
        workspace.close();
    }

    private BorderPane frame() {
        BorderPane frame = new BorderPane();
        frame.setTop(new Toolbar(
                new OpenButton(texts, openCommands), search, new AppearanceButton(texts, setup.appearances())));
        RunsPane runs = new RunsPane(texts, model, colours, new ListActions());
        SplitPane columns = new SplitPane(runs, content());
        columns.setId("columns");
        columns.widthProperty().subscribe((before, now) -> {
            if (before.doubleValue() == 0) {
                columns.setDividerPositions(LIST_WIDTH / now.doubleValue());
            }
        });
        SplitPane.setResizableWithParent(runs, false);
        frame.setCenter(columns);
        frame.setBottom(new StatusBar(texts, model));
        return frame;
    }

    private StackPane content() {
        EmptyState empty = new EmptyState(
                texts, openCommands::files, openCommands::folder, openCommands::samples, openCommands.hasSamples());
        Threads threads = setup.threads();
        HyperparameterPane table = new HyperparameterPane(texts, model, colours, threads.work(), threads.screen());
        StackPane content = new StackPane(empty, table);
        content.getStyleClass().add("content");
        model.boardProperty().subscribe(board -> {
            empty.setVisible(isEmpty(board));
            table.setVisible(!isEmpty(board));
        });
        return content;
    }

    private static boolean isEmpty(@Nullable Board board) {
        return board == null || board.runs().isEmpty();
    }

    private List<Shortcut> keys() {
        return List.of(
                Shortcut.of("Shortcut+O", texts.get("key.open"), openCommands::files),
                Shortcut.of("Shortcut+Shift+O", texts.get("key.folder"), openCommands::folder),
                Shortcut.of("Shortcut+V", texts.get("key.paste"), openCommands::paste),
                Shortcut.of("Shortcut+F", texts.get("key.search"), search::requestFocus),
                Shortcut.of(
                        "D",
                        texts.get("key.differences"),
                        () -> model.onlyDifferencesProperty()
                                .set(!model.onlyDifferencesProperty().get())),
                Shortcut.of("F1", texts.get("key.keys"), this::showKeys));
    }

    private void showKeys() {
        KeysCard card = new KeysCard(texts, shortcuts.all(), modal::close);
        modal.open(card, card::focusFirst);
    }

    private final class ListActions implements RunListActions {
        @Override
        public void cancel(Path input) {
            workspace.cancel(input);
        }

        @Override
        public void dismiss(Path input) {
            workspace.remove(input);
        }

        @Override
        public void retry(Path input) {
            workspace.open(List.of(input));
        }

        @Override
        public void remove(ShownRun run) {
            workspace.remove(run);
        }

        @Override
        public void enterMetrics(ShownRun run) {
            ManualMetricsForm form =
                    new ManualMetricsForm(texts, run, values -> workspace.enter(run.key(), values), modal::close);
            modal.open(form, form::focusFirst);
        }
    }
}
