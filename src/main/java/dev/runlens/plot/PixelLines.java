package dev.runlens.plot;

import java.util.Arrays;

/// What is left of a curve to draw: one or more unbroken lines in pixels. A line of one vertex is a lone point between
/// two gaps, which a painter has to make visible.
public final class PixelLines {
    /// Far enough outside to leave every line its direction, near enough for a painter that counts in floats.
    private static final double FAR = 1e6;

    private double[] xs;
    private double[] ys;
    private int[] starts = new int[4];
    private int vertices;
    private int lines;
    private boolean open;

    /// @param likely how many vertices there may be
    PixelLines(int likely) {
        xs = new double[likely];
        ys = new double[likely];
    }

    /// How many unbroken lines there are.
    public int lineCount() {
        return lines;
    }

    /// How many vertices they have together.
    public int vertexCount() {
        return vertices;
    }

    /// The index of the first vertex of a line.
    public int from(int line) {
        return starts[line];
    }

    /// The index after the last vertex of a line.
    public int to(int line) {
        return line + 1 < lines ? starts[line + 1] : vertices;
    }

    /// Horizontal pixel of a vertex.
    public double x(int vertex) {
        return xs[vertex];
    }

    /// Vertical pixel of a vertex, downwards.
    public double y(int vertex) {
        return ys[vertex];
    }

    /// The last vertex of a line that is not right of a place; its first where all are.
    public int before(int line, double x) {
        int low = from(line);
        int high = to(line);
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (xs[middle] <= x) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    void add(double x, double y) {
        if (!open) {
            if (lines == starts.length) {
                starts = Arrays.copyOf(starts, lines * 2);
            }
            starts[lines++] = vertices;
            open = true;
        }
        if (vertices == xs.length) {
            xs = Arrays.copyOf(xs, vertices * 2);
            ys = Arrays.copyOf(ys, vertices * 2);
        }
        xs[vertices] = x;
        ys[vertices++] = Math.clamp(y, -FAR, FAR);
    }

    void breakLine() {
        open = false;
    }
}
