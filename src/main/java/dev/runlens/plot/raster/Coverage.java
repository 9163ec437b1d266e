package dev.runlens.plot.raster;

import java.util.Arrays;

/// How much of each pixel a shape covers, column by column, with what was touched of each column, so that painting and
/// clearing take no longer than the shape is large. Columns are counted from the left of the picture, of which it is a part.
final class Coverage {
    private final int first;
    private final int width;
    private final int height;
    private final byte[] covered;
    private final int[] from;
    private final int[] to;

    /// @param first its first column
    Coverage(int first, int width, int height) {
        this.first = first;
        this.width = width;
        this.height = height;
        covered = new byte[width * height];
        from = new int[width];
        to = new int[width];
        Arrays.fill(from, height);
    }

    /// Its first column.
    int first() {
        return first;
    }

    /// The column after its last.
    int end() {
        return first + width;
    }

    int height() {
        return height;
    }

    /// Says which rows of a column will be touched; both lie inside.
    ///
    /// @param last the last of them
    void touch(int column, int top, int last) {
        int inside = column - first;
        from[inside] = Math.min(from[inside], top);
        to[inside] = Math.max(to[inside], last + 1);
    }

    /// Covers a pixel at least so much: parts of one shape that lie over each other count once.
    ///
    /// @param part from 0 to 1
    void cover(int column, int row, double part) {
        int at = (column - first) * height + row;
        int value = (int) (part * 255 + 0.5);
        if (value > (covered[at] & 0xff)) {
            covered[at] = (byte) value;
        }
    }

    /// Paints the shape over pixels that lie column by column, and forgets it.
    void paint(int[] pixels, Paint paint) {
        int alpha = paint.alpha();
        for (int column = 0; column < width; column++) {
            int end = column * height + to[column];
            for (int at = column * height + from[column]; at < end; at++) {
                int part = covered[at] & 0xff;
                if (part > 0) {
                    pixels[at] = paint.over(pixels[at], Paint.part(alpha, part));
                    covered[at] = 0;
                }
            }
            from[column] = height;
            to[column] = 0;
        }
    }
}
