package dev.runlens.plot.pdf;

import dev.runlens.plot.Typeface;
import java.awt.font.TextLayout;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TrueTypeFont;

/// How wide words are on a page, exactly. Not for more than one thread.
public final class LetterWidths {
    private final TrueTypeFont regular;
    private final TrueTypeFont bold;

    /// Reads the fonts.
    public LetterWidths() {
        try {
            regular = Faces.parsed(Typeface.REGULAR);
            bold = Faces.parsed(Typeface.BOLD);
        } catch (IOException ownFile) {
            throw new UncheckedIOException(ownFile);
        }
    }

    /// The width of words, in the unit of the size.
    ///
    /// @param standsOut whether they are bold
    public double of(String words, boolean standsOut, double size) {
        try {
            TrueTypeFont font = standsOut ? bold : regular;
            CmapLookup letters = font.getUnicodeCmapLookup();
            if (Faces.writes(letters, words)) {
                return width(font, letters, words, size);
            }
            TextLayout other = OtherScripts.layout(words, standsOut, (float) size);
            return other == null ? width(font, letters, Faces.written(letters, words), size) : other.getAdvance();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    private static double width(TrueTypeFont font, CmapLookup letters, String words, double size) throws IOException {
        double units = 0;
        for (int letter : words.codePoints().toArray()) {
            units += font.getAdvanceWidth(letters.getGlyphId(letter));
        }
        return units / font.getUnitsPerEm() * size;
    }
}
