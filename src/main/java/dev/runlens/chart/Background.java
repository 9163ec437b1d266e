package dev.runlens.chart;

import dev.runlens.plot.Decimation;
import dev.runlens.plot.Palette;
import dev.runlens.plot.PixelLines;
import dev.runlens.plot.PlotLook;
import dev.runlens.plot.RunPlot;
import dev.runlens.plot.Viewport;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.paint.Color;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.StrokeLineJoin;

/// The runs that are not in question, all in one grey shape: a thousand of them are no thousand nodes.
final class Background extends Group {
    private final ChartState state;
    private final Path lines = new Path();

    Background(ChartState state) {
        this.state = state;
        lines.getStyleClass().add("background-lines");
        lines.setStrokeLineJoin(StrokeLineJoin.BEVEL);
        lines.setFill(null);
        setMouseTransparent(true);
        getChildren().add(lines);
    }

    void draw(Viewport view, int columns) {
        List<PathElement> elements = new ArrayList<>();
        for (RunPlot run : state.plot().get().background()) {
            PixelLines pixels = Decimation.of(run.lines().only(), view, columns);
            for (int i = 0; i < pixels.lineCount(); i++) {
                for (int at = pixels.from(i); at < pixels.to(i); at++) {
                    boolean first = at == pixels.from(i);
                    elements.add(
                            first
                                    ? new MoveTo(pixels.x(at), pixels.y(at))
                                    : new LineTo(pixels.x(at), pixels.y(at)));
                }
            }
        }
        PlotLook.Line line = PlotLook.background();
        int rgb = Palette.of(state.dark().get()).background();
        lines.setStroke(Color.rgb(rgb >> 16, rgb >> 8 & 0xff, rgb & 0xff, line.strength()));
        lines.setStrokeWidth(line.width());
        lines.getElements().setAll(elements);
    }
}
