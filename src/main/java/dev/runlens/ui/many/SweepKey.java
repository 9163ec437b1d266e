package dev.runlens.ui.many;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;

/// What the signs of a plot mean, in one line; what has no room is left out, the last first, and dots say so.
final class SweepKey extends HBox {
    private static final double SIGN = 12;
    private static final double APART = 12;

    private final double most;

    /// @param most how wide it may be
    SweepKey(double most) {
        super(APART);
        this.most = most;
        getStyleClass().add("sweep-key");
        setAlignment(Pos.CENTER_LEFT);
        setMouseTransparent(true);
    }

    /// Adds a sign, unless those before it have no room even without their words: a sweep may have a thousand values.
    ///
    /// @param sign drawn around the middle of a square
    void add(Circle sign, String words) {
        if (getChildren().size() * (SIGN + APART) > most + APART) {
            return;
        }
        Pane square = new Pane(sign);
        square.setMinSize(SIGN, SIGN);
        square.setMaxSize(SIGN, SIGN);
        getChildren().add(label(words, square));
    }

    private static Label label(String words, Pane sign) {
        Label label = new Label(words, sign);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    /// Ends at a place.
    void end(double place) {
        applyCss();
        boolean cut = false;
        while (getChildren().size() > 1 && prefWidth(-1) > most) {
            getChildren().removeLast();
            if (cut) {
                getChildren().removeLast();
            }
            getChildren().add(label("\u2026", new Pane()));
            cut = true;
        }
        setLayoutX(place - prefWidth(-1));
    }
}
