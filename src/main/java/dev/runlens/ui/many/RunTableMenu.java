package dev.runlens.ui.many;

import dev.runlens.read.collect.RunKey;
import dev.runlens.run.Origin;
import dev.runlens.text.Bundle;
import dev.runlens.ui.runs.RunMenu;
import dev.runlens.ui.state.ShownRun;
import dev.runlens.ui.text.SourceActions;
import dev.runlens.ui.text.SourceItems;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.input.ContextMenuEvent;
import org.jspecify.annotations.Nullable;

/// What can be done with a cell of the run table: copy its value, and copy, open or show the file and line that it came from;
/// below it what can be done to its run anywhere.
final class RunTableMenu {
    private final Bundle texts;
    private final SourceActions sources;
    private final RunMenu runs;
    private final Consumer<List<RunKey>> tickOnly;
    private final SourceItems items;

    /// @param tickOnly ticks some runs and no other
    RunTableMenu(Bundle texts, SourceActions sources, RunMenu runs, Consumer<List<RunKey>> tickOnly) {
        this.texts = texts;
        this.sources = sources;
        this.runs = runs;
        this.tickOnly = tickOnly;
        items = new SourceItems(texts, sources);
    }

    /// The menu for what was asked about: a cell, or with the menu key the selected row and its loss; null for no row.
    ///
    /// @param chosen the rows that are selected
    @Nullable
    ContextMenu of(ContextMenuEvent event, RunTableColumns columns, List<ShownRun> chosen) {
        if (event.isKeyboardTrigger()) {
            return chosen.isEmpty() ? null : of(chosen.getLast(), columns, null, chosen);
        }
        for (Node at = event.getPickResult().getIntersectedNode(); at != null; at = at.getParent()) {
            if (at instanceof RunCell<?> cell && cell.getTableRow() != null && cell.getTableRow().getItem() != null) {
                return of(cell.getTableRow().getItem(), columns, cell.getTableColumn(), chosen);
            }
        }
        return null;
    }

    /// The menu of a cell.
    ///
    /// @param column null for none, which stands for the loss
    private ContextMenu of(
            ShownRun run, RunTableColumns columns, @Nullable TableColumn<ShownRun, ?> column, List<ShownRun> chosen) {
        Optional<Origin.InFile> place = columns.origin(column, run);
        MenuItem value = items.item("source.copyValue", () -> {
            if (column != null) {
                sources.copy(columns.plain(column, run));
            }
        });
        value.setDisable(column == null);
        ContextMenu menu = new ContextMenu(value);
        if (chosen.size() > 1 && chosen.contains(run)) {
            menu.getItems().addAll(0, List.of(compare(chosen), new SeparatorMenuItem()));
        }
        place.ifPresent(origin -> {
            MenuItem where = new MenuItem(texts.get("many.from", SourceItems.shortened(origin)));
            where.setMnemonicParsing(false);
            where.setDisable(true);
            menu.getItems().addAll(new SeparatorMenuItem(), where);
            menu.getItems().addAll(items.of(origin));
        });
        menu.getItems().add(new SeparatorMenuItem());
        menu.getItems().addAll(runs.items(run, chosen.contains(run) ? chosen : List.of(run)));
        return menu;
    }

    /// What is ticked is compared, and of two it is said which is better.
    private MenuItem compare(List<ShownRun> chosen) {
        MenuItem item = new MenuItem(texts.get("many.compareChosen", chosen.size()));
        item.setId("many.compareChosen");
        item.setOnAction(event -> tickOnly.accept(chosen.stream().map(ShownRun::key).toList()));
        return item;
    }
}
