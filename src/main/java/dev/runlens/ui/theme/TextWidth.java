package dev.runlens.ui.theme;

import javafx.scene.control.Labeled;
import javafx.scene.text.Text;

/// How wide words are in the font of a control. One node measures all of them: making one takes longer than measuring.
public final class TextWidth {
    private final Text measure = new Text();

    /// @param control whose font is followed
    public TextWidth(Labeled control) {
        measure.fontProperty().bind(control.fontProperty());
    }

    /// In whole pixels.
    public double of(String words) {
        measure.setText(words);
        return Math.ceil(measure.getLayoutBounds().getWidth());
    }
}
