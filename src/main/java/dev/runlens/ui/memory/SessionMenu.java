package dev.runlens.ui.memory;

import dev.runlens.session.Preferences.Reopen;
import dev.runlens.text.Bundle;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// What the menu of the Open button offers of what is remembered.
final class SessionMenu {
    private final Bundle texts;
    private final SessionDesk desk;

    SessionMenu(Bundle texts, SessionDesk desk) {
        this.texts = texts;
        this.desk = desk;
    }

    /// The items, which fill themselves when they are shown.
    List<MenuItem> items() {
        Menu recent = filled(texts.get("session.recent"), Feather.CLOCK, this::fillRecent);
        recent.setId("session.recent");
        Menu sessions = filled(texts.get("session.sessions"), Feather.BOOKMARK, this::fillSessions);
        sessions.setId("session.sessions");
        CheckMenuItem always = new CheckMenuItem(texts.get("session.atStart"));
        always.setId("session.atStart");
        always.setSelected(desk.preferences().get().reopen() == Reopen.ALWAYS);
        desk.preferences().subscribe(now -> always.setSelected(now.reopen() == Reopen.ALWAYS));
        always.setOnAction(event -> desk.reopen(always.isSelected() ? Reopen.ALWAYS : Reopen.NEVER));
        return List.of(new SeparatorMenuItem(), recent, sessions, always);
    }

    private static Menu filled(String words, Feather icon, Consumer<Menu> fill) {
        Menu menu = new Menu(words, new FontIcon(icon));
        fill.accept(menu);
        menu.setOnShowing(event -> fill.accept(menu));
        return menu;
    }

    private void fillRecent(Menu menu) {
        menu.getItems().clear();
        for (Path path : desk.preferences().get().recent()) {
            add(menu, path.toString(), () -> desk.openAgain(path));
        }
        nothing(menu);
    }

    private void fillSessions(Menu menu) {
        menu.getItems().clear();
        add(menu, texts.get("session.saveAs"), desk.saved()::askName);
        if (desk.hasLast()) {
            add(menu, texts.get("session.last"), desk::openLast);
        }
        if (!desk.saved().names().isEmpty()) {
            menu.getItems().add(new SeparatorMenuItem());
            desk.saved().names().forEach(name -> add(menu, name, () -> desk.saved().open(name)));
        }
    }

    private void nothing(Menu menu) {
        if (menu.getItems().isEmpty()) {
            add(menu, texts.get("session.nothing"), () -> {});
            menu.getItems().getFirst().setDisable(true);
        }
    }

    private static void add(Menu menu, String words, Runnable action) {
        MenuItem item = new MenuItem(words);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> action.run());
        menu.getItems().add(item);
    }
}
