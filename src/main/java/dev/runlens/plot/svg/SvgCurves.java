package dev.runlens.plot.svg;

import dev.runlens.plot.Curve;
import dev.runlens.plot.Decimation;
import dev.runlens.plot.Envelope;
import dev.runlens.plot.GapArea;
import dev.runlens.plot.PixelLines;
import dev.runlens.plot.PlotLook;
import dev.runlens.plot.RunPlot;
import dev.runlens.plot.Smoothing;
import dev.runlens.text.Digits;
import java.util.List;
import java.util.stream.Collectors;

/// Bands and lines: the bands of all runs lowest, then what was superseded, train lines, validation lines.
final class SvgCurves {
    private final Canvas canvas;
    private final int columns;
    private final double column;
    private final PlotLook look;
    private final Smoothing smoothing;

    SvgCurves(Canvas canvas) {
        this.canvas = canvas;
        this.columns = (int) canvas.view().width();
        this.column = canvas.view().width() / columns;
        this.look = PlotLook.of(canvas.plot());
        this.smoothing = canvas.plot().options().smoothing();
    }

    void draw() {
        if (!canvas.plot().background().isEmpty()) {
            background();
        }
        if (canvas.plot().options().gapShown()) {
            layer("rl-bands", this::bands);
        }
        layer("rl-superseded", run -> run.lines().superseded().forEach(this::superseded));
        if (smoothing.isOn()) {
            layer("rl-raw", this::raw);
        }
        layer("rl-train", this::train);
        layer("rl-validation", this::validation);
    }

    private void background() {
        PathData lines = new PathData();
        for (RunPlot run : canvas.plot().background()) {
            PixelLines pixels = Decimation.of(run.lines().only(), canvas.view(), columns);
            for (int i = 0; i < pixels.lineCount(); i++) {
                lines.line(pixels, i);
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

    private interface Part {
        void draw(RunPlot run);
    }

    private void layer(String name, Part part) {
        canvas.out().open("g").at("class", name).at("fill", "none").at("stroke-linejoin", "bevel");
        for (RunPlot run : canvas.runs()) {
            canvas.open(run);
            part.draw(run);
            canvas.out().close();
        }
        canvas.out().close().line();
    }

    private void bands(RunPlot run) {
        for (GapArea area : run.gaps()) {
            double[] outline = area.outline(canvas.view(), columns);
            if (outline.length > 0) {
                canvas.out()
                        .open("path")
                        .at("d", new PathData().outline(outline).toString())
                        .at("fill", "currentColor")
                        .at("fill-opacity", thousandths(look.band()));
                if (area.from() == area.to()) {
                    canvas.out()
                            .at("stroke", "currentColor")
                            .at("stroke-opacity", thousandths(look.band()))
                            .at("stroke-width", PlotLook.LONE_BAND_WIDTH);
                }
                canvas.out().close();
            }
        }
    }

    private void superseded(Curve curve) {
        stroke(Decimation.of(curve, canvas.view(), columns), look.superseded());
    }

    private void raw(RunPlot run) {
        stroke(Decimation.of(run.lines().train(), canvas.view(), columns), look.raw(Canvas.style(run)));
        if (smoothing.validation()) {
            stroke(Decimation.of(run.lines().validation(), canvas.view(), columns), look.raw(Canvas.style(run)));
        }
    }

    private void train(RunPlot run) {
        PixelLines lines = Decimation.of(smoothing.train(run.lines().train()), canvas.view(), columns);
        stroke(
                lines,
                smoothing.isOn()
                        ? look.smoothed(Canvas.style(run))
                        : look.train(Canvas.style(run), lines.vertexCount() > columns));
    }

    private void validation(RunPlot run) {
        PixelLines lines = Decimation.of(smoothing.validation(run.lines().validation()), canvas.view(), columns);
        stroke(lines, look.validation(Canvas.style(run)));
    }

    private void stroke(PixelLines lines, PlotLook.Line line) {
        PathData strokes = new PathData();
        PathData surfaces = new PathData();
        PathData dots = new PathData();
        for (int i = 0; i < lines.lineCount(); i++) {
            if (Envelope.suits(lines, i, column)) {
                surfaces.outline(Envelope.of(lines, i, column, line.width()));
            } else if (lines.to(i) - lines.from(i) == 1) {
                dots.line(lines, i);
            } else {
                strokes.line(lines, i);
            }
        }
        stroke(strokes, line);
        stroke(dots, new PlotLook.Line(Math.max(line.width(), PlotLook.DOT_WIDTH), line.strength(), List.of()));
        if (!surfaces.isEmpty()) {
            canvas.out().open("path").at("d", surfaces.toString()).at("fill", "currentColor");
            canvas.out().at("fill-opacity", thousandths(line.strength())).close();
        }
    }

    private void stroke(PathData data, PlotLook.Line line) {
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
