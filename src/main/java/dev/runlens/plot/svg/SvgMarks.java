package dev.runlens.plot.svg;

import dev.runlens.plot.Curve;
import dev.runlens.plot.RunPlot;
import dev.runlens.plot.Signs;
import dev.runlens.plot.Resolution;
import dev.runlens.plot.Viewport;
import dev.runlens.text.Bundle;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Validation points and signs: best evaluation, file to ship, values that are not finite.
final class SvgMarks {
    private static final double RADIUS = 3.2;
    private static final double SMALL_RADIUS = 2.4;
    private static final int MANY_RUNS = 6;
    private static final int MOST_SIGNED = 12;
    private static final double POINT_SPACING = 10;
    private static final double BOLT_SPACING = 16;
    private static final int MOST_BOLTS = 60;

    private final Canvas canvas;
    private final Viewport view;
    private final Resolution format;
    private final Set<RunPlot> signed;

    SvgMarks(Canvas canvas) {
        this.canvas = canvas;
        this.view = canvas.view();
        this.format = canvas.plot().format(view.y());
        List<RunPlot> lowest = canvas.runs().stream()
                .sorted(Comparator.comparingDouble(SvgMarks::best))
                .limit(MOST_SIGNED)
                .toList();
        this.signed = new HashSet<>(lowest);
    }

    private static double best(RunPlot run) {
        RunPlot.Mark best = run.marks().best();
        return best == null ? Double.POSITIVE_INFINITY : best.y();
    }

    void draw() {
        canvas.out().open("g").at("class", "rl-points");
        canvas.runs().forEach(this::points);
        canvas.out().close().line();
        canvas.out().open("g").at("class", "rl-signs");
        for (RunPlot run : canvas.runs()) {
            canvas.open(run);
            bolts(run);
            if (signed.contains(run)) {
                star(run);
                shipped(run);
            }
            canvas.out().close();
        }
        canvas.out().close().line();
    }

    private void points(RunPlot run) {
        Curve curve = run.lines().validation();
        if (curve.size() * POINT_SPACING > view.width() + POINT_SPACING) {
            return;
        }
        double radius = canvas.runs().size() > MANY_RUNS ? SMALL_RADIUS : RADIUS;
        PathData points = new PathData();
        for (int i = 0; i < curve.size(); i++) {
            double x = view.px(curve.x(i));
            double y = view.py(curve.y(i));
            if (view.contains(x, y)) {
                points.marker(Canvas.style(run).marker(), x, y, radius);
            }
        }
        if (!points.isEmpty()) {
            canvas.open(run).open("path").at("d", points.toString()).at("stroke", "currentColor");
            SvgTheme.Ink.PAGE.on(canvas.out(), canvas.theme());
            canvas.out().at("stroke-width", radius * 0.56).close().close();
        }
    }

    private void star(RunPlot run) {
        RunPlot.Mark best = run.marks().best();
        if (best != null && !Double.isNaN(view.py(best.y()))) {
            String words = Bundle.PLOT.get(
                    "mark.best", run.name(), format.format(best.y()), canvas.axis(), canvas.place(best.x()));
            canvas.sign(Signs.STAR, view.px(best.x()), view.py(best.y()), words);
        }
    }

    private void shipped(RunPlot run) {
        RunPlot.Shipped mark = run.marks().shipped();
        if (mark == null || Double.isNaN(view.py(mark.y()))) {
            return;
        }
        String fitted = format.format(mark.fitted());
        String words = Bundle.PLOT.get("mark.shipped", run.name(), canvas.axis(), canvas.place(mark.x()), fitted);
        canvas.sign(Signs.shipped(run.marks(), view), view.px(mark.x()), view.py(mark.y()), words);
    }

    private void bolts(RunPlot run) {
        int drawn = 0;
        double last = Double.NEGATIVE_INFINITY;
        for (RunPlot.Lost lost : run.marks().lost()) {
            double x = view.px(lost.x());
            double y = view.py(lost.y());
            double shownY = Double.isNaN(y) ? view.height() / 2 : y;
            if (drawn < MOST_BOLTS && Math.abs(x - last) >= BOLT_SPACING && view.contains(x, shownY)) {
                canvas.sign(
                        Signs.BOLT,
                        x,
                        shownY,
                        Bundle.PLOT.get("mark.lost", run.name(), lost.count(), canvas.axis(), canvas.place(lost.x())));
                drawn++;
                last = x;
            }
        }
    }
}
