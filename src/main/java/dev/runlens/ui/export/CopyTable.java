package dev.runlens.ui.export;

import dev.runlens.text.Bundle;
import dev.runlens.ui.theme.HoverTip;
import dev.runlens.write.PlainTable;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Puts a table as it is shown into the clipboard, as data, and says so: for a spreadsheet, or from its menu for a document.
public final class CopyTable extends SplitMenuButton {
    private final Bundle texts;
    private final String copied;
    private final Supplier<PlainTable> shown;
    private final Told told;

    private enum Form {
        TSV(PlainTable::tabSeparated),
        MARKDOWN(PlainTable::markdown),
        LATEX(PlainTable::latex);

        @SuppressWarnings("ImmutableEnumChecker") // a method that keeps nothing
        private final Function<PlainTable, String> written;

        Form(Function<PlainTable, String> written) {
            this.written = written;
        }
    }

    /// Told what is in the clipboard now.
    public interface Told {
        /// Something was copied.
        void copied(String words);
    }

    /// What is copied.
    ///
    /// @param id of the button; its items go by it and what they copy as
    /// @param tip the text that says what a copy holds
    /// @param copied the beginning of the texts that say how much of it was copied
    public record What(String id, String tip, String copied) {}

    /// @param shown the table as it is shown
    public CopyTable(Bundle texts, What what, Supplier<PlainTable> shown, Told told) {
        this.texts = texts;
        this.copied = what.copied();
        this.shown = shown;
        this.told = told;
        setId(what.id());
        setText(texts.get("table.copy"));
        setGraphic(new FontIcon(Feather.COPY));
        HoverTip.on(this, texts.get(what.tip()));
        setMinWidth(USE_PREF_SIZE);
        setOnAction(event -> copy());
        getItems().setAll(Stream.of(Form.values()).map(this::item).toList());
    }

    /// Copies the table for a spreadsheet.
    public void copy() {
        copy(Form.TSV);
    }

    /// Copies some rows of the table for a spreadsheet.
    ///
    /// @param said the text that says how many
    public void copy(PlainTable some, String said) {
        copy(some, Form.TSV, said);
    }

    private MenuItem item(Form form) {
        MenuItem item = new MenuItem(texts.get("table.copyAs." + form.name()));
        item.setId(getId() + "-" + form.name());
        item.setOnAction(event -> copy(form));
        return item;
    }

    private void copy(Form form) {
        copy(shown.get(), form, copied + form.name());
    }

    private void copy(PlainTable table, Form form, String said) {
        ClipboardContent content = new ClipboardContent();
        content.putString(form.written.apply(table));
        Clipboard.getSystemClipboard().setContent(content);
        told.copied(texts.get(said, table.rows().size()));
    }
}
