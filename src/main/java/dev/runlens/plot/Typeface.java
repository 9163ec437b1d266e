package dev.runlens.plot;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/// The font that comes with the program: Inter with digits of one width, for Latin, Greek and Cyrillic letters.
///
/// The files are TrueType, made by `src/build/fonts/make.py`; the licence is the SIL Open Font License 1.1.
public enum Typeface {
    /// For text.
    REGULAR("Inter-Regular.ttf"),
    /// For what stands out; semi-bold to the eye.
    BOLD("Inter-Bold.ttf"),
    /// For what is not there or not sure.
    ITALIC("Inter-Italic.ttf");

    /// The name by which a style sheet asks for it.
    public static final String FAMILY = "Inter Tabular";

    private final String file;

    Typeface(String file) {
        this.file = file;
    }

    /// The bytes of the font file.
    ///
    /// @throws UncheckedIOException when the program was taken apart and the file is not with it
    public byte[] bytes() {
        try (InputStream in = Typeface.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IOException(file + " is not with the program");
            }
            return in.readAllBytes();
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }
}
