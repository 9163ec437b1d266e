package dev.runlens.plot;

import java.util.List;
import java.util.HexFormat;

/// How the lines of one run look; two runs never differ by hue alone once the hues are used up.
///
/// @param rgb colour as `0xRRGGBB`
/// @param dash pattern of its validation line
/// @param marker shape of its validation points
public record RunStyle(int rgb, Dash dash, Marker marker) {
    /// Stroke patterns, lengths in pixels on and off.
    public enum Dash {
        /// No gaps.
        SOLID,
        /// Long strokes.
        LONG,
        /// Short strokes.
        SHORT,
        /// A long and a short stroke in turn.
        MIXED;

        /// Lengths in pixels, on and off in turn; empty for a line without gaps.
        public List<Double> lengths() {
            return switch (this) {
                case SOLID -> List.of();
                case LONG -> List.of(9.0, 4.0);
                case SHORT -> List.of(4.0, 4.0);
                case MIXED -> List.of(9.0, 3.5, 2.5, 3.5);
            };
        }
    }

    /// Shapes of a validation point.
    public enum Marker {
        /// ○
        CIRCLE,
        /// □
        SQUARE,
        /// △
        TRIANGLE,
        /// ◇
        DIAMOND
    }

    /// The colour as CSS and SVG write it, such as `#882244`.
    public String hex() {
        return hex(rgb);
    }

    /// A colour as CSS and SVG write it, such as `#882244`.
    ///
    /// @param rgb as `0xRRGGBB`
    public static String hex(int rgb) {
        return "#" + HexFormat.of().toHexDigits(rgb, 6);
    }
}
