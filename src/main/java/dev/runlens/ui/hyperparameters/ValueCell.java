package dev.runlens.ui.hyperparameters;

import dev.runlens.chart.StyleClasses;
import dev.runlens.analyze.wording.VisibleText;
import dev.runlens.text.Bundle;
import dev.runlens.ui.hyperparameters.TableValue.Mark;
import dev.runlens.ui.text.SourceActions;
import dev.runlens.ui.text.SourceItems;
import dev.runlens.ui.theme.HoverTip;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableCell;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/// The value of one run in one row: text, signs for "differs", "best", "by hand" and "default", and where it came from on hover.
final class ValueCell extends TableCell<TableLine, TableLine> {
    private static final PseudoClass DIFFERING_ROW = PseudoClass.getPseudoClass("differing");
    private static final PseudoClass UNKNOWN = PseudoClass.getPseudoClass("unknown");
    private static final PseudoClass ASSUMED = PseudoClass.getPseudoClass("assumed");
    private static final PseudoClass BEST = PseudoClass.getPseudoClass("best");
    private static final PseudoClass RESULT = PseudoClass.getPseudoClass("result");

    private final int column;
    private final Bundle texts;
    private final SourceActions sources;
    private final Label value = new Label();
    private final Label sign = new Label();
    private final HBox content = new HBox(6, value);
    private String words = "";
    private @Nullable TableValue shown;

    ValueCell(int column, Bundle texts, SourceActions sources) {
        this.column = column;
        this.sources = sources;
        this.texts = texts;
        getStyleClass().add("value-cell");
        value.getStyleClass().add("value");
        value.setMinWidth(0);
        value.setMaxWidth(Double.MAX_VALUE);
        value.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        HBox.setHgrow(value, Priority.ALWAYS);
        sign.getStyleClass().add("sign");
        sign.setMinWidth(USE_PREF_SIZE);
        content.setAlignment(Pos.CENTER_LEFT);
        // Tip and menu are windows of their own, each of which takes longer to make than the cell.
        HoverTip.on(this, () -> words);
        addEventFilter(
                ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                event -> setContextMenu(shown == null ? null : menu(shown)));
    }

    @Override
    protected void updateItem(@Nullable TableLine line, boolean empty) {
        super.updateItem(line, empty);
        boolean blank = empty || line == null || column >= line.values().size();
        setGraphic(blank ? null : content);
        if (blank || line == null) {
            shown = null;
            words = "";
            setAccessibleText(null);
            return;
        }
        TableValue now = line.values().get(column);
        shown = now;
        value.setText(VisibleText.of(now.text()));
        StyleClasses.set(value, "label", "value", now.styleClass());
        sign(signs(now));
        pseudoClassStateChanged(DIFFERING_ROW, line.differs() && line.counted());
        pseudoClassStateChanged(UNKNOWN, now.is(Mark.UNKNOWN));
        pseudoClassStateChanged(ASSUMED, now.is(Mark.ASSUMED));
        pseudoClassStateChanged(BEST, now.is(Mark.BEST));
        pseudoClassStateChanged(RESULT, line.kind() == TableLine.Kind.RESULT);
        words = Stream.of(now.text(), now.source().words(), now.note())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n"));
        setAccessibleText(words);
    }

    /// Most values have none.
    private void sign(String signs) {
        sign.setText(signs);
        boolean shown = content.getChildren().contains(sign);
        if (signs.isEmpty() && shown) {
            content.getChildren().remove(sign);
        } else if (!signs.isEmpty() && !shown) {
            content.getChildren().add(sign);
        }
    }

    /// What can be done with a value and the place it came from.
    private ContextMenu menu(TableValue shown) {
        SourceItems items = new SourceItems(texts, sources);
        MenuItem copy = items.item("source.copyValue", () -> sources.copy(shown.text()));
        MenuItem place = items.item("source.copy", () -> sources.copy(shown.source().words()));
        Path file = shown.source().file();
        MenuItem reveal = items.item("source.reveal", () -> {
            if (file != null) {
                sources.reveal(file);
            }
        });
        place.setDisable(file == null);
        reveal.setDisable(file == null);
        return new ContextMenu(copy, place, reveal);
    }

    private String signs(TableValue shown) {
        String different = shown.is(Mark.DIFFERENT) ? "≠" : "";
        String best = shown.is(Mark.BEST) ? "★" : "";
        String whence = shown.is(Mark.BY_HAND) ? texts.get("table.byHand")
                : shown.is(Mark.ASSUMED) ? texts.get("table.assumed") : "";
        return (whence + " " + different + best).strip();
    }
}
