package dev.runlens.ui.runs;

import atlantafx.base.controls.CustomTextField;
import dev.runlens.text.Bundle;
import dev.runlens.ui.state.DashboardModel;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Narrows the runs list down to names that contain what is typed.
public final class SearchField extends CustomTextField {
    /// A field bound to the model's search.
    public SearchField(Bundle texts, DashboardModel model) {
        setId("search");
        setPromptText(texts.get("runs.search"));
        setAccessibleText(texts.get("runs.searchName"));
        setLeft(new FontIcon(Feather.SEARCH));
        textProperty().bindBidirectional(model.searchProperty());
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && !getText().isEmpty()) {
                clear();
                event.consume();
            }
        });
    }
}
