package dev.runlens.plot.raster;

import dev.runlens.plot.PixelLines;
import java.util.List;

/// Walks along an unbroken line and hands its dashes to a stroker; parts that lie outside of the picture are stepped over.
final class DashedLine {
    private final Stroker stroker;
    private final double[] lengths;
    private final double period;
    private final double top;
    private final double bottom;
    private double phase;

    /// @param lengths on and off in turn, in pixels
    /// @param height of the picture
    DashedLine(Stroker stroker, List<Double> lengths, double height) {
        this.stroker = stroker;
        this.lengths = lengths.stream().mapToDouble(Double::doubleValue).toArray();
        this.period = lengths.stream().mapToDouble(Double::doubleValue).sum();
        this.top = -stroker.reach();
        this.bottom = height + stroker.reach();
    }

    void draw(PixelLines lines, int line, double scale) {
        for (int i = lines.from(line) + 1; i < lines.to(line); i++) {
            piece(lines.x(i - 1) * scale, lines.y(i - 1) * scale, lines.x(i) * scale, lines.y(i) * scale);
        }
    }

    private void piece(double x, double y, double toX, double toY) {
        double length = Math.hypot(toX - x, toY - y);
        if (length == 0) {
            return;
        }
        double one = (top - y) / (toY - y);
        double other = (bottom - y) / (toY - y);
        boolean level = toY == y;
        double begin = level ? 0 : Math.clamp(Math.min(one, other), 0, 1);
        double end = level ? 1 : Math.clamp(Math.max(one, other), 0, 1);
        boolean outside = level && (y < top || y > bottom);
        if (!outside) {
            inside(new double[] {x, y, (toX - x) / length, (toY - y) / length}, begin * length, end * length, length);
        }
        phase = (phase + length) % period;
    }

    /// @param from where, x and y, and in which direction
    private void inside(double[] from, double begin, double end, double length) {
        double at = begin;
        while (at < end) {
            double place = (phase + at) % period;
            int number = 0;
            double reached = lengths[0];
            while (number < lengths.length - 1 && place >= reached) {
                reached += lengths[++number];
            }
            double left = Math.max(reached - place, 1e-6);
            double stop = Math.min(end, at + left);
            if (number % 2 == 0) {
                double started = place - (reached - lengths[number]);
                boolean cutStart = started < 1e-6;
                boolean cutEnd = at + left <= length;
                stroker.cut(
                        new double[] {from[0] + from[2] * at, from[1] + from[3] * at, from[0] + from[2] * stop,
                                from[1] + from[3] * stop},
                        cutStart, cutEnd && stop == at + left);
            }
            at = stop;
        }
    }
}
