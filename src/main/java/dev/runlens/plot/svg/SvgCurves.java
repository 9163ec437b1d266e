package dev.runlens.plot.svg;

import dev.runlens.plot.Curve;
import dev.runlens.plot.Decimation;
import dev.runlens.plot.Envelope;
import dev.runlens.plot.GapArea;
import dev.runlens.plot.PixelLines;
import dev.runlens.plot.RunPlot;
import dev.runlens.text.Digits;
import java.util.List;
import java.util.stream.Collectors;

/// Bands and lines: the bands of all runs lowest, then what was superseded, train lines, validation lines.
final class SvgCurves {
    private static final String TRAIN_WIDTH = "1.25";
    private static final String VALIDATION_WIDTH = "2.4";
    private static final String THIN_VALIDATION_WIDTH = "1.8";
    private static final int MANY_RUNS = 6;

    private static final double TRAIN_STRENGTH = 0.7;
    /// A line that goes up and down in every column is a surface and would drown the rest.
    private static final double DENSE_TRAIN_STRENGTH = 0.4;

    private final Canvas canvas;
    private final int columns;
    private final double column;

    SvgCurves(Canvas canvas) {
        this.canvas = canvas;
        this.columns = (int) canvas.view().width();
        this.column = canvas.view().width() / columns;
    }

    void draw() {
        if (canvas.plot().options().gapShown()) {
            layer("rl-bands", this::bands);
        }
        layer("rl-superseded", run -> run.lines().superseded().forEach(this::superseded));
        layer("rl-train", this::train);
        layer("rl-validation", this::validation);
    }

    private interface Part {
        void draw(RunPlot run);
    }

    private void layer(String name, Part part) {
        canvas.out().open("g").at("class", name).at("fill", "none").at("stroke-linejoin", "round");
        for (RunPlot run : canvas.runs()) {
            canvas.open(run);
            part.draw(run);
            canvas.out().close();
        }
        canvas.out().close().line();
    }

    private void bands(RunPlot run) {
        double strength = Math.max(0.03, 0.13 / Math.sqrt(canvas.runs().size()));
        for (GapArea area : run.gaps()) {
            double[] outline = area.outline(canvas.view(), columns);
            if (outline.length > 0) {
                canvas.out()
                        .open("path")
                        .at("d", new PathData().outline(outline).toString())
                        .at("fill", "currentColor")
                        .at("fill-opacity", hundredths(strength))
                        .close();
            }
        }
    }

    private void superseded(Curve curve) {
        stroke(Decimation.of(curve, canvas.view(), columns), TRAIN_WIDTH, 0.4, List.of(2.0, 3.0));
    }

    private void train(RunPlot run) {
        PixelLines lines = Decimation.of(run.lines().train(), canvas.view(), columns);
        double strength = lines.vertexCount() > columns ? DENSE_TRAIN_STRENGTH : TRAIN_STRENGTH;
        stroke(lines, TRAIN_WIDTH, strength, Canvas.style(run).dash().lengths());
    }

    private void validation(RunPlot run) {
        PixelLines lines = Decimation.of(run.lines().validation(), canvas.view(), columns);
        String width = canvas.runs().size() > MANY_RUNS ? THIN_VALIDATION_WIDTH : VALIDATION_WIDTH;
        stroke(lines, width, 1, Canvas.style(run).dash().lengths());
    }

    private void stroke(PixelLines lines, String width, double strength, List<Double> dash) {
        PathData strokes = new PathData();
        PathData surfaces = new PathData();
        for (int line = 0; line < lines.lineCount(); line++) {
            if (Envelope.suits(lines, line, column)) {
                surfaces.outline(Envelope.of(lines, line, column, Double.parseDouble(width)));
            } else {
                strokes.line(lines, line);
            }
        }
        if (!strokes.isEmpty()) {
            canvas.out().open("path").at("d", strokes.toString()).at("stroke", "currentColor");
            canvas.out().at("stroke-width", width).at("stroke-linecap", dash.isEmpty() ? "round" : "butt");
            canvas.out().at("stroke-dasharray", dash(dash));
            canvas.out()
                    .at("stroke-opacity", strength == 1 ? "" : hundredths(strength))
                    .close();
        }
        if (!surfaces.isEmpty()) {
            canvas.out().open("path").at("d", surfaces.toString()).at("fill", "currentColor");
            canvas.out().at("fill-opacity", hundredths(strength)).close();
        }
    }

    static String dash(List<Double> lengths) {
        return lengths.stream().map(Markup::number).collect(Collectors.joining(" "));
    }

    private static String hundredths(double part) {
        return Digits.typed(Math.round(part * 100) / 100.0);
    }
}
