package dev.runlens.ui.many;

import dev.runlens.text.Bundle;
import dev.runlens.ui.form.SearchedMenu;
import dev.runlens.ui.state.ShownRun;
import dev.runlens.ui.text.MenuWords;
import dev.runlens.ui.theme.HoverTip;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Which columns the table of runs shows.
final class ColumnMenu extends MenuButton {
    private final Bundle texts;
    private final RunTable table;
    private final SearchedMenu search;

    ColumnMenu(Bundle texts, RunTable table) {
        this.texts = texts;
        this.table = table;
        search = new SearchedMenu(this, "column-search", texts.get("many.columns.search"));
        setId("column-menu");
        setGraphic(new FontIcon(Feather.COLUMNS));
        setAccessibleText(texts.get("many.columns"));
        HoverTip.on(this, texts.get("many.columns"));
        setOnShowing(event -> fill());
        // A menu without items does not open.
        fill();
    }

    private void fill() {
        Map<String, List<MenuItem>> items = new LinkedHashMap<>();
        String settings = texts.get("many.columns.settings");
        table.groups().forEach((name, columns) -> {
            List<MenuItem> some = columns.stream()
                    .filter(column -> !column.getText().isEmpty())
                    .map(column -> item(column,
                            name.equals(settings) ? column.getText() : MenuWords.of(column.getText())))
                    .toList();
            if (!some.isEmpty()) {
                items.put(name, some);
            }
        });
        search.fill(items);
    }

    private static MenuItem item(TableColumn<ShownRun, ?> column, String words) {
        CheckMenuItem item = new CheckMenuItem(words);
        item.setMnemonicParsing(false);
        item.setSelected(column.isVisible());
        item.setOnAction(event -> column.setVisible(!column.isVisible()));
        return item;
    }
}
