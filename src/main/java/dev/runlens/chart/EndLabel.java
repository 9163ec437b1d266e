package dev.runlens.chart;

import dev.runlens.plot.EndLabels;
import dev.runlens.plot.PlotLook;
import dev.runlens.text.ReadingOrder;
import javafx.geometry.VPos;
import javafx.scene.Group;
import javafx.scene.paint.Color;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;

/// A label at the end of a line, with a halo where it lies over other lines and a leader where it had to move away.
final class EndLabel extends Group {
    private static final double HALO = 3;

    private final Text text = new Text();
    private final Rectangle halo = new Rectangle();
    private final Line leader = new Line();

    EndLabel(String styleClass) {
        text.getStyleClass().addAll("end-label", styleClass);
        text.setTextOrigin(VPos.CENTER);
        halo.getStyleClass().add("end-halo");
        leader.getStyleClass().add("end-leader");
        leader.setOpacity(PlotLook.LEADER_STRENGTH);
        setVisible(false);
        getChildren().addAll(leader, halo, text);
    }

    void setText(String words) {
        text.setText(ReadingOrder.leftToRight(words));
    }

    /// @param words the colour of its words
    /// @param line the colour of the line that it belongs to
    void setLook(Color words, Color line, double strength) {
        text.setFill(words);
        leader.setStroke(line);
        setOpacity(strength);
    }

    double width() {
        return text.getLayoutBounds().getWidth();
    }

    /// Puts it in its place, with the halo and the leader that belong there.
    void show(EndLabels.Label label) {
        EndLabels.Place place = label.place();
        text.setText(ReadingOrder.leftToRight(label.text()));
        text.setX(place.x());
        text.setY(place.y());
        halo.setVisible(place.over());
        halo.setX(place.x() - HALO);
        halo.setY(place.y() - EndLabels.LINE_HEIGHT / 2);
        halo.setWidth(place.width() + 2 * HALO);
        halo.setHeight(EndLabels.LINE_HEIGHT);
        leader.setVisible(!label.leader().isEmpty());
        if (leader.isVisible()) {
            leader.setStartX(label.leader().get(0));
            leader.setStartY(label.leader().get(1));
            leader.setEndX(label.leader().get(2));
            leader.setEndY(label.leader().get(3));
        }
        setVisible(true);
    }
}
