package dev.runlens.ui.runs;

import dev.runlens.text.Bundle;
import dev.runlens.ui.state.DashboardModel;
import dev.runlens.ui.state.Entry;
import dev.runlens.ui.theme.RunColours;
import java.util.List;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.control.ListCell;
import javafx.scene.input.ContextMenuEvent;
import org.jspecify.annotations.Nullable;

/// One line of the runs list.
final class EntryCell extends ListCell<Entry> {
    /// Left and right of the content, as in the stylesheet.
    private static final double PADDING = 20;

    private final RunMenu menu;
    private final RunRow runRow;
    private final InputRow inputRow;
    private final ChangeListener<Object> changed = (property, before, now) -> showAgain();

    EntryCell(Bundle texts, DashboardModel model, RunColours colours, RunListActions actions) {
        this.menu = new RunMenu(texts, model, actions);
        this.runRow = new RunRow(texts, model, colours, actions);
        this.inputRow = new InputRow(texts, actions);
        getStyleClass().add("entry-cell");
        setPrefWidth(0);
        inputRow.prefWidthProperty().bind(widthProperty().subtract(PADDING));
        // Weak, because lists make cells and drop them.
        for (ObservableValue<?> told : List.of(
                model.visibleProperty(), model.judgedProperty(), model.activities().allProperty(),
                model.memos().allProperty(), colours.appearance())) {
            told.addListener(new WeakChangeListener<>(changed));
        }
        addEventFilter(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> {
            Entry entry = getItem();
            setContextMenu(entry == null ? null : menu.of(entry));
        });
        hoverProperty().subscribe(hovered -> {
            if (getItem() instanceof Entry.Loaded loaded) {
                model.highlightedProperty().set(hovered ? loaded.run().key() : null);
            }
        });
    }

    private void showAgain() {
        if (getItem() instanceof Entry.Loaded loaded && getScene() != null) {
            runRow.show(loaded.run());
        }
    }

    @Override
    protected void updateItem(@Nullable Entry entry, boolean empty) {
        super.updateItem(entry, empty);
        if (empty || entry == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        switch (entry) {
            case Entry.Loaded loaded -> {
                runRow.show(loaded.run());
                setGraphic(runRow);
                setAccessibleText(loaded.run().name());
            }
            case Entry.Input input -> {
                inputRow.show(input.item());
                setGraphic(inputRow);
                setAccessibleText(InputWords.name(input.item()));
            }
        }
    }
}
