package dev.runlens.ui.memory;

import dev.runlens.session.Memo;
import dev.runlens.text.Bundle;
import dev.runlens.ui.form.FormButtons;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import dev.runlens.ui.form.LinesField;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/// Asks for a note and tags of a run.
public final class MemoForm extends VBox {
    private static final KeyCombination SAVE = KeyCombination.valueOf("Shortcut+Enter");
    private static final int ROWS = 5;

    private final LinesField note = new LinesField();
    private final TextField tags = new TextField();

    /// @param run its name
    /// @param before what was written so far
    /// @param written given what is written now
    /// @param closed told that the form is done, saved or not
    public MemoForm(Bundle texts, String run, Memo before, Consumer<Memo> written, Runnable closed) {
        setId("memo-form");
        getStyleClass().add("dialog-card");
        Label title = new Label(texts.get("memo.title", run));
        title.getStyleClass().add("dialog-title");
        title.setWrapText(true);
        Label help = new Label(texts.get("memo.help"));
        help.getStyleClass().add("muted");
        help.setWrapText(true);
        help.setMinHeight(USE_PREF_SIZE);
        note.setId("memo-note");
        note.setText(before.note());
        note.setPrefRowCount(ROWS);
        note.setWrapText(true);
        tags.setId("memo-tags");
        tags.setText(String.join(", ", before.tags()));
        FormButtons buttons = buttons(texts, before, written, closed);
        getChildren()
                .addAll(title, help, named(texts.get("memo.note"), note), named(texts.get("memo.tags"), tags), buttons);
        saveWithKey(buttons);
    }

    /// Enter alone begins a line of the note.
    private void saveWithKey(FormButtons buttons) {
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (SAVE.match(event)) {
                buttons.take().fire();
                event.consume();
            }
        });
    }

    private FormButtons buttons(Bundle texts, Memo before, Consumer<Memo> written, Runnable closed) {
        return new FormButtons("memo", texts.get("memo.save"), texts.get("memo.cancel"), () -> {
            written.accept(new Memo(before.name(), note.getText().strip(), words(tags.getText())));
            return true;
        }, closed);
    }

    /// Puts the focus into the note.
    public void focusFirst() {
        note.requestFocus();
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split("[,;#]"))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    private static VBox named(String name, Control control) {
        Label label = new Label(name);
        label.getStyleClass().add("metric-name");
        label.setLabelFor(control);
        control.setAccessibleText(name);
        return new VBox(3, label, control);
    }
}
