package dev.runlens.ui.verdict;

import atlantafx.base.theme.Styles;
import dev.runlens.text.Bundle;
import dev.runlens.ui.state.DashboardModel;
import dev.runlens.ui.theme.HoverTip;
import dev.runlens.ui.theme.LowWindow;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The place of a duel while another number of runs than two is ticked, so that what is below stays under the eyes of who
/// ticks.
///
/// Over a table, where runs are ticked that would move, it is there from the beginning. Over anything else it
/// is as high as the duel before it was, and there once one was; in a low window what is below has the room instead. It goes
/// when it is closed, until the next duel, or where no duel can come.
final class HeldPlace extends HBox {
    private final DashboardModel model;
    private final Duel duel;
    private final Label words = new Label();
    private double before;
    private boolean closed;

    HeldPlace(Bundle texts, DashboardModel model, Duel duel) {
        super(10);
        this.model = model;
        this.duel = duel;
        setId("duel-place");
        getStyleClass().addAll("duel", "tone-open");
        setAlignment(Pos.CENTER_LEFT);
        words.getStyleClass().add("muted");
        words.setMinWidth(0);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(words, closing(texts));
        managedProperty().bind(visibleProperty());
        setVisible(false);
        duel.visibleProperty().subscribe((was, now) -> turn(now));
        model.visibleProperty().subscribe(ticked -> {
            words.setText(texts.get("duel.held", ticked.size()));
            arrange();
        });
        LowWindow.of(this).subscribe(low -> arrange());
        duel.fixedProperty().subscribe(fixed -> arrange());
    }

    private Button closing(Bundle texts) {
        Button close = new Button(null, new FontIcon(Feather.X));
        close.setId("duel-place-close");
        close.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, "row-button");
        close.setAccessibleText(texts.get("duel.heldClose"));
        HoverTip.on(close, texts.get("duel.heldClose"));
        close.setOnAction(event -> {
            closed = true;
            arrange();
        });
        return close;
    }

    private void turn(boolean fought) {
        closed = closed && !fought;
        if (!fought) {
            before = duel.getHeight();
        } else if (isVisible()) {
            // Until it says something it would be lower.
            duel.setMinHeight(getHeight());
        }
        arrange();
    }

    private void arrange() {
        boolean fixed = duel.fixedProperty().get();
        boolean held = fixed || before > 0 && !LowWindow.isAround(this);
        setVisible(held && !closed && !duel.isVisible() && model.runs().size() > 2);
        double height = fixed ? Duel.FIXED_HEIGHT : before;
        setMinHeight(height);
        setMaxHeight(height);
    }
}
