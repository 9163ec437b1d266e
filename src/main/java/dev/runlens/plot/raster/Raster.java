package dev.runlens.plot.raster;

import dev.runlens.plot.Envelope;
import dev.runlens.plot.PixelLines;
import dev.runlens.plot.PlacedLines;
import dev.runlens.plot.PlotLook;
import dev.runlens.plot.Stroke;
import java.util.Arrays;

/// A transparent picture that lines are painted on, smooth at their edges.
///
/// Pixels lie column by column, as lines run: neighbours in a steep stroke are neighbours in memory. Not for two threads
/// at once.
public final class Raster {
    /// So many columns are turned into rows at once: what they touch fits the nearest memory.
    private static final int TURNED = 16;

    private final int width;
    private final int height;
    private final int[] pixels;
    private final Coverage coverage;
    private final Fill fill;

    /// An empty picture.
    ///
    /// @param width in pixels, at least 1
    /// @param height in pixels, at least 1
    public Raster(int width, int height) {
        this.width = width;
        this.height = height;
        pixels = new int[width * height];
        coverage = new Coverage(width, height);
        fill = new Fill(width, height);
    }

    /// How many pixels it is wide.
    public int width() {
        return width;
    }

    /// How many pixels it is high.
    public int height() {
        return height;
    }

    /// Makes it transparent again.
    public void clear() {
        Arrays.fill(pixels, 0);
    }

    /// Paints lines; strength and width are those of the stroke.
    ///
    /// @param scale how many pixels one of the stroke's is
    /// @param rgb the colour
    /// @param strength by which the stroke's own strength is multiplied
    public void paint(Stroke stroke, double scale, int rgb, double strength) {
        Paint paint = new Paint(rgb, stroke.look().strength() * strength);
        for (Stroke.Shape shape : stroke.shapes()) {
            switch (shape) {
                case Stroke.Surface surface -> surface(surface.envelope(), scale, paint);
                case Stroke.Dot dot -> dot(stroke.lines(), dot, scale);
                case Stroke.Open open -> line(stroke, open.line(), scale);
            }
        }
        coverage.paint(pixels, paint);
    }

    /// Paints a band.
    ///
    /// @param scale how many pixels one of the band's is
    /// @param rgb the colour
    public void paint(PlacedLines.Band band, double scale, int rgb) {
        Paint paint = new Paint(rgb, band.strength());
        double[] outline = band.outline();
        if (band.lone()) {
            Stroker stroker = new Stroker(coverage, PlotLook.LONE_BAND_WIDTH * scale);
            for (int i = 2; i < outline.length; i += 2) {
                stroker.cut(
                        new double[] {outline[i - 2] * scale, outline[i - 1] * scale, outline[i] * scale,
                                outline[i + 1] * scale},
                        true, true);
            }
            coverage.paint(pixels, paint);
        } else {
            fill.paint(outline, scale, pixels, paint);
        }
    }

    /// Writes the picture row by row, alpha, red, green and blue of eight bits each, the colours multiplied by alpha.
    ///
    /// @param rows has room for every pixel
    public void copyTo(int[] rows) {
        for (int first = 0; first < width; first += TURNED) {
            int last = Math.min(width, first + TURNED);
            for (int row = 0; row < height; row++) {
                for (int column = first; column < last; column++) {
                    rows[row * width + column] = pixels[column * height + row];
                }
            }
        }
    }

    private void line(Stroke stroke, int line, double scale) {
        PixelLines lines = stroke.lines();
        Stroker stroker = new Stroker(coverage, stroke.look().width() * scale);
        if (!stroke.look().dash().isEmpty()) {
            var dashes = stroke.look().dash().stream().map(length -> length * scale).toList();
            new DashedLine(stroker, dashes, height).draw(lines, line, scale);
            return;
        }
        for (int i = lines.from(line) + 1; i < lines.to(line); i++) {
            stroker.round(lines.x(i - 1) * scale, lines.y(i - 1) * scale, lines.x(i) * scale, lines.y(i) * scale);
        }
    }

    private void dot(PixelLines lines, Stroke.Dot dot, double scale) {
        double x = lines.x(lines.from(dot.line())) * scale;
        double y = lines.y(lines.from(dot.line())) * scale;
        new Stroker(coverage, dot.width() * scale).round(x, y, x, y);
    }

    /// Its columns are those of the picture, so that a pixel is covered in part at its two ends only.
    private void surface(Envelope envelope, double scale, Paint paint) {
        int alpha = paint.alpha();
        for (int i = 0; i < envelope.columns(); i++) {
            long column = envelope.firstColumn() + i;
            double top = Math.clamp(envelope.top(i) * scale, 0, height);
            double bottom = Math.clamp(envelope.bottom(i) * scale, 0, height);
            if (column >= 0 && column < width && top < bottom) {
                span((int) column * height, top, bottom, paint, alpha);
            }
        }
    }

    private void span(int column, double top, double bottom, Paint paint, int alpha) {
        int first = (int) top;
        int last = (int) Math.ceil(bottom) - 1;
        if (first == last) {
            cover(column + first, bottom - top, paint, alpha);
            return;
        }
        cover(column + first, first + 1 - top, paint, alpha);
        for (int at = column + first + 1; at < column + last; at++) {
            pixels[at] = paint.over(pixels[at], alpha);
        }
        cover(column + last, bottom - last, paint, alpha);
    }

    private void cover(int pixel, double part, Paint paint, int alpha) {
        pixels[pixel] = paint.over(pixels[pixel], (int) (part * alpha + 0.5));
    }
}
