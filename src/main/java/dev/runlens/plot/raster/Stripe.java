package dev.runlens.plot.raster;

import dev.runlens.plot.Envelope;
import dev.runlens.plot.PixelLines;
import dev.runlens.plot.PlacedLines;
import dev.runlens.plot.PlotLook;
import dev.runlens.plot.Stroke;
import java.util.Arrays;
import java.util.List;

/// Some neighbouring columns of a picture. What is painted reaches into it as far as its columns go, so that stripes beside
/// each other look as one. Not for two threads at once.
final class Stripe {
    /// So many columns are turned into rows at once: what they touch fits the nearest memory.
    private static final int TURNED = 16;

    private final int first;
    private final int end;
    private final int height;
    /// Column by column, as lines run: neighbours in a steep stroke are neighbours in memory.
    private final int[] pixels;
    private final Coverage coverage;
    private final Fill fill;

    /// @param first its first column, counted from the left of the picture
    /// @param end the column after its last
    Stripe(int first, int end, int height) {
        this.first = first;
        this.end = end;
        this.height = height;
        pixels = new int[(end - first) * height];
        coverage = new Coverage(first, end - first, height);
        fill = new Fill(first, end - first, height);
    }

    /// A layer as it is painted in every stripe.
    ///
    /// @param shapes of the strokes of lines; empty for a band
    record Prepared(Layer layer, List<Stroke.Shape> shapes) {
        static Prepared of(Layer layer) {
            return new Prepared(layer, switch (layer) {
                case Layer.Lines lines -> lines.stroke().shapes();
                case Layer.Surface _ -> List.of();
            });
        }
    }

    /// Makes it transparent, and paints layers over each other.
    ///
    /// @param scale how many pixels one of a stroke's is
    Stripe painted(List<Prepared> layers, double scale) {
        Arrays.fill(pixels, 0);
        for (Prepared layer : layers) {
            switch (layer.layer()) {
                case Layer.Lines lines -> paint(lines, layer.shapes(), scale);
                case Layer.Surface surface -> paint(surface.band(), scale, surface.rgb());
            }
        }
        return this;
    }

    private void paint(Layer.Lines lines, List<Stroke.Shape> shapes, double scale) {
        Stroke stroke = lines.stroke();
        Paint paint = new Paint(lines.rgb(), stroke.look().strength() * lines.strength());
        for (Stroke.Shape shape : shapes) {
            switch (shape) {
                case Stroke.Surface surface -> surface(surface.envelope(), scale, paint);
                case Stroke.Dot dot -> dot(stroke.lines(), dot, scale);
                case Stroke.Open open -> line(stroke, open.line(), scale);
            }
        }
        coverage.paint(pixels, paint);
    }

    private void paint(PlacedLines.Band band, double scale, int rgb) {
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

    /// Writes it into a picture that lies row by row.
    ///
    /// @param width of the picture
    Stripe copiedTo(int[] rows, int width) {
        for (int left = first; left < end; left += TURNED) {
            int right = Math.min(end, left + TURNED);
            for (int row = 0; row < height; row++) {
                for (int column = left; column < right; column++) {
                    rows[row * width + column] = pixels[(column - first) * height + row];
                }
            }
        }
        return this;
    }

    private void line(Stroke stroke, int line, double scale) {
        PixelLines lines = stroke.lines();
        Stroker stroker = new Stroker(coverage, stroke.look().width() * scale);
        if (!stroke.look().dash().isEmpty()) {
            var dashes = stroke.look().dash().stream().map(length -> length * scale).toList();
            new DashedLine(stroker, dashes, height).draw(lines, line, scale);
            return;
        }
        double right = end + stroker.reach();
        int from = lines.before(line, (first - stroker.reach()) / scale);
        for (int i = from + 1; i < lines.to(line) && lines.x(i - 1) * scale <= right; i++) {
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
        int from = (int) Math.max(0, first - envelope.firstColumn());
        int to = (int) Math.min(envelope.columns(), end - envelope.firstColumn());
        for (int i = from; i < to; i++) {
            double top = Math.clamp(envelope.top(i) * scale, 0, height);
            double bottom = Math.clamp(envelope.bottom(i) * scale, 0, height);
            if (top < bottom) {
                span((int) (envelope.firstColumn() + i - first) * height, top, bottom, paint, alpha);
            }
        }
    }

    private void span(int column, double top, double bottom, Paint paint, int alpha) {
        int begin = (int) top;
        int last = (int) Math.ceil(bottom) - 1;
        if (begin == last) {
            cover(column + begin, bottom - top, paint, alpha);
            return;
        }
        cover(column + begin, begin + 1 - top, paint, alpha);
        for (int at = column + begin + 1; at < column + last; at++) {
            pixels[at] = paint.over(pixels[at], alpha);
        }
        cover(column + last, bottom - last, paint, alpha);
    }

    private void cover(int pixel, double part, Paint paint, int alpha) {
        pixels[pixel] = paint.over(pixels[pixel], (int) (part * alpha + 0.5));
    }
}
