package dev.runlens.write.pdf;

/// How words are set.
///
/// @param size in pixels
/// @param bold whether they stand out
/// @param colour as `#rrggbb`
/// @param rise how far above the baseline, in pixels
record LetterStyle(double size, boolean bold, String colour, double rise) {
    static final String TEXT = "#1f2328";
    static final String MUTED = "#59636e";
    static final String MARK = "#8a5a00";
    static final String GOOD = "#1a7f37";
    static final String BAD = "#b3261e";

    private static final double LEADING = 1.42;

    /// How words of the text are set where nothing else is said.
    static final LetterStyle BODY = new LetterStyle(12.5, false, TEXT, 0);

    LetterStyle standingOut() {
        return new LetterStyle(size, true, colour, rise);
    }

    /// With another size, as finely as a file tells it.
    LetterStyle sized(double other) {
        return new LetterStyle(Math.round(other * 10) / 10.0, bold, colour, rise);
    }

    LetterStyle coloured(String other) {
        return new LetterStyle(size, bold, other, rise);
    }

    /// As the number of a note is set behind words that are set like this.
    LetterStyle note() {
        return new LetterStyle(Math.round(Math.min(size, BODY.size) * 7) / 10.0, false, MUTED, size * 0.28);
    }

    double lineHeight() {
        return Math.ceil(size * LEADING);
    }

    /// Where letters stand in a line, from its top.
    double baseline() {
        return (lineHeight() + size * 0.73) / 2;
    }
}
