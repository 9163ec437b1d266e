package dev.runlens.chart;

import dev.runlens.plot.RunStyle;
import dev.runlens.plot.Signs;
import javafx.collections.ObservableList;
import javafx.scene.paint.Color;
import javafx.scene.shape.ArcTo;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.SVGPath;

/// Small drawn signs, so that no font has to have them.
final class Glyphs {
    private Glyphs() {}

    /// A five-pointed star about its own origin: the best validation loss.
    static SVGPath star() {
        return path(Signs.STAR, "best-mark");
    }

    /// A square about its own origin: the saved file to ship.
    static SVGPath square() {
        return path(Signs.SHIPPED, "ship-mark");
    }

    /// A lightning bolt about its own origin: values that are not finite.
    static SVGPath bolt() {
        return path(Signs.BOLT, "lost-mark");
    }

    /// A bar between two caps with a dot: the interval of an onset.
    static SVGPath interval() {
        return path(
                "M-9 -4 L-7.4 -4 L-7.4 -0.8 L7.4 -0.8 L7.4 -4 L9 -4 L9 4 L7.4 4 L7.4 0.8 L-7.4 0.8 L-7.4 4 L-9 4 Z"
                        + " M-3 0 A3 3 0 0 1 3 0 A3 3 0 0 1 -3 0 Z",
                "key-onset");
    }

    static Color colour(RunStyle style) {
        return Color.web(style.hex());
    }

    /// @param rgb as `0xRRGGBB`
    static Color colour(int rgb) {
        return Color.web(RunStyle.hex(rgb));
    }

    /// Adds the outline of a validation point.
    static void marker(ObservableList<PathElement> path, RunStyle.Marker marker, double x, double y, double radius) {
        switch (marker) {
            case CIRCLE -> {
                path.add(new MoveTo(x - radius, y));
                path.add(new ArcTo(radius, radius, 0, x + radius, y, false, true));
                path.add(new ArcTo(radius, radius, 0, x - radius, y, false, true));
            }
            case SQUARE -> {
                double half = radius * 0.9;
                polygon(path, x - half, y - half, x + half, y - half, x + half, y + half, x - half, y + half);
            }
            case TRIANGLE -> {
                double reach = radius * 1.2;
                polygon(path, x, y - reach, x + reach, y + reach * 0.8, x - reach, y + reach * 0.8);
            }
            case DIAMOND -> {
                double reach = radius * 1.25;
                polygon(path, x, y - reach, x + reach, y, x, y + reach, x - reach, y);
            }
        }
        path.add(new ClosePath());
    }

    private static void polygon(ObservableList<PathElement> path, double... corners) {
        path.add(new MoveTo(corners[0], corners[1]));
        for (int i = 2; i < corners.length; i += 2) {
            path.add(new LineTo(corners[i], corners[i + 1]));
        }
    }

    private static SVGPath path(String content, String styleClass) {
        SVGPath path = new SVGPath();
        path.setContent(content);
        path.getStyleClass().add(styleClass);
        path.setMouseTransparent(true);
        return path;
    }
}
