package dev.runlens.plot.raster;

import java.util.Arrays;

/// Fills closed outlines: each edge notes in every column it crosses how much of a pixel begins to be inside there, and
/// the sum from the top down is what is covered.
///
/// Source of the method: Raph Levien, "font-rs" (2015), with columns for rows.
final class Fill {
    private final int first;
    private final int width;
    private final int height;
    private final float[] begins;
    private final int[] from;
    private final int[] to;

    /// @param first its first column, counted from the left of the picture
    Fill(int first, int width, int height) {
        this.first = first;
        this.width = width;
        this.height = height;
        begins = new float[width * (height + 2)];
        from = new int[width];
        to = new int[width];
        Arrays.fill(from, height);
    }

    /// Paints an outline over pixels that lie column by column.
    ///
    /// @param outline x and y in turn
    /// @param scale by which its places are multiplied
    void paint(double[] outline, double scale, int[] pixels, Paint paint) {
        int last = outline.length - 2;
        for (int i = 0, before = last; i <= last; before = i, i += 2) {
            edge(outline[before] * scale, outline[before + 1] * scale, outline[i] * scale, outline[i + 1] * scale);
        }
        int alpha = paint.alpha();
        for (int column = 0; column < width; column++) {
            paint(column, pixels, paint, alpha);
        }
    }

    private void paint(int column, int[] pixels, Paint paint, int alpha) {
        float covered = 0;
        for (int row = from[column]; row <= to[column]; row++) {
            int at = column * (height + 2) + row;
            covered += begins[at];
            begins[at] = 0;
            int part = (int) (Math.min(1, Math.abs(covered)) * alpha + 0.5f);
            if (part > 0 && row < height) {
                int pixel = column * height + row;
                pixels[pixel] = paint.over(pixels[pixel], part);
            }
        }
        from[column] = height;
        to[column] = 0;
    }

    private void edge(double x, double y, double toX, double toY) {
        if (x > toX) {
            columns(toX, toY, x, y, -1);
        } else if (x < toX) {
            columns(x, y, toX, toY, 1);
        }
    }

    private void columns(double x, double y, double toX, double toY, int sign) {
        double slope = (toY - y) / (toX - x);
        int begin = (int) Math.max(first, Math.floor(x));
        int end = (int) Math.min(first + width, Math.ceil(toX));
        for (int column = begin; column < end; column++) {
            double left = Math.max(column, x);
            double right = Math.min(column + 1.0, toX);
            double one = Math.clamp(y + (left - x) * slope, 0, height);
            double other = Math.clamp(y + (right - x) * slope, 0, height);
            rows(column - first, Math.min(one, other), Math.max(one, other), sign * (right - left));
        }
    }

    /// Shares what an edge covers of a column among the rows that it crosses there.
    private void rows(int column, double low, double high, double part) {
        int top = (int) low;
        int last = (int) high;
        from[column] = Math.min(from[column], top);
        to[column] = Math.max(to[column], last + 1);
        int at = column * (height + 2);
        if (top == last) {
            share(at + top, part, (low + high) / 2 - top);
            return;
        }
        for (int row = top; row <= last; row++) {
            double above = Math.max(low, row);
            double below = Math.min(high, row + 1.0);
            share(at + row, part * (below - above) / (high - low), (above + below) / 2 - row);
        }
    }

    private void share(int at, double part, double middle) {
        begins[at] += (float) (part * (1 - middle));
        begins[at + 1] += (float) (part * middle);
    }
}
