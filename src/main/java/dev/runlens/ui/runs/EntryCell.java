package dev.runlens.ui.runs;

import dev.runlens.text.Bundle;
import dev.runlens.ui.state.DashboardModel;
import dev.runlens.ui.state.Entry;
import dev.runlens.ui.state.Pointing;
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

    /// About that of a run: a list makes a cell for whatever is left of its height too, and each has to be styled.
    private static final double HEIGHT_WITHOUT_RUN = 60;

    private final Bundle texts;
    private final DashboardModel model;
    private final RunColours colours;
    private final RunListActions actions;
    private final RunMenu menu;
    private @Nullable RunRow runRow;
    private @Nullable InputRow inputRow;
    private final ChangeListener<Object> changed = (property, before, now) -> showAgain();

    EntryCell(Bundle texts, DashboardModel model, RunColours colours, RunListActions actions) {
        this.texts = texts;
        this.model = model;
        this.colours = colours;
        this.actions = actions;
        this.menu = new RunMenu(texts, model, colours, actions);
        getStyleClass().add("entry-cell");
        setPrefWidth(0);
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
        Pointing.over(this, model, () -> getItem() instanceof Entry.Loaded loaded ? loaded.run().key() : null);
    }

    private void showAgain() {
        if (getItem() instanceof Entry.Loaded loaded && getScene() != null) {
            runRow().show(loaded.run());
        }
    }

    /// Made when there is a run: a list has a cell for every empty line too.
    private RunRow runRow() {
        RunRow row = runRow == null ? new RunRow(texts, model, colours, actions) : runRow;
        runRow = row;
        return row;
    }

    private InputRow inputRow() {
        InputRow row = inputRow;
        if (row == null) {
            row = new InputRow(texts, actions);
            row.prefWidthProperty().bind(widthProperty().subtract(PADDING));
            inputRow = row;
        }
        return row;
    }

    /// The words of an input break where the width is that is asked about: the one that the line has is that of before.
    @Override
    protected double computePrefHeight(double width) {
        if (isEmpty()) {
            return HEIGHT_WITHOUT_RUN;
        }
        InputRow row = inputRow;
        if (row == null || width < 0 || !row.equals(getGraphic())) {
            return super.computePrefHeight(width);
        }
        return snappedTopInset() + row.prefHeight(width - PADDING) + snappedBottomInset();
    }

    @Override
    protected void updateItem(@Nullable Entry entry, boolean empty) {
        super.updateItem(entry, empty);
        // Taken out and put in again it would be styled anew, each time a search is typed.
        if (getGraphic() != null) {
            getGraphic().setVisible(!empty && entry != null);
        }
        if (empty || entry == null) {
            setAccessibleText(null);
            return;
        }
        switch (entry) {
            case Entry.Loaded loaded -> {
                RunRow row = runRow();
                row.show(loaded.run());
                setGraphic(row);
                setAccessibleText(loaded.run().name());
            }
            case Entry.Input input -> {
                InputRow row = inputRow();
                row.show(input.item());
                setGraphic(row);
                setAccessibleText(InputWords.aloud(input.item(), texts));
            }
        }
    }
}
