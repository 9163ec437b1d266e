package dev.runlens.chart;

import dev.runlens.text.ReadingOrder;
import dev.runlens.plot.EndLabels;
import dev.runlens.plot.OnsetRows;
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
    private static final double HALO = 4;

    private final Rectangle band = new Rectangle();
    private final Line down = new Line();
    private final Line bar = new Line();
    private final Line lowCap = new Line();
    private final Line highCap = new Line();
    private final Circle dot = new Circle();
    private final Rectangle halo = new Rectangle();
    private final Text text = new Text();

    private final double cap;

    /// @param rows the row that it is one of
    TurnMark(String run, OnsetRows rows) {
        cap = rows.cap();
        dot.setRadius(rows.dot());
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
    /// @param named whether words stand beside the bar
    /// @param margin what is free right of the plot
    record Look(Color colour, double strength, boolean full, boolean named, double margin) {}

    /// @param y where the row is, above the plot
    void draw(Viewport view, OnsetRows.Row row, Look look, double y) {
        RunPlot.Onset turn = row.place();
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
        place(lowCap, low, y - cap, low, y + cap);
        place(highCap, high, y - cap, high, y + cap);
        lowCap.setVisible(interval && turn.low() >= view.x().low());
        highCap.setVisible(interval && turn.high() <= view.x().high());
        boolean here = x >= 0 && x <= view.width();
        place(down, x, y, x, view.height());
        down.setVisible(here);
        down.setOpacity(look.full() ? PlotLook.NAMED_ONSET_LINE : PlotLook.ONSET_LINE);
        dot.setCenterX(x);
        dot.setCenterY(y);
        dot.setVisible(here);
        write(view, row, look, y);
    }

    private void write(Viewport view, OnsetRows.Row row, Look look, double y) {
        text.setText(look.named() ? ReadingOrder.leftToRight(row.words()) : "");
        double length = text.getLayoutBounds().getWidth();
        text.setX(OnsetRows.place(row.place(), view, length, view.width() + look.margin()));
        text.setY(y);
        text.setVisible(look.named());
        halo.setVisible(look.named());
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
