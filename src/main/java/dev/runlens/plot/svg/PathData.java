package dev.runlens.plot.svg;

import dev.runlens.plot.PixelLines;
import dev.runlens.plot.RunStyle;

/// Builds the `d` of a path. A position that rounds to the one before it is left out.
final class PathData {
    private final StringBuilder data = new StringBuilder();
    private long lastX = Long.MIN_VALUE;
    private long lastY;

    /// One line of some; a line of a single vertex becomes a dot.
    PathData line(PixelLines lines, int line) {
        for (int i = lines.from(line); i < lines.to(line); i++) {
            to(lines.x(i), lines.y(i), i == lines.from(line));
        }
        if (lines.to(line) - lines.from(line) == 1) {
            data.append("h0");
        }
        return this;
    }

    /// A line of its own, x and y in turn.
    PathData open(double... corners) {
        for (int i = 0; i < corners.length; i += 2) {
            to(corners[i], corners[i + 1], i == 0);
        }
        return this;
    }

    /// A closed outline, x and y in turn.
    PathData outline(double... corners) {
        for (int i = 0; i < corners.length; i += 2) {
            to(corners[i], corners[i + 1], i == 0);
        }
        data.append('Z');
        return this;
    }

    /// The outline of a validation point.
    PathData marker(RunStyle.Marker marker, double x, double y, double radius) {
        return switch (marker) {
            case CIRCLE -> circle(x, y, radius);
            case SQUARE -> {
                double half = radius * 0.9;
                yield outline(x - half, y - half, x + half, y - half, x + half, y + half, x - half, y + half);
            }
            case TRIANGLE -> {
                double reach = radius * 1.2;
                yield outline(x, y - reach, x + reach, y + reach * 0.8, x - reach, y + reach * 0.8);
            }
            case DIAMOND -> {
                double reach = radius * 1.25;
                yield outline(x, y - reach, x + reach, y, x, y + reach, x - reach, y);
            }
        };
    }

    private PathData circle(double x, double y, double radius) {
        String arc = "a" + Markup.number(radius) + " " + Markup.number(radius) + " 0 0 1 ";
        to(x - radius, y, true);
        String across = Markup.number(2 * radius);
        data.append(arc)
                .append(across)
                .append(" 0")
                .append(arc)
                .append('-')
                .append(across)
                .append(" 0Z");
        lastX = Long.MIN_VALUE;
        return this;
    }

    private void to(double x, double y, boolean move) {
        long tenthX = Math.round(x * 10);
        long tenthY = Math.round(y * 10);
        if (!move && tenthX == lastX && tenthY == lastY) {
            return;
        }
        data.append(move ? 'M' : 'L').append(Markup.number(x)).append(' ').append(Markup.number(y));
        lastX = tenthX;
        lastY = tenthY;
    }

    boolean isEmpty() {
        return data.isEmpty();
    }

    @Override
    public String toString() {
        return data.toString();
    }
}
