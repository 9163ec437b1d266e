package dev.runlens.ui.hyperparameters;

import dev.runlens.text.Bundle;
import dev.runlens.ui.state.DashboardModel;
import dev.runlens.ui.text.NothingFound;
import javafx.geometry.Insets;
import javafx.scene.control.Label;

/// Stands where lines would be while there are none, and says why.
final class NoLines extends Label {
    private static final Insets AROUND = new Insets(4, 12, 4, 12);

    private final Bundle texts;
    private final DashboardModel model;

    NoLines(Bundle texts, DashboardModel model) {
        this.texts = texts;
        this.model = model;
        setId("no-settings");
        getStyleClass().add("muted");
        setWrapText(true);
        setPadding(AROUND);
    }

    /// @param filter the words that a name has to have
    void say(TableContent content, String filter) {
        if (content.lines().isEmpty()) {
            boolean coming = model.isComing() || !model.visibleProperty().get().isEmpty();
            setText(texts.get(coming ? "table.coming" : "table.empty"));
            return;
        }
        int hidden = content.lines(false, filter).size();
        String words = NothingFound.shown(filter.strip());
        setText(hidden == 0 ? texts.get("table.noneNamed", words)
                : words.isEmpty() ? texts.get("table.hiddenAll", hidden) : texts.get("table.hidden", words, hidden));
    }
}
