package dev.runlens.ui.keys;

import dev.runlens.text.Bundle;
import dev.runlens.ui.form.CardRoom;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.transformation.FilteredList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Everything that can be done, found by typing a part of its words: Enter does it.
public final class CommandPalette extends VBox {
    private static final double WIDTH = 460;
    private static final double WIDEST = 600;
    private static final double ROW_HEIGHT = 36;
    private static final int USUAL_ROWS = 9;
    private static final double BESIDES = 240;

    private final TextField words = new TextField();
    private final ListView<Command> list;
    private final Runnable closed;

    /// @param keys what keys do
    /// @param window whose menus are offered too
    /// @param closed told that the palette is done with, before a command runs
    public CommandPalette(Bundle texts, List<Shortcut> keys, Node window, Runnable closed) {
        this.closed = closed;
        setId("palette");
        getStyleClass().addAll("dialog-card", "palette");
        CardRoom.widen(this, WIDTH, WIDEST);
        List<Command> commands = Stream.concat(keys.stream().map(Command::of), MenuCommands.under(window)).toList();
        FilteredList<Command> found = new FilteredList<>(FXCollections.observableArrayList(commands));
        list = new ListView<>(found);
        list.setId("palette-commands");
        list.setAccessibleText(texts.get("palette.commands"));
        list.setFocusTraversable(false);
        Label none = new Label(texts.get("palette.none"));
        none.getStyleClass().add("muted");
        list.setPlaceholder(none);
        list.setFixedCellSize(ROW_HEIGHT);
        CardRoom.rows(list, ROW_HEIGHT, USUAL_ROWS, BESIDES);
        list.setCellFactory(view -> new CommandCell());
        list.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> act());
        words.setId("palette-words");
        words.setPromptText(texts.get("palette.prompt"));
        words.setAccessibleText(texts.get("palette.prompt"));
        words.textProperty().subscribe(typed -> {
            found.setPredicate(command -> fits(command, typed));
            list.getSelectionModel().selectFirst();
        });
        words.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        getChildren().addAll(words, list);
    }

    /// Puts the focus where commands are typed.
    public void focusFirst() {
        words.requestFocus();
    }

    private static boolean fits(Command command, String typed) {
        String said = command.words().toLowerCase(Locale.ROOT);
        return Stream.of(typed.toLowerCase(Locale.ROOT).split("\\s+", -1)).allMatch(said::contains);
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> list.getSelectionModel().selectNext();
            case UP -> list.getSelectionModel().selectPrevious();
            case ENTER -> act();
            default -> {
                return;
            }
        }
        list.scrollTo(list.getSelectionModel().getSelectedIndex());
        event.consume();
    }

    private void act() {
        Command chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            closed.run();
            chosen.action().run();
        }
    }

    private static final class CommandCell extends ListCell<Command> {
        @Override
        protected void updateItem(@Nullable Command command, boolean empty) {
            super.updateItem(command, empty);
            if (empty || command == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            HBox spacer = new HBox();
            HBox.setHgrow(spacer, Priority.ALWAYS);
            Label keys = new Label(command.keys());
            keys.getStyleClass().add("key");
            keys.setVisible(!command.keys().isEmpty());
            keys.setMinWidth(USE_PREF_SIZE);
            HBox row = new HBox(8, new Label(command.words()), spacer, keys);
            row.setAlignment(Pos.CENTER_LEFT);
            setGraphic(row);
            setAccessibleText(command.keys().isEmpty() ? command.words() : command.words() + ", " + command.keys());
        }
    }
}
