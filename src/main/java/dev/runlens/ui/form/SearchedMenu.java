package dev.runlens.ui.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// A menu of many: in groups below their names, with a search above that keeps those whose name contains what is typed;
/// Enter takes the first of them. Few need neither.
public final class SearchedMenu {
    /// A menu of so many is seen at one glance.
    private static final int FEW = 10;

    private final MenuButton menu;
    private final TextField search = new TextField();
    private Map<MenuItem, List<MenuItem>> groups = Map.of();

    /// @param id of the field that is typed into
    /// @param prompt what can be searched
    public SearchedMenu(MenuButton menu, String id, String prompt) {
        this.menu = menu;
        search.setId(id);
        search.setPromptText(prompt);
        search.setAccessibleText(prompt);
        search.textProperty().subscribe(this::keep);
        search.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                takeFirst();
                event.consume();
            }
        });
        menu.setOnShown(event -> {
            if (!groups.isEmpty()) {
                search.clear();
                search.requestFocus();
            }
        });
    }

    /// Whether so many need neither groups nor a search.
    public static boolean areFew(int count) {
        return count <= FEW;
    }

    /// Fills the menu.
    ///
    /// @param named the items of each group by its name, in their order
    public void fill(Map<String, List<MenuItem>> named) {
        List<MenuItem> items = new ArrayList<>();
        groups = Map.of();
        if (areFew(named.values().stream().mapToInt(List::size).sum())) {
            named.values().forEach(items::addAll);
        } else {
            groups = new LinkedHashMap<>();
            named.forEach((name, some) -> groups.put(heading(name), some));
            CustomMenuItem field = new CustomMenuItem(search, false);
            field.setId(search.getId() + "-item");
            items.add(field);
            groups.forEach((heading, some) -> {
                items.add(heading);
                items.addAll(some);
            });
        }
        menu.getItems().setAll(items);
    }

    private static MenuItem heading(String name) {
        MenuItem heading = new MenuItem(name);
        heading.getStyleClass().add("menu-heading");
        heading.setMnemonicParsing(false);
        heading.setDisable(true);
        return heading;
    }

    private void keep(String typed) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        groups.forEach((heading, items) -> {
            items.forEach(item -> item.setVisible(item.getText().toLowerCase(Locale.ROOT).contains(wanted)));
            heading.setVisible(items.stream().anyMatch(MenuItem::isVisible));
        });
    }

    private void takeFirst() {
        groups.values().stream().flatMap(List::stream).filter(MenuItem::isVisible).findFirst().ifPresent(item -> {
            menu.hide();
            item.fire();
        });
    }
}
