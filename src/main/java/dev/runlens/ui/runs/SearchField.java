package dev.runlens.ui.runs;

import atlantafx.base.controls.CustomTextField;
import dev.runlens.analyze.sweep.RunFilter;
import dev.runlens.text.Bundle;
import dev.runlens.ui.state.DashboardModel;
import impl.org.controlsfx.skin.AutoCompletePopup;
import javafx.scene.TraversalDirection;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.controlsfx.control.textfield.AutoCompletionBinding;
import org.controlsfx.control.textfield.TextFields;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Narrows the runs down to those that words and conditions ask for, and completes the names of settings and their
/// values.
public final class SearchField extends CustomTextField {
    private static final long AT_ONCE = 1;
    private static final double ROOM_FOR_EXAMPLE = 210;
    private static final double ROOM_FOR_KEY = 140;

    private boolean completes;

    /// A field bound to the model's search.
    public SearchField(Bundle texts, DashboardModel model) {
        setId("search");
        promptTextProperty().bind(widthProperty().map(width -> texts.get(prompt(width.doubleValue()))));
        setAccessibleText(texts.get("runs.searchName"));
        setLeft(new FontIcon(Feather.SEARCH));
        textProperty().bindBidirectional(model.listing().searchProperty());
        // Its list is a window of its own, which takes a moment to make.
        focusedProperty().subscribe(focused -> {
            if (focused && !completes) {
                completes = true;
                complete(model);
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                leave();
                event.consume();
            }
        });
    }

    /// The words first, then the field: while it has the focus the window's keys are its own.
    private void leave() {
        if (getText().isEmpty()) {
            requestFocusTraversal(TraversalDirection.NEXT);
        } else {
            clear();
        }
    }

    /// The longest that is read whole.
    private static String prompt(double width) {
        return width < ROOM_FOR_KEY ? "runs.searchShortest"
                : width < ROOM_FOR_EXAMPLE ? "runs.searchShort" : "runs.search";
    }

    private void complete(DashboardModel model) {
        AutoCompletionBinding<String> completion = TextFields.bindAutoCompletion(
                this,
                request -> RunFilter.completions(
                        request.getUserText(), model.listing().all()));
        completion.setDelay(AT_ONCE);
        completion.setVisibleRowCount(8);
        AutoCompletePopup<String> list = completion.getAutoCompletionPopup();
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::edit);
        // It is styled before it is tied to this window and its style sheet, by that of ControlsFX, which asks for these.
        list.setStyle("-fx-color: -color-bg-subtle; -fx-control-inner-background: -color-bg-default;");
    }

    /// Keys that are the text's, though a list is open that knows them too.
    private void edit(KeyEvent event) {
        boolean selecting = event.isShiftDown();
        @Nullable
        Runnable meant = switch (event.getCode()) {
            case A -> event.isShortcutDown() ? this::selectAll : null;
            case HOME -> selecting ? this::selectHome : this::home;
            case END -> selecting ? this::selectEnd : this::end;
            default -> null;
        };
        if (meant != null) {
            meant.run();
            event.consume();
        }
    }
}
