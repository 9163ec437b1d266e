package dev.runlens.ui.keys;

import dev.runlens.text.Bundle;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.input.KeyCombination;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;

/// The keys that a part of the window has for itself while it has the focus: its controls take them, no [Shortcut] does.
///
/// @param heading the text that names the part
/// @param rows its keys
record PartKeys(String heading, List<Row> rows) {
    private static final double APART = 12;

    private static final PartKeys LIST = new PartKeys("keys.list", List.of(
            new Row("↑ ↓", "keys.list.move"),
            new Row("Space", "keys.list.tick"),
            new Row("Delete", "keys.list.remove"),
            new Row("Shift+F10", "keys.list.menu"),
            new Row(KeyCombination.valueOf("Shortcut+C").getDisplayText(), "keys.list.copy")));
    private static final PartKeys LEGEND = new PartKeys("keys.legend", List.of(
            new Row("← →", "keys.legend.move"),
            new Row("Space", "keys.legend.hide"),
            new Row("Enter", "keys.legend.alone")));
    private static final PartKeys CHART = new PartKeys("keys.chart", List.of(
            new Row("← →", "keys.chart.read"),
            new Row("Home End", "keys.chart.ends"),
            new Row("+ −", "keys.chart.zoom"),
            new Row("0", "keys.chart.all"),
            new Row("Space", "keys.chart.move"),
            new Row("Esc", "keys.chart.leave")));
    private static final PartKeys WHY = new PartKeys("keys.why", List.of(
            new Row("↑ ↓", "keys.why.move"),
            new Row("Enter", "keys.why.numbers")));

    /// @param keys as they are called
    /// @param words the text that says what they do
    private record Row(String keys, String words) {}

    /// All of them, in two columns.
    static HBox page(Bundle texts) {
        HBox page = new HBox(40, column(texts, List.of(LIST, LEGEND)), column(texts, List.of(CHART, WHY)));
        page.setId("keys-of-parts");
        return page;
    }

    /// Parts below each other, the words of all in one line.
    private static GridPane column(Bundle texts, List<PartKeys> parts) {
        GridPane grid = new GridPane(12, 7);
        for (PartKeys part : parts) {
            Label heading = new Label(texts.get(part.heading));
            heading.getStyleClass().add("keys-heading");
            heading.setPadding(new Insets(grid.getRowCount() > 0 ? APART : 0, 0, 0, 0));
            grid.add(heading, 0, grid.getRowCount(), 2, 1);
            for (Row row : part.rows) {
                grid.addRow(
                        grid.getRowCount(), KeysCard.key(row.keys()), KeysCard.words(texts.get(row.words())));
            }
        }
        return grid;
    }
}
