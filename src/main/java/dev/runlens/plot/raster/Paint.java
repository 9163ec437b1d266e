package dev.runlens.plot.raster;

/// What is painted with.
///
/// @param rgb the colour as `0xRRGGBB`
/// @param strength its opacity, from 0 to 1
public record Paint(int rgb, double strength) {
    private static final int LANES = 0xff00ff;
    private static final int HALVES = 0x800080;

    /// How opaque it is where it covers a pixel wholly, from 0 to 255.
    int alpha() {
        return (int) Math.rint(255 * strength);
    }

    /// A pixel with this over it.
    ///
    /// @param under alpha, red, green and blue of eight bits each, the colours multiplied by alpha
    /// @param alpha how much of this, from 0 to 255
    int over(int under, int alpha) {
        int left = 255 - alpha;
        int redBlue = divided((rgb & LANES) * alpha + (under & LANES) * left);
        int alphaGreen = divided((0xff0000 | (rgb >>> 8 & 0xff)) * alpha + (under >>> 8 & LANES) * left);
        return alphaGreen << 8 | redBlue;
    }

    /// Two products of bytes, sixteen bits each, divided by 255 and rounded.
    static int divided(int products) {
        int rounded = products + HALVES;
        return rounded + (rounded >>> 8 & LANES) >>> 8 & LANES;
    }

    /// A product of two bytes, divided by 255 and rounded.
    static int part(int one, int other) {
        int product = one * other + 128;
        return product + (product >> 8) >> 8;
    }
}
