package dev.runlens.ui.form;

import atlantafx.base.theme.Styles;
import java.util.function.BooleanSupplier;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;

/// The end of a form: leave it with Esc, or take what was entered with Enter.
public final class FormButtons extends HBox {
    private final Button take;

    /// @param id of the form; the buttons are called `id-save` and `id-cancel`
    /// @param save what the button says that takes what was entered
    /// @param cancel what the other one says
    /// @param taken takes what was entered; false where that cannot be, and the form stays
    /// @param closed told that the form is done, saved or not
    public FormButtons(String id, String save, String cancel, BooleanSupplier taken, Runnable closed) {
        super(10);
        take = new Button(save);
        take.setId(id + "-save");
        take.setDefaultButton(true);
        take.getStyleClass().add(Styles.ACCENT);
        take.setOnAction(event -> {
            if (taken.getAsBoolean()) {
                closed.run();
            }
        });
        Button leave = new Button(cancel);
        leave.setId(id + "-cancel");
        leave.setCancelButton(true);
        leave.setOnAction(event -> closed.run());
        getChildren().addAll(leave, take);
        setAlignment(Pos.CENTER_RIGHT);
    }

    /// The button that takes what was entered.
    public Button take() {
        return take;
    }
}
