package dev.runlens.plot.svg;

/// How wide a text will be, estimated: which font the reader has is not known, and the widest usual one must fit.
final class TextWidth {
    private static final String NARROW = "iljtfrI.,:;'|!()[]{}/ ·-";
    private static final String WIDE = "mwMWQO@%—…";
    private static final double BOLDER = 1.12;

    private TextWidth() {}

    /// The width of a text in pixels.
    ///
    /// @param size of the font in pixels
    static double of(String text, double size) {
        return text.codePoints().mapToDouble(TextWidth::em).sum() * size;
    }

    /// The width of a bold text in pixels.
    static double bold(String text, double size) {
        return of(text, size) * BOLDER;
    }

    private static double em(int c) {
        if (c >= 0x1100) {
            return c >= 0x2000 && c < 0x2E80 ? 0.8 : 1.05;
        }
        if (NARROW.indexOf(c) >= 0) {
            return 0.36;
        }
        if (WIDE.indexOf(c) >= 0) {
            return 0.95;
        }
        return Character.isUpperCase(c) ? 0.7 : 0.62;
    }
}
