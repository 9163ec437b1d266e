package dev.runlens.ui.runs;

import dev.runlens.text.Bundle;
import dev.runlens.ui.state.DashboardModel;
import dev.runlens.ui.state.Entry;
import dev.runlens.ui.theme.RunColours;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/// One line of the runs list.
final class EntryCell extends ListCell<Entry> {
    /// Left and right of the content, as in the stylesheet.
    private static final double PADDING = 20;

    private final RunMenu menu;
    private final RunRow runRow;
    private final InputRow inputRow;

    EntryCell(Bundle texts, DashboardModel model, RunColours colours, RunListActions actions) {
        this.menu = new RunMenu(texts, model, actions);
        this.runRow = new RunRow(texts, model, colours, actions);
        this.inputRow = new InputRow(texts, actions);
        getStyleClass().add("entry-cell");
        setPrefWidth(0);
        inputRow.prefWidthProperty().bind(widthProperty().subtract(PADDING));
        hoverProperty().subscribe(hovered -> {
            if (getItem() instanceof Entry.Loaded loaded) {
                model.highlightedProperty().set(hovered ? loaded.run().key() : null);
            }
        });
    }

    @Override
    protected void updateItem(@Nullable Entry entry, boolean empty) {
        super.updateItem(entry, empty);
        if (empty || entry == null) {
            setGraphic(null);
            setContextMenu(null);
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
        setContextMenu(menu.of(entry));
    }
}
