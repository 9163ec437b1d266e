/// Paints the lines of a plot into an array of pixels, for pictures with more vertices than a scene graph can move
/// along with the pointer.
///
/// What is painted, and how strong and how wide, comes from [dev.runlens.plot.PlacedLines]; here is only how a pixel is
/// covered. Knows no toolkit.
@NullMarked
package dev.runlens.plot.raster;

import org.jspecify.annotations.NullMarked;
