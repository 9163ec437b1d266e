package dev.runlens.ui.many;

import dev.runlens.analyze.sweep.RunFacts;
import dev.runlens.analyze.sweep.SettingGroup;
import dev.runlens.text.Bundle;
import dev.runlens.text.Numbers;
import dev.runlens.ui.theme.TextWidth;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/// The runs by the values of one setting: how many, mean loss and how much they scatter. Its columns are as wide as what
/// they say, and so is the table at least.
final class GroupTable extends TableView<SettingGroup> {
    private static final double BESIDE_WORDS = 26;

    private final Label heading = measure("-fx-font-weight: bold");
    private final Label words = measure("");
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
        getChildren().addAll(heading, words);
        words.fontProperty().subscribe(this::fit);
        heading.fontProperty().subscribe(this::fit);
    }

    /// It is never seen: it has the font of the table, in which what it says is measured.
    private static Label measure(String style) {
        Label label = new Label();
        label.setStyle(style);
        label.setManaged(false);
        label.setVisible(false);
        return label;
    }

    private void fit() {
        TextWidth headings = new TextWidth(heading);
        TextWidth cells = new TextWidth(words);
        double all = 0;
        for (TableColumn<SettingGroup, ?> column : getColumns()) {
            double wide = headings.of(column.getText());
            for (SettingGroup group : getItems()) {
                wide = Math.max(wide, cells.of(String.valueOf(column.getCellData(group))));
            }
            column.setMinWidth(wide + BESIDE_WORDS);
            all += wide + BESIDE_WORDS;
        }
        setMinWidth(all + BESIDE_WORDS);
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
        fit();
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
