package dev.runlens.ui.many;

import dev.runlens.analyze.sweep.RunFacts;
import dev.runlens.analyze.sweep.SettingGroup;
import dev.runlens.text.Bundle;
import dev.runlens.text.Numbers;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/// The runs by the values of one setting: how many, mean loss and how much they scatter.
final class GroupTable extends TableView<SettingGroup> {
    private final Bundle texts;
    private final Cells cells;
    private final TableColumn<SettingGroup, String> values = new TableColumn<>();
    private String setting = "";

    GroupTable(Bundle texts) {
        this.texts = texts;
        this.cells = new Cells(texts);
        setId("group-table");
        getStyleClass().add("plain-table");
        setAccessibleText(texts.get("many.groups"));
        setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        fill(values, group -> group.value().isEmpty()
                ? texts.get("table.unknown")
                : cells.shared(group.value(), setting, group.runs()));
        getColumns().add(values);
        getColumns().add(column("many.column.runs", group -> Numbers.count(group.runs().size())));
        getColumns().add(column("many.column.mean", this::mean));
    }

    /// Whether there is a setting to group by.
    boolean isGrouping() {
        return !setting.isEmpty();
    }

    void group(String by, List<RunFacts> runs) {
        setting = by;
        values.setText(by);
        show(runs);
    }

    void show(List<RunFacts> runs) {
        getItems().setAll(setting.isEmpty() ? List.of() : SettingGroup.of(runs, setting));
    }

    private String mean(SettingGroup group) {
        if (Double.isNaN(group.mean())) {
            return texts.get("table.unknown");
        }
        return Double.isNaN(group.deviation())
                ? Numbers.loss(group.mean())
                : texts.get("many.loss", Numbers.loss(group.mean()), Numbers.loss(group.deviation()));
    }

    private TableColumn<SettingGroup, String> column(String key, Function<SettingGroup, String> words) {
        TableColumn<SettingGroup, String> column = new TableColumn<>(texts.get(key));
        fill(column, words);
        return column;
    }

    private static void fill(TableColumn<SettingGroup, String> column, Function<SettingGroup, String> words) {
        column.setSortable(false);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(words.apply(row.getValue())));
    }
}
