package dev.runlens.plot;

import java.util.ArrayList;
import java.util.List;

/// A curve as it is drawn in a view: unbroken lines, and how each is painted.
///
/// @param lines what is left of the curve, in pixels
/// @param look width, strength and dashes
/// @param columnWidth of the decimation that made the lines, in pixels
public record Stroke(PixelLines lines, PlotLook.Line look, double columnWidth) {
    /// How one of the unbroken lines is painted.
    public sealed interface Shape {}

    /// A line that is so dense that it is a surface, filled and not stroked.
    ///
    /// @param envelope from where to where it reaches
    public record Surface(Envelope envelope) implements Shape {}

    /// A point between two gaps.
    ///
    /// @param line which of the lines
    /// @param width of the dot
    public record Dot(int line, double width) implements Shape {}

    /// A line through its vertices.
    ///
    /// @param line which of the lines
    public record Open(int line) implements Shape {}

    /// Its unbroken lines, from left to right.
    public List<Shape> shapes() {
        List<Shape> shapes = new ArrayList<>(lines.lineCount());
        for (int i = 0; i < lines.lineCount(); i++) {
            if (Envelope.suits(lines, i, columnWidth)) {
                shapes.add(new Surface(Envelope.of(lines, i, columnWidth, look.width())));
            } else if (lines.to(i) - lines.from(i) == 1) {
                shapes.add(new Dot(i, Math.max(look.width(), PlotLook.DOT_WIDTH)));
            } else {
                shapes.add(new Open(i));
            }
        }
        return shapes;
    }
}
