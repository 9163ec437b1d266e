package dev.runlens.ui.hyperparameters;

import dev.runlens.text.Bundle;
import dev.runlens.plot.ShortNames;
import dev.runlens.ui.theme.StayingColumns;
import dev.runlens.ui.theme.LowWindow;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableColumn;
import org.controlsfx.control.tableview2.TableColumn2;
import org.controlsfx.control.tableview2.TableView2;

/// The table itself; its first column stays when the others are scrolled.
final class HyperparameterTable extends TableView2<TableLine> {
    private static final double NAME_WIDTH = 184;
    private static final double ROW_HEIGHT = 30;
    private static final double LOW_ROW_HEIGHT = 26;
    private static final double SCROLL_BAR = 16;
    private static final double WITH_LONGEST_WORD = 256;

    private final RunColumn.Context context;
    private final TableColumn2<TableLine, TableLine> names = new TableColumn2<>();

    /// @param nothing stands where lines would be
    HyperparameterTable(RunColumn.Context context, NoLines nothing) {
        this.context = context;
        Bundle texts = context.texts();
        setId("hyperparameters");
        getStyleClass().add("plain-table");
        setAccessibleText(texts.get("table.name"));
        LowWindow.of(this).subscribe(low -> setFixedCellSize(Boolean.TRUE.equals(low) ? LOW_ROW_HEIGHT : ROW_HEIGHT));
        setRowHeaderVisible(false);
        setColumnFixingEnabled(true);
        StayingColumns.follow(this);
        setTableMenuButtonVisible(false);
        setPlaceholder(nothing);
        accessibleHelpProperty().bind(Bindings.when(Bindings.isEmpty(getItems()))
                .then(nothing.textProperty())
                .otherwise(""));
        names.setSortable(false);
        names.setReorderable(false);
        names.setPrefWidth(NAME_WIDTH);
        names.setMinWidth(120);
        names.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        names.setCellFactory((TableColumn<TableLine, TableLine> column) -> new NameCell());
        widthProperty().subscribe(this::spread);
        // Which are none for a moment when the theme changes.
        insetsProperty().subscribe(this::spread);
    }

    void show(TableContent content) {
        List<TableColumn<TableLine, ?>> columns = new ArrayList<>();
        columns.add(names);
        ShortNames shown = content.names();
        for (int i = 0; i < content.runs().size(); i++) {
            columns.add(new RunColumn(content, i, shown, context));
        }
        getFixedColumns().clear();
        getColumns().setAll(columns);
        getFixedColumns().add(names);
        spread();
    }

    /// Of columns that scroll: where several are seen at once anyway, the longest word for a gap has room in each.
    private double narrowest() {
        return getWidth() > NAME_WIDTH + 3 * WITH_LONGEST_WORD ? WITH_LONGEST_WORD : RunColumn.NARROWEST;
    }

    /// Columns share the width there is; where that is too little they keep a readable width and scroll.
    private void spread() {
        int runs = getColumns().size() - 1;
        if (runs > 0) {
            double share = (getWidth() - snappedLeftInset() - snappedRightInset() - names.getWidth() - SCROLL_BAR)
                    / runs;
            double width = share < RunColumn.NARROWEST ? narrowest() : Math.floor(share);
            getColumns().stream().skip(1).map(RunColumn.class::cast).forEach(column -> {
                column.setPrefWidth(width);
                column.fit(width);
            });
        }
    }
}
