package dev.runlens.ui.open;

import dev.runlens.text.Bundle;
import dev.runlens.ui.state.Board;
import dev.runlens.ui.state.DashboardModel;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;

/// Stands where the first runs will be, while they are read and judged.
public final class FirstWait extends Label {
    /// A label that follows the model.
    public FirstWait(Bundle texts, DashboardModel model) {
        setId("first-wait");
        getStyleClass().add("muted");
        model.boardProperty().subscribe(board -> {
            setVisible(isOn(board));
            if (board != null) {
                setText(board.pending() > 0
                        ? texts.get("status.reading", board.pending())
                        : texts.get("status.judging"));
            }
        });
    }

    /// Whether no run is there yet, and some are on their way.
    public static boolean isOn(@Nullable Board board) {
        return board != null && board.runs().isEmpty() && (board.pending() > 0 || board.progress().judging());
    }
}
