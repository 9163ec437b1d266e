package dev.runlens.text;

/// The order in which the parts of a text are shown whose sentences run from left to right and whose names may run from right
/// to left.
public final class ReadingOrder {
    private static final char LEFT_TO_RIGHT_MARK = '\u200e';

    private ReadingOrder() {}

    /// The text with marks that are not seen themselves: it runs from left to right though it begins with a name from right
    /// to left, and what follows such a name, a number or a bracket, stands after it. For the screen only: who copies or
    /// writes the text has no use for the marks.
    public static String leftToRight(String text) {
        if (text.codePoints().noneMatch(ReadingOrder::isRightToLeft)) {
            return text;
        }
        StringBuilder marked = new StringBuilder(text.length() + 8).append(LEFT_TO_RIGHT_MARK);
        int from = 0;
        while (from < text.length()) {
            int c = text.codePointAt(from);
            int next = from + Character.charCount(c);
            marked.appendCodePoint(c);
            if (isRightToLeft(c) && !goesOn(text, next)) {
                marked.append(LEFT_TO_RIGHT_MARK);
            }
            from = next;
        }
        return marked.toString();
    }

    /// Whether the next letter or number still runs from right to left, whatever stands between.
    private static boolean goesOn(String text, int from) {
        return text.codePoints()
                .skip(text.codePointCount(0, from))
                .filter(c -> isRightToLeft(c) || Character.isLetterOrDigit(c))
                .findFirst()
                .stream()
                .anyMatch(ReadingOrder::isRightToLeft);
    }

    private static boolean isRightToLeft(int c) {
        return switch (Character.getDirectionality(c)) {
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> true;
            default -> false;
        };
    }
}
