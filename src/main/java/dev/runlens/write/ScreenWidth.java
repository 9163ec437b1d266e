package dev.runlens.write;

/// How wide text may be, in characters of a terminal.
///
/// @param sentences the most characters of a line of sentences, where words allow it
/// @param tables the most characters of a row of a table; more than any has where nobody knows how wide the reader's
///     screen is
public record ScreenWidth(int sentences, int tables) {
    /// That of text whose reader nobody knows.
    public static final ScreenWidth USUAL = new ScreenWidth(AdviceLines.USUAL_WIDTH, Integer.MAX_VALUE);

    /// That of a screen.
    public static ScreenWidth of(int columns) {
        return new ScreenWidth(columns, columns);
    }
}
