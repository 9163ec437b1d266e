package dev.runlens.ui.runs;

import dev.runlens.analyze.wording.VisibleText;
import dev.runlens.plot.ShortNames;
import dev.runlens.run.Checkpoint;
import dev.runlens.run.Finding;
import dev.runlens.run.FindingCode;
import dev.runlens.run.SeriesChoice;
import dev.runlens.text.Bundle;
import dev.runlens.ui.state.BaselineChoice;
import dev.runlens.ui.state.Board;
import dev.runlens.ui.state.DashboardModel;
import dev.runlens.ui.state.Entry;
import dev.runlens.ui.state.ShownRun;
import dev.runlens.ui.theme.RunColours;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/// What can be done to a run wherever it stands, and to any other line of the list, as menus.
public final class RunMenu {
    private static final int LONGEST_NAME = 32;

    private final Bundle texts;
    private final DashboardModel model;
    private final RunListActions actions;
    private final ColourMenu palette;

    /// @param actions what its items do
    public RunMenu(Bundle texts, DashboardModel model, RunColours colours, RunListActions actions) {
        this.palette = new ColourMenu(texts, model, colours);
        this.texts = texts;
        this.model = model;
        this.actions = actions;
    }

    ContextMenu of(Entry entry) {
        return switch (entry) {
            case Entry.Loaded loaded ->
                    new ContextMenu(items(loaded.run(), List.of(loaded.run())).toArray(MenuItem[]::new));
            case Entry.Input input -> ofInput(input);
        };
    }

    /// The items for a run.
    ///
    /// @param selected the runs that are selected with it, itself among them; all of them are removed
    public List<MenuItem> items(ShownRun run, List<ShownRun> selected) {
        List<MenuItem> items = new ArrayList<>(List.of(why(run), baseline(run),
                item("menu.metrics", () -> actions.enterMetrics(run)),
                series(run), item("menu.pattern", () -> actions.describeLines(run.name(), run.inputs())),
                item("menu.rename", () -> actions.rename(run)), item("menu.memo", () -> actions.writeMemo(run)),
                palette.of(run, look -> actions.colour(run, look))));
        items.addAll(paths(run));
        items.addAll(List.of(
                new SeparatorMenuItem(), prune(run), remove(selected)));
        run.run().findings().stream()
                .filter(finding -> finding.code() == FindingCode.AMBIGUOUS_LOG)
                .map(Finding::origin)
                .flatMap(origin -> origin == null ? Stream.empty() : Stream.of(origin.file()))
                .limit(1)
                .forEach(log -> items.addFirst(assign(log)));
        return items;
    }

    private MenuItem remove(List<ShownRun> selected) {
        MenuItem remove = item("menu.remove", () -> actions.remove(selected));
        remove.setText(texts.get("menu.remove", selected.size()));
        return remove;
    }

    private MenuItem why(ShownRun run) {
        return item("menu.why", () -> actions.why(run));
    }

    /// Ticked for the run that the others are held against; it can be taken back where another would be that by itself.
    private MenuItem baseline(ShownRun run) {
        BaselineChoice baseline = model.baseline();
        boolean chosen = baseline.is(run.key());
        CheckMenuItem item = new CheckMenuItem(texts.get("menu.baseline"));
        item.setId("menu.baseline");
        item.setSelected(chosen);
        item.setDisable(chosen && !baseline.canBeTakenBack());
        item.setOnAction(event -> {
            if (chosen) {
                baseline.takeBack();
            } else {
                baseline.choose(run.key());
            }
        });
        return item;
    }

    private MenuItem series(ShownRun run) {
        MenuItem series = item("menu.series", () -> actions.chooseSeries(run));
        series.setDisable(SeriesChoice.candidates(run.run()).isEmpty());
        return series;
    }

    private MenuItem prune(ShownRun run) {
        MenuItem prune = item("menu.prune", () -> actions.prune(run));
        prune.setDisable(run.run().checkpoints().stream().noneMatch(Checkpoint::onDisk));
        return prune;
    }

    /// What is copied and shown is named: the folder of the run, or the file where it has none.
    private List<MenuItem> paths(ShownRun run) {
        Path path = run.run().path();
        boolean single = run.run().identity().sources().contains(path);
        MenuItem copy = item(single ? "menu.copyFile" : "menu.copyFolder", path, () -> actions.copy(path));
        copy.setId("menu.copyPath");
        MenuItem show = item(single ? "menu.showFile" : "many.showRun", path, () -> actions.reveal(run));
        show.setId("many.showRun");
        return List.of(copy, ofShipped(run, "menu.copyShipped", file -> actions.copy(file.path())),
                ofShipped(run, "menu.copyCommand", file -> actions.copyCommand(run, file)), show);
    }

    private MenuItem ofShipped(ShownRun run, String key, Consumer<Checkpoint> action) {
        Checkpoint shipped = run.analysis().fileToShip();
        MenuItem item = item(key, () -> {
            if (shipped != null) {
                action.accept(shipped);
            }
        });
        item.setDisable(shipped == null);
        return item;
    }

    /// The runs without a log, one of which a log may be of.
    private Menu assign(Path log) {
        Menu menu = new Menu(texts.get("menu.assign"));
        menu.setId("menu.assign");
        model.runs().stream().filter(other -> other.run().history().isEmpty()).forEach(other -> {
            MenuItem item = new MenuItem(other.name());
            item.setMnemonicParsing(false);
            item.setId("menu.assign." + other.name());
            item.setOnAction(event -> actions.assign(log, other));
            menu.getItems().add(item);
        });
        menu.setDisable(menu.getItems().isEmpty());
        return menu;
    }

    private ContextMenu ofInput(Entry.Input input) {
        Path path = input.item().input();
        MenuItem copy = item("menu.copyFile", path, () -> actions.copy(path));
        copy.setId("menu.copyPath");
        ContextMenu menu = new ContextMenu(copy);
        if (Board.isPending(input.item())) {
            menu.getItems().add(item("menu.cancel", () -> actions.cancel(path)));
        } else {
            menu.getItems().add(item("menu.retry", () -> actions.retry(path)));
            menu.getItems()
                    .add(item(
                            "menu.pattern",
                            () -> actions.describeLines(String.valueOf(path.getFileName()), List.of(path))));
        }
        menu.getItems().addAll(new SeparatorMenuItem(), item("menu.removeInput", () -> actions.dismiss(path)));
        return menu;
    }

    /// An item whose words name a file or a folder.
    private MenuItem item(String key, Path named, Runnable action) {
        MenuItem item = item(key, action);
        Path name = named.getFileName() == null ? named : named.getFileName();
        item.setText(texts.get(key, ShortNames.middle(VisibleText.of(name.toString()), LONGEST_NAME)));
        item.setMnemonicParsing(false);
        return item;
    }

    private MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(texts.get(key));
        item.setId(key);
        item.setOnAction(event -> action.run());
        return item;
    }
}
