package dev.runlens.ui.keys;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;

/// What the menus of the window offer now, as commands.
final class MenuCommands {
    private MenuCommands() {}

    /// The items of the menus that can be seen under a node, each named by its menu too: `Export: Report as PDF…`.
    static Stream<Command> under(Node node) {
        if (!node.isVisible() || node.isDisabled()) {
            return Stream.empty();
        }
        if (node instanceof MenuButton menu) {
            return items(name(menu), menu.getItems());
        }
        Stream<Command> own = node instanceof MenuOffer offer && !offer.menuName().isEmpty()
                ? items(offer.menuName(), offer.menuItems())
                : Stream.empty();
        Stream<Command> below = node instanceof Parent parent
                ? List.copyOf(parent.getChildrenUnmodifiable()).stream().flatMap(MenuCommands::under)
                : Stream.empty();
        return Stream.concat(own, below);
    }

    private static String name(MenuButton menu) {
        String text = menu.getText();
        return text == null || text.isBlank() ? String.valueOf(menu.getAccessibleText()) : text;
    }

    private static Stream<Command> items(String name, List<MenuItem> items) {
        return List.copyOf(items).stream()
                .filter(item -> item.isVisible() && !item.isDisable())
                .flatMap(item -> switch (item) {
                    case Menu menu -> items(name + ": " + menu.getText(), menu.getItems());
                    case SeparatorMenuItem _ -> Stream.empty();
                    case CustomMenuItem _ -> Stream.empty();
                    default -> Stream.of(new Command(name + ": " + words(item), "", () -> fire(item)));
                });
    }

    /// One that is on says so: what is ticked the same command turns off.
    private static String words(MenuItem item) {
        boolean on = switch (item) {
            case CheckMenuItem check -> check.isSelected();
            case RadioMenuItem radio -> radio.isSelected();
            default -> false;
        };
        return on ? item.getText() + " ✓" : item.getText();
    }

    /// As a click on the item does.
    private static void fire(MenuItem item) {
        switch (item) {
            case CheckMenuItem check -> check.setSelected(!check.isSelected());
            case RadioMenuItem radio -> radio.setSelected(true);
            default -> { /* nothing is switched */ }
        }
        item.fire();
    }
}
