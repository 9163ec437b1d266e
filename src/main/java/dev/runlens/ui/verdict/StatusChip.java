package dev.runlens.ui.verdict;

import dev.runlens.chart.NodeState;
import dev.runlens.analyze.single.RunStatus;
import dev.runlens.text.Bundle;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// The status of a run as an icon and a word.
public final class StatusChip extends Label {
    private final Bundle texts;
    private final FontIcon icon = new FontIcon();
    private final NodeState tone = new NodeState(this);
    private @Nullable RunStatus shown;

    /// A chip that shows nothing yet.
    public StatusChip(Bundle texts) {
        this.texts = texts;
        setGraphic(icon);
        getStyleClass().add("status-chip");
        setMinWidth(USE_PREF_SIZE);
        dress();
    }

    /// A chip of a status.
    static StatusChip of(Bundle texts, @Nullable RunStatus status) {
        StatusChip chip = new StatusChip(texts);
        chip.show(status);
        return chip;
    }

    /// Shows another status; nothing where it is not known.
    public void show(@Nullable RunStatus status) {
        if (status != shown) {
            shown = status;
            dress();
        }
    }

    private void dress() {
        ResultKind kind = ResultKind.of(shown);
        icon.setIconCode(kind.icon());
        tone.set(kind.styleClass());
        setText(word(shown, kind));
        setVisible(shown != null);
        setManaged(shown != null);
    }

    private String word(@Nullable RunStatus status, ResultKind kind) {
        return switch (status) {
            case null -> "";
            case NO_VALIDATION -> texts.get("status.noValidation");
            case DID_NOT_LEARN, OVERFITTING, STILL_IMPROVING, PLATEAU, UNDETERMINED, DIVERGED -> kind.word(texts);
        };
    }
}
