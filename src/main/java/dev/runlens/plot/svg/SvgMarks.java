package dev.runlens.plot.svg;

import dev.runlens.plot.PlacedMarks;
import dev.runlens.plot.PlotLook;
import dev.runlens.plot.RunPlot;
import dev.runlens.plot.Signs;
import dev.runlens.plot.Resolution;
import dev.runlens.text.Bundle;
import java.util.List;

/// Validation points and signs: best evaluation, file to ship, values that are not finite.
final class SvgMarks {
    private final Canvas canvas;
    private final Resolution format;
    private final List<PlacedMarks> placed;

    SvgMarks(Canvas canvas) {
        this.canvas = canvas;
        this.format = canvas.plot().format(canvas.view().y());
        this.placed = PlacedMarks.of(canvas.plot(), canvas.view());
    }

    void draw() {
        canvas.out().open("g").at("class", "rl-points");
        placed.forEach(this::points);
        canvas.out().close().line();
        canvas.out().open("g").at("class", "rl-signs");
        for (PlacedMarks marks : placed) {
            canvas.open(marks.run());
            shipped(marks);
            best(marks);
            bolts(marks);
            canvas.out().close();
        }
        canvas.out().close().line();
    }

    private void points(PlacedMarks marks) {
        if (marks.points().isEmpty()) {
            return;
        }
        double radius = PlotLook.of(canvas.plot()).radius();
        PathData points = new PathData();
        for (int i = 0; i < marks.points().size(); i += 2) {
            double x = marks.points().get(i);
            points.marker(Canvas.style(marks.run()).marker(), x, marks.points().get(i + 1), radius);
        }
        canvas.open(marks.run()).open("path").at("d", points.toString()).at("stroke", "currentColor");
        SvgTheme.Ink.PAGE.on(canvas.out(), canvas.theme());
        canvas.out().at("stroke-width", radius * PlotLook.POINT_OUTLINE).close().close();
    }

    private void best(PlacedMarks marks) {
        RunPlot run = marks.run();
        RunPlot.Mark best = run.marks().best();
        if (best != null && marks.best() != null) {
            String words = Bundle.PLOT.get(
                    "mark.best", run.name(), format.format(best.y()), canvas.axis(), canvas.place(best.x()));
            canvas.sign(marks.best(), words);
        }
    }

    private void shipped(PlacedMarks marks) {
        RunPlot run = marks.run();
        RunPlot.Shipped mark = run.marks().shipped();
        if (mark != null && marks.shipped() != null) {
            String loss = format.format(mark.loss());
            canvas.sign(
                    marks.shipped(),
                    Bundle.PLOT.get("mark.shipped", run.name(), canvas.axis(), canvas.place(mark.x()), loss));
        }
    }

    private void bolts(PlacedMarks marks) {
        for (PlacedMarks.Bolt bolt : marks.lost()) {
            String words = Bundle.PLOT.get(
                    "mark.lost",
                    marks.run().name(),
                    bolt.lost().count(),
                    canvas.axis(),
                    canvas.place(bolt.lost().x()));
            canvas.sign(new PlacedMarks.Sign(Signs.BOLT, bolt.x(), bolt.y()), words);
        }
    }
}
