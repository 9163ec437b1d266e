package dev.runlens.plot;

import java.util.Arrays;

/// A line that goes up and down within every pixel column, as the surface it covers: from its lowest to its highest
/// pixel in each column. It looks as the line does and is an order of magnitude quicker to paint than the zigzag.
public final class Envelope {
    /// From so many vertices a column on a line is a surface.
    private static final double DENSE = 2.5;

    private final PixelLines lines;
    private final int from;
    private final int to;
    private final double columnWidth;
    private final double halfStroke;
    private final long firstColumn;
    private final double[] tops;
    private final double[] bottoms;

    private Envelope(PixelLines lines, int line, double columnWidth, double strokeWidth) {
        this.lines = lines;
        this.from = lines.from(line);
        this.to = lines.to(line);
        this.columnWidth = columnWidth;
        this.halfStroke = strokeWidth / 2;
        this.firstColumn = column(from);
        int columns = (int) (column(to - 1) - firstColumn) + 1;
        this.tops = new double[columns];
        this.bottoms = new double[columns];
    }

    /// Whether one of the lines is better painted as a surface.
    ///
    /// @param columnWidth of the decimation that made the lines, in pixels
    public static boolean suits(PixelLines lines, int line, double columnWidth) {
        int count = lines.to(line) - lines.from(line);
        double width = lines.x(lines.to(line) - 1) - lines.x(lines.from(line));
        return count > 8 && count > DENSE * (width / columnWidth + 1);
    }

    /// The surface of one of the lines.
    ///
    /// @param columnWidth of the decimation that made the lines, in pixels
    /// @param strokeWidth of the line it stands for
    public static Envelope of(PixelLines lines, int line, double columnWidth, double strokeWidth) {
        Envelope envelope = new Envelope(lines, line, columnWidth, strokeWidth);
        envelope.gather();
        return envelope;
    }

    /// The number of its first pixel column.
    public long firstColumn() {
        return firstColumn;
    }

    /// How many pixel columns it has.
    public int columns() {
        return tops.length;
    }

    /// Its upper end in one of its columns, in pixels downwards, the width of the line included.
    public double top(int column) {
        return tops[column] - halfStroke;
    }

    /// Its lower end in one of its columns, in pixels downwards, the width of the line included.
    public double bottom(int column) {
        return bottoms[column] + halfStroke;
    }

    /// The middle of the surface in each column, as x and y in turn.
    ///
    /// @param columnWidth of the decimation that made the lines, in pixels
    public static double[] middle(PixelLines lines, int line, double columnWidth) {
        Envelope envelope = new Envelope(lines, line, columnWidth, 0);
        envelope.gather();
        double[] middle = new double[2 * envelope.tops.length];
        for (int i = 0; i < envelope.tops.length; i++) {
            middle[2 * i] = (envelope.firstColumn + i + 0.5) * columnWidth;
            middle[2 * i + 1] = (envelope.tops[i] + envelope.bottoms[i]) / 2;
        }
        return middle;
    }

    private long column(int vertex) {
        return (long) Math.floor(lines.x(vertex) / columnWidth);
    }

    private void gather() {
        Arrays.fill(tops, Double.POSITIVE_INFINITY);
        Arrays.fill(bottoms, Double.NEGATIVE_INFINITY);
        int before = 0;
        for (int i = from; i < to; i++) {
            int column = (int) (column(i) - firstColumn);
            include(column, lines.y(i));
            if (column > before) {
                join(before, column, lines.y(i - 1), lines.y(i));
            }
            before = column;
        }
    }

    /// Neighbouring columns meet where the line crosses from one to the other; columns it passes over get their part.
    private void join(int before, int after, double y, double nextY) {
        for (int column = before; column < after; column++) {
            double crossing = y + (nextY - y) * (column - before + 0.5) / (after - before);
            include(column, crossing);
            include(column + 1, crossing);
        }
    }

    private void include(int column, double y) {
        if (y < tops[column]) {
            tops[column] = y;
        }
        if (y > bottoms[column]) {
            bottoms[column] = y;
        }
    }

    /// Its outline, closed, as x and y in turn.
    public double[] outline() {
        double[] outline = new double[8 * tops.length];
        int last = outline.length;
        for (int i = 0; i < tops.length; i++) {
            double left = (firstColumn + i) * columnWidth;
            double right = left + columnWidth;
            put(outline, 4 * i, left, top(i));
            put(outline, 4 * i + 2, right, top(i));
            put(outline, last - 4 * i - 2, left, bottom(i));
            put(outline, last - 4 * i - 4, right, bottom(i));
        }
        return outline;
    }

    private static void put(double[] outline, int at, double x, double y) {
        outline[at] = x;
        outline[at + 1] = y;
    }
}
