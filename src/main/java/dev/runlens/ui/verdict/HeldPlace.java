package dev.runlens.ui.verdict;

import atlantafx.base.theme.Styles;
import dev.runlens.text.Bundle;
import dev.runlens.ui.state.DashboardModel;
import dev.runlens.ui.theme.HoverTip;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The place of a duel that is over because another number of runs than two is ticked: as high as the duel was, so that what is
/// below stays under the eyes of who ticks there. It goes when it is closed, or where no duel can come.
final class HeldPlace extends HBox {
    private final Bundle texts;
    private final DashboardModel model;
    private final Region duel;
    private final Label words = new Label();

    HeldPlace(Bundle texts, DashboardModel model, Region duel) {
        super(10);
        this.texts = texts;
        this.model = model;
        this.duel = duel;
        setId("duel-place");
        getStyleClass().addAll("duel", "tone-open");
        setAlignment(Pos.CENTER_LEFT);
        words.getStyleClass().add("muted");
        words.setMinWidth(0);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button close = new Button(null, new FontIcon(Feather.X));
        close.setId("duel-place-close");
        close.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, "row-button");
        close.setAccessibleText(texts.get("duel.heldClose"));
        HoverTip.on(close, texts.get("duel.heldClose"));
        close.setOnAction(event -> setVisible(false));
        getChildren().addAll(words, close);
        setVisible(false);
        managedProperty().bind(visibleProperty());
        duel.visibleProperty().subscribe((before, now) -> turn(now));
        model.visibleProperty().subscribe(this::say);
    }

    private void turn(boolean fought) {
        double height = fought ? getHeight() : duel.getHeight();
        if (fought && isVisible()) {
            // Until it says something it would be lower.
            duel.setMinHeight(height);
        } else if (!fought) {
            setMinHeight(height);
            setMaxHeight(height);
        }
        setVisible(!fought && height > 0 && model.runs().size() > 2);
    }

    private void say() {
        int ticked = model.visibleProperty().get().size();
        words.setText(texts.get("duel.held", ticked));
        if (model.runs().size() <= 2) {
            setVisible(false);
        }
    }
}
