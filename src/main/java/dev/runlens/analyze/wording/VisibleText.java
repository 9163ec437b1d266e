package dev.runlens.analyze.wording;

/// Text from files made safe to show: names and values come from whoever wrote the log, and may hold terminal commands
/// or characters that reorder what follows.
public final class VisibleText {
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private VisibleText() {}

    /// The text with every character that is not shown as itself written out: `\n`, `\t`, `\x1b`, `\u202e`.
    ///
    /// Letters, marks and symbols of every script stay. Half of a surrogate pair becomes U+FFFD.
    public static String of(String text) {
        if (isPlain(text) || text.codePoints().noneMatch(VisibleText::isHidden)) {
            return text;
        }
        StringBuilder visible = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            if (isHidden(c)) {
                append(visible, c);
            } else {
                visible.appendCodePoint(c);
            }
        });
        return visible.toString();
    }

    /// Prose made safe to show: as [#of], but lines stay lines, tabs are spaces, and the joiners stay without which Persian,
    /// several scripts of India and many emoji are not written right; they move nothing.
    public static String prose(String text) {
        StringBuilder visible = new StringBuilder(text.length() + 16);
        text.replace("\r\n", "\n").codePoints().forEach(c -> {
            switch (c) {
                case '\n', ZERO_WIDTH_NON_JOINER, ZERO_WIDTH_JOINER -> visible.appendCodePoint(c);
                case '\t' -> visible.append("    ");
                default -> {
                    if (isHidden(c)) {
                        append(visible, c);
                    } else {
                        visible.appendCodePoint(c);
                    }
                }
            }
        });
        return visible.toString();
    }

    /// The text with each half of a surrogate pair that stands alone replaced by U+FFFD, so that it can be encoded.
    public static String wellFormed(String text) {
        if (isPlain(text) || text.codePoints().noneMatch(VisibleText::isSurrogate)) {
            return text;
        }
        StringBuilder formed = new StringBuilder(text.length());
        text.codePoints().forEach(c -> formed.appendCodePoint(isSurrogate(c) ? 0xFFFD : c));
        return formed.toString();
    }

    /// Whether it is all printable ASCII, as most of what is written is.
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~') {
                return false;
            }
        }
        return true;
    }

    private static boolean isSurrogate(int c) {
        return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }

    /// Whether a character is not shown as itself: a control or format character, a separator of lines, half a pair.
    public static boolean isHidden(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    private static void append(StringBuilder visible, int c) {
        switch (c) {
            case '\n' -> visible.append("\\n");
            case '\r' -> visible.append("\\r");
            case '\t' -> visible.append("\\t");
            default -> {
                if (isSurrogate(c)) {
                    visible.append('\uFFFD');
                } else if (c < 0x100) {
                    visible.append(String.format("\\x%02x", c));
                } else {
                    visible.append(String.format(c < 0x10000 ? "\\u%04x" : "\\U%08x", c));
                }
            }
        }
    }
}
