package dev.runlens.ui.verdict;

import dev.runlens.ui.theme.HoverTip;
import atlantafx.base.theme.Styles;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;

/// Buttons beside a verdict that look like links.
final class VerdictLink {
    private VerdictLink() {}

    /// Makes a button one of them.
    static void dress(Button button, String id, String words, String tip) {
        button.setId(id);
        button.setText(words);
        HoverTip.on(button, tip);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.getStyleClass().addAll(Styles.FLAT, "verdict-link");
    }
}
