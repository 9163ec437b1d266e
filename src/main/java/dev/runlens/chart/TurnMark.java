package dev.runlens.chart;

import dev.runlens.plot.EndLabels;
import dev.runlens.plot.PlotLook;
import dev.runlens.plot.RunPlot;
import dev.runlens.plot.Viewport;
import javafx.geometry.VPos;
import javafx.scene.Group;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;

/// One row over the plot: the interval as a bar between two caps, the likeliest place as a dot with a line down, and
/// what it means.
final class TurnMark extends Group {
    private static final double CAP = 4;
    private static final double BEFORE_TEXT = 8;
    private static final double HALO = 4;

    private final Rectangle band = new Rectangle();
    private final Line down = new Line();
    private final Line bar = new Line();
    private final Line lowCap = new Line();
    private final Line highCap = new Line();
    private final Circle dot = new Circle(3.2);
    private final Rectangle halo = new Rectangle();
    private final Text text = new Text();

    TurnMark(String run) {
        setUserData(run);
        getStyleClass().add("turn-mark");
        text.getStyleClass().add("turn-label");
        halo.getStyleClass().add("turn-halo");
        text.setTextOrigin(VPos.CENTER);
        down.getStrokeDashArray().setAll(2.0, 4.0);
        bar.setStrokeWidth(1.6);
        lowCap.setStrokeWidth(1.6);
        highCap.setStrokeWidth(1.6);
        getChildren().addAll(band, down, bar, lowCap, highCap, dot, halo, text);
    }

    /// @param full whether the interval is shaded over the plot, unless it would cover most of it
    /// @param words beside the bar; empty for none
    /// @param margin what is free right of the plot
    record Look(Color colour, double strength, boolean full, String words, double margin) {}

    /// @param y where the row is, above the plot
    void draw(Viewport view, RunPlot.Onset turn, Look look, double y) {
        double x = view.px(turn.x());
        double low = Math.clamp(view.px(turn.low()), 0, view.width());
        double high = Math.clamp(view.px(turn.high()), 0, view.width());
        boolean inside = turn.high() >= view.x().low() && turn.low() <= view.x().high();
        boolean interval = turn.high() > turn.low();
        setVisible(inside);
        setOpacity(look.strength());
        dress(look.colour());
        band.setX(low);
        band.setWidth(high - low);
        band.setHeight(view.height());
        band.setVisible(look.full() && interval && turn.narrowIn(view));
        place(bar, low, y, high, y);
        place(lowCap, low, y - CAP, low, y + CAP);
        place(highCap, high, y - CAP, high, y + CAP);
        lowCap.setVisible(interval && turn.low() >= view.x().low());
        highCap.setVisible(interval && turn.high() <= view.x().high());
        boolean here = x >= 0 && x <= view.width();
        place(down, x, y, x, view.height());
        down.setVisible(here);
        down.setOpacity(look.full() ? PlotLook.NAMED_ONSET_LINE : PlotLook.ONSET_LINE);
        dot.setCenterX(x);
        dot.setCenterY(y);
        dot.setVisible(here);
        write(look, low, high, y, view.width());
    }

    /// Beside the bar, or over it where there is no room.
    private void write(Look look, double low, double high, double y, double width) {
        text.setText(look.words());
        double length = text.getLayoutBounds().getWidth();
        boolean after = high + BEFORE_TEXT + length <= width + look.margin();
        boolean before = low - BEFORE_TEXT - length >= 0;
        double over = Math.clamp(dot.getCenterX() + BEFORE_TEXT, 0, Math.max(0, width + look.margin() - length));
        text.setX(after ? high + BEFORE_TEXT : before ? low - BEFORE_TEXT - length : over);
        text.setY(y);
        text.setVisible(!look.words().isEmpty());
        halo.setVisible(text.isVisible() && !after && !before);
        halo.setX(text.getX() - HALO);
        halo.setY(y - EndLabels.LINE_HEIGHT / 2);
        halo.setWidth(length + 2 * HALO);
        halo.setHeight(EndLabels.LINE_HEIGHT);
    }

    private void dress(Color colour) {
        band.setFill(Color.color(colour.getRed(), colour.getGreen(), colour.getBlue(), PlotLook.ONSET_STRENGTH));
        for (Line line : new Line[] {down, bar, lowCap, highCap}) {
            line.setStroke(colour);
        }
        dot.setFill(colour);
    }

    private static void place(Line line, double fromX, double fromY, double toX, double toY) {
        line.setStartX(fromX);
        line.setStartY(fromY);
        line.setEndX(toX);
        line.setEndY(toY);
    }
}
