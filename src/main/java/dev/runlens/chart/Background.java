package dev.runlens.chart;

import dev.runlens.plot.PixelLines;
import dev.runlens.plot.PlotLook;
import dev.runlens.plot.Stroke;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.paint.Color;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.StrokeLineJoin;

/// The runs that are not in question, all in one grey shape: a hundred of them are no hundred nodes.
final class Background extends Path {
    Background() {
        getStyleClass().add("background-lines");
        setStrokeLineJoin(StrokeLineJoin.BEVEL);
        setFill(null);
        setMouseTransparent(true);
    }

    /// @param rgb the colour
    void show(List<Stroke> strokes, int rgb) {
        List<PathElement> elements = new ArrayList<>();
        for (Stroke stroke : strokes) {
            PixelLines lines = stroke.lines();
            for (int i = 0; i < lines.lineCount(); i++) {
                elements.add(new MoveTo(lines.x(lines.from(i)), lines.y(lines.from(i))));
                for (int at = lines.from(i) + 1; at < lines.to(i); at++) {
                    elements.add(new LineTo(lines.x(at), lines.y(at)));
                }
            }
        }
        PlotLook.Line line = PlotLook.background();
        setStroke(Color.rgb(rgb >> 16, rgb >> 8 & 0xff, rgb & 0xff, line.strength()));
        setStrokeWidth(line.width());
        getElements().setAll(elements);
    }
}
