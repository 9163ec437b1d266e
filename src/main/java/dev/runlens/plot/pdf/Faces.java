package dev.runlens.plot.pdf;

import dev.runlens.plot.Typeface;
import java.io.IOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// The program's font in a document, of which the file gets the letters that are used.
///
/// @param regular for most
/// @param bold for what stands out
record Faces(Face regular, Face bold) {
    /// A hollow square.
    private static final int UNKNOWN = 0x25a1;

    /// @param font as the file names it
    /// @param letters which of them it has
    record Face(PDType0Font font, CmapLookup letters) {
        private static Face of(PDDocument document, Typeface typeface) throws IOException {
            TrueTypeFont parsed = parsed(typeface);
            return new Face(PDType0Font.load(document, parsed, true), parsed.getUnicodeCmapLookup());
        }

        boolean writes(String words) {
            return Faces.writes(letters, words);
        }

        /// The words with a sign in place of every letter that the font has not.
        String written(String words) {
            return Faces.written(letters, words);
        }
    }

    static Faces of(PDDocument document) throws IOException {
        return new Faces(Face.of(document, Typeface.REGULAR), Face.of(document, Typeface.BOLD));
    }

    static TrueTypeFont parsed(Typeface typeface) throws IOException {
        return new TTFParser().parse(new RandomAccessReadBuffer(typeface.bytes()));
    }

    static boolean writes(CmapLookup letters, String words) {
        return words.codePoints().allMatch(letter -> letters.getGlyphId(letter) != 0);
    }

    static String written(CmapLookup letters, String words) {
        StringBuilder written = new StringBuilder();
        words.codePoints()
                .forEach(letter -> written.appendCodePoint(letters.getGlyphId(letter) != 0 ? letter : UNKNOWN));
        return written.toString();
    }

    Face of(boolean standsOut) {
        return standsOut ? bold : regular;
    }
}
