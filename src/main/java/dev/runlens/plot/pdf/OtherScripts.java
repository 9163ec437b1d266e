package dev.runlens.plot.pdf;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import org.jspecify.annotations.Nullable;

/// Words in the scripts that the program's font does not have, in the system's.
final class OtherScripts {
    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    private OtherScripts() {}

    /// Words in the system's font; null where the system has none, as a container may.
    static @Nullable TextLayout layout(String words, boolean bold, float size) {
        try {
            Font font = new Font(Font.SANS_SERIF, bold ? Font.BOLD : Font.PLAIN, 1).deriveFont(size);
            return new TextLayout(words, font, EXACT);
        } catch (RuntimeException | LinkageError | InternalError withoutFonts) {
            return null;
        }
    }
}
