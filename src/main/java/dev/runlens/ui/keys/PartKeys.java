package dev.runlens.ui.keys;

import dev.runlens.text.Bundle;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The keys that a part of the window has for itself while it has the focus: its controls take them, no [Shortcut] does.
///
/// @param heading the text that names the part
/// @param rows its keys
record PartKeys(String heading, List<Row> rows) {
    private static final PartKeys LIST = new PartKeys("keys.list", List.of(
            new Row("↑ ↓", "keys.list.move"),
            new Row("Space", "keys.list.tick"),
            new Row("Delete", "keys.list.remove"),
            new Row("Shift+F10", "keys.list.menu")));
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
        HBox page = new HBox(
                40, new VBox(18, LIST.column(texts), LEGEND.column(texts)),
                new VBox(18, CHART.column(texts), WHY.column(texts)));
        page.setId("keys-of-parts");
        return page;
    }

    private VBox column(Bundle texts) {
        Label title = new Label(texts.get(heading));
        title.getStyleClass().add("keys-heading");
        GridPane grid = new GridPane(12, 7);
        for (int i = 0; i < rows.size(); i++) {
            grid.add(KeysCard.key(rows.get(i).keys()), 0, i);
            grid.add(KeysCard.words(texts.get(rows.get(i).words())), 1, i);
        }
        return new VBox(8, title, grid);
    }
}
