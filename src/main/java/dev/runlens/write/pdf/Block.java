package dev.runlens.write.pdf;

/// The room that something has beside the margins of the page.
///
/// @param x where it begins
/// @param width how wide it is
/// @param style how words are set in it
record Block(double x, double width, LetterStyle style) {
    Block indented(double by) {
        return new Block(x + by, width - by, style);
    }

    Block styled(LetterStyle other) {
        return new Block(x, width, other);
    }
}
