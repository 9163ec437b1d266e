package dev.runlens.ui.many;

import javafx.geometry.Bounds;
import javafx.geometry.VPos;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;

/// Puts lines and words on a plot.
///
/// @param plot where they go
record AxisNodes(Pane plot) {
    private static final double AIR = 2;

    /// Which part of a text is at its place.
    enum At {
        LEFT,
        MIDDLE,
        RIGHT
    }

    void line(double fromX, double fromY, double toX, double toY, String styleClass) {
        Line line = new Line(fromX, fromY, toX, toY);
        line.getStyleClass().add(styleClass);
        line.setMouseTransparent(true);
        plot.getChildren().add(line);
    }

    Text text(String words, double x, double y, At at, String styleClass) {
        Text text = new Text(words);
        text.getStyleClass().add(styleClass);
        text.setTextOrigin(VPos.CENTER);
        text.setMouseTransparent(true);
        plot.getChildren().add(text);
        text.applyCss();
        double width = text.getLayoutBounds().getWidth();
        text.setX(
                switch (at) {
                    case LEFT -> x;
                    case MIDDLE -> Math.min(x - width / 2, plot.getWidth() - width);
                    case RIGHT -> Math.max(0, x - width);
                });
        text.setY(y);
        return text;
    }

    /// A text that can be read among lines: they end beside it, between its words too.
    void textAmongLines(String words, double x, double y, At at, String styleClass) {
        Text text = text(words, x, y, at, styleClass);
        Bounds around = text.getBoundsInLocal();
        Rectangle ground = new Rectangle(
                around.getMinX() - AIR, around.getMinY(), around.getWidth() + 2 * AIR, around.getHeight());
        ground.getStyleClass().add("sweep-ground");
        ground.setMouseTransparent(true);
        plot.getChildren().add(plot.getChildren().indexOf(text), ground);
    }
}
