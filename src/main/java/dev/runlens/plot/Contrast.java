package dev.runlens.plot;

/// How well two colours are told apart by their brightness, after WCAG 2.2. Colours are `0xRRGGBB`.
final class Contrast {
    /// What words need.
    static final double OF_WORDS = 4.5;

    private Contrast() {}

    /// From 1, the same, to 21, black and white.
    static double of(int a, int b) {
        double brighter = Math.max(luminance(a), luminance(b));
        double darker = Math.min(luminance(a), luminance(b));
        return (brighter + 0.05) / (darker + 0.05);
    }

    /// A colour between two.
    ///
    /// @param part how much of the second
    static int mixed(int a, int b, double part) {
        return mixed(a, b, part, 16) | mixed(a, b, part, 8) | mixed(a, b, part, 0);
    }

    private static int mixed(int a, int b, double part, int shift) {
        int from = a >> shift & 0xff;
        int to = b >> shift & 0xff;
        return (int) Math.round(from + part * (to - from)) << shift;
    }

    private static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
    }

    private static double linear(int channel) {
        double part = (channel & 0xff) / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
