package dev.runlens.chart;

import javafx.geometry.VPos;
import javafx.scene.Group;
import javafx.scene.paint.Color;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;

/// A label at the end of a line, with a halo where it lies over other lines and a leader where it had to move away.
final class EndLabel extends Group {
    private static final double BEFORE_TEXT = 2;
    private static final double HALO = 3;

    private final Text text = new Text();
    private final Rectangle halo = new Rectangle();
    private final Line leader = new Line();

    EndLabel(String styleClass) {
        text.getStyleClass().addAll("end-label", styleClass);
        text.setTextOrigin(VPos.CENTER);
        halo.getStyleClass().add("end-halo");
        leader.getStyleClass().add("end-leader");
        leader.setOpacity(0.5);
        setVisible(false);
        getChildren().addAll(leader, halo, text);
    }

    void setText(String words) {
        text.setText(words);
    }

    String getText() {
        return text.getText();
    }

    void setLook(Color colour, double strength) {
        text.setFill(colour);
        leader.setStroke(colour);
        setOpacity(strength);
    }

    double width() {
        return text.getLayoutBounds().getWidth();
    }

    /// @param x left edge of its text
    /// @param y middle of its text
    /// @param over whether other lines may run below it
    void show(double x, double y, boolean over) {
        text.setX(x);
        text.setY(y);
        leader.setVisible(false);
        halo.setVisible(over);
        halo.setX(x - HALO);
        halo.setY(y - EndLabels.LINE_HEIGHT / 2);
        halo.setWidth(width() + 2 * HALO);
        halo.setHeight(EndLabels.LINE_HEIGHT);
        setVisible(true);
    }

    /// Draws the leader from the end of its line.
    void lead(double fromX, double fromY) {
        leader.setStartX(fromX);
        leader.setStartY(fromY);
        leader.setEndX(text.getX() - BEFORE_TEXT);
        leader.setEndY(text.getY());
        leader.setVisible(true);
    }
}
