package dev.runlens.ui.many;

import dev.runlens.session.KeptView;
import dev.runlens.ui.state.ShownRun;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/// The order of a table's columns, which of them are hidden, and by which the rows are sorted: kept when the columns are made
/// anew for other runs. Columns go by their headings; one that was never seen shows as it is made.
final class RunTableLayout {
    private final TableView<ShownRun> table;
    private final ReadOnlyObjectWrapper<KeptView.Table> now = new ReadOnlyObjectWrapper<>(this, "now",
            KeptView.Table.DEFAULT);
    private final Set<TableColumn<ShownRun, ?>> followed = new HashSet<>();
    private boolean arranging;

    /// @param sortedBy by which column the rows are sorted at first
    RunTableLayout(TableView<ShownRun> table, String sortedBy) {
        this.table = table;
        now.set(new KeptView.Table(List.of(), List.of(), sortedBy, false));
        table.getColumns().addListener((ListChangeListener<TableColumn<ShownRun, ?>>) change -> changed());
        table.getVisibleLeafColumns().addListener((ListChangeListener<TableColumn<ShownRun, ?>>) change -> changed());
        table.getSortOrder().addListener((ListChangeListener<TableColumn<ShownRun, ?>>) change -> changed());
    }

    /// How the table is arranged.
    ReadOnlyObjectProperty<KeptView.Table> now() {
        return now.getReadOnlyProperty();
    }

    /// Arranges the table, at once and when its columns are made anew. What was never arranged changes nothing.
    void arrange(KeptView.Table wanted) {
        if (!wanted.equals(KeptView.Table.DEFAULT)) {
            now.set(wanted);
            apply();
        }
    }

    /// Gives the table its columns, arranged as they were.
    void replace(List<TableColumn<ShownRun, ?>> columns) {
        arranging = true;
        columns.stream().filter(followed::add).forEach(
                column -> column.sortTypeProperty().subscribe(type -> changed()));
        table.getColumns().setAll(columns);
        arranging = false;
        apply();
    }

    private void apply() {
        arranging = true;
        KeptView.Table wanted = now.get();
        List<String> order = wanted.columns();
        List<TableColumn<ShownRun, ?>> made = List.copyOf(table.getColumns());
        List<TableColumn<ShownRun, ?>> columns = new ArrayList<>(made);
        columns.sort(Comparator.comparingInt(column -> place(order, made, column)));
        if (!columns.equals(table.getColumns())) {
            table.getColumns().setAll(columns);
        }
        for (TableColumn<ShownRun, ?> column : columns) {
            if (order.contains(column.getText())) {
                column.setVisible(!wanted.hidden().contains(column.getText()));
            }
        }
        List<TableColumn<ShownRun, ?>> sorted = columns.stream()
                .filter(column -> !wanted.sortedBy().isEmpty() && column.getText().equals(wanted.sortedBy()))
                .limit(1)
                .toList();
        sorted.forEach(column -> column.setSortType(
                wanted.descending() ? TableColumn.SortType.DESCENDING : TableColumn.SortType.ASCENDING));
        table.getSortOrder().setAll(sorted);
        arranging = false;
    }

    /// One that was not there when the others were arranged stands behind the one that it is made behind.
    private static int place(
            List<String> order, List<TableColumn<ShownRun, ?>> made, TableColumn<ShownRun, ?> column) {
        for (int i = made.indexOf(column); i >= 0; i--) {
            int place = order.indexOf(made.get(i).getText());
            if (place >= 0) {
                return place;
            }
        }
        return order.size();
    }

    private void changed() {
        if (arranging || table.getColumns().isEmpty()) {
            return;
        }
        TableColumn<ShownRun, ?> sorted = table.getSortOrder().isEmpty() ? null : table.getSortOrder().getFirst();
        now.set(new KeptView.Table(
                table.getColumns().stream().map(TableColumn::getText).toList(),
                table.getColumns().stream()
                        .filter(column -> !column.isVisible())
                        .map(TableColumn::getText)
                        .toList(),
                sorted == null ? "" : sorted.getText(),
                sorted != null && sorted.getSortType() == TableColumn.SortType.DESCENDING));
    }
}
