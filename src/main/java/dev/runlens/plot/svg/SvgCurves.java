package dev.runlens.plot.svg;

import dev.runlens.plot.PlacedLines;
import dev.runlens.plot.PlotLook;
import dev.runlens.plot.Stroke;
import dev.runlens.text.Digits;
import dev.runlens.work.Hands;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Bands and lines: the bands of all runs lowest, then what was superseded, train lines, validation lines.
final class SvgCurves {
    private final Canvas canvas;
    private final int columns;
    private final List<PlacedLines> placed;

    SvgCurves(Canvas canvas) {
        this.canvas = canvas;
        this.columns = (int) canvas.view().width();
        this.placed = PlacedLines.of(canvas.plot(), PlotLook.of(canvas.plot()), canvas.view(), columns);
    }

    void draw() {
        if (!canvas.plot().background().isEmpty()) {
            background();
        }
        if (canvas.plot().options().gapShown()) {
            layer("rl-bands", lines -> lines.bands().forEach(this::band));
        }
        strokes("rl-superseded", PlacedLines.Part.SUPERSEDED);
        if (canvas.plot().options().smoothing().isOn()) {
            strokes("rl-raw", PlacedLines.Part.RAW);
        }
        strokes("rl-train", PlacedLines.Part.TRAIN);
        strokes("rl-validation", PlacedLines.Part.VALIDATION);
    }

    private void background() {
        PathData lines = new PathData();
        for (Stroke stroke : PlacedLines.background(canvas.plot(), canvas.view(), columns, Hands.ALONE)) {
            for (int i = 0; i < stroke.lines().lineCount(); i++) {
                lines.line(stroke.lines(), i);
            }
        }
        PlotLook.Line line = PlotLook.background();
        Markup out = canvas.out().open("path").at("d", lines.toString()).at("fill", "none");
        SvgTheme.Ink.BACKGROUND.on(out, canvas.theme());
        out.at("stroke-width", Digits.typed(line.width()))
                .at("stroke-linejoin", "bevel")
                .at("stroke-opacity", thousandths(line.strength()))
                .close()
                .line();
    }

    private void strokes(String name, PlacedLines.Part part) {
        layer(name, lines -> lines.of(part).forEach(this::stroke));
    }

    private void layer(String name, Consumer<PlacedLines> part) {
        canvas.out().open("g").at("class", name).at("fill", "none").at("stroke-linejoin", "bevel");
        for (PlacedLines lines : placed) {
            canvas.open(lines.run());
            part.accept(lines);
            canvas.out().close();
        }
        canvas.out().close().line();
    }

    private void band(PlacedLines.Band band) {
        canvas.out()
                .open("path")
                .at("d", new PathData().outline(band.outline()).toString())
                .at("fill", "currentColor")
                .at("fill-opacity", thousandths(band.strength()));
        if (band.lone()) {
            canvas.out()
                    .at("stroke", "currentColor")
                    .at("stroke-opacity", thousandths(band.strength()))
                    .at("stroke-width", PlotLook.LONE_BAND_WIDTH);
        }
        canvas.out().close();
    }

    private void stroke(Stroke stroke) {
        PathData strokes = new PathData();
        PathData surfaces = new PathData();
        PathData dots = new PathData();
        for (Stroke.Shape shape : stroke.shapes()) {
            switch (shape) {
                case Stroke.Surface surface -> surfaces.outline(surface.envelope().outline());
                case Stroke.Dot dot -> dots.line(stroke.lines(), dot.line());
                case Stroke.Open open -> strokes.line(stroke.lines(), open.line());
            }
        }
        PlotLook.Line line = stroke.look();
        path(strokes, line);
        path(dots, new PlotLook.Line(Math.max(line.width(), PlotLook.DOT_WIDTH), line.strength(), List.of()));
        if (!surfaces.isEmpty()) {
            canvas.out().open("path").at("d", surfaces.toString()).at("fill", "currentColor");
            canvas.out().at("fill-opacity", thousandths(line.strength())).close();
        }
    }

    private void path(PathData data, PlotLook.Line line) {
        if (data.isEmpty()) {
            return;
        }
        canvas.out().open("path").at("d", data.toString()).at("stroke", "currentColor");
        canvas.out()
                .at("stroke-width", Digits.typed(line.width()))
                .at("stroke-linecap", line.dash().isEmpty() ? "round" : "butt")
                .at("stroke-dasharray", dash(line.dash()))
                .at("stroke-opacity", line.strength() == 1 ? "" : thousandths(line.strength()))
                .close();
    }

    static String dash(List<Double> lengths) {
        return lengths.stream().map(Markup::number).collect(Collectors.joining(" "));
    }

    private static String thousandths(double part) {
        return Digits.typed(Math.round(part * 1000) / 1000.0);
    }
}
