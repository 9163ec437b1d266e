package dev.runlens.plot.raster;

import dev.runlens.plot.PlacedLines;
import dev.runlens.plot.Stroke;

/// Something to paint over what lies below it.
public sealed interface Layer {
    /// Lines; strength and width are those of the stroke.
    ///
    /// @param rgb the colour
    /// @param strength by which the stroke's own strength is multiplied
    record Lines(Stroke stroke, int rgb, double strength) implements Layer {}

    /// A band between lines.
    ///
    /// @param rgb the colour
    record Surface(PlacedLines.Band band, int rgb) implements Layer {}
}
