package dev.runlens.ui.text;

/// Names that are too long, shortened in the middle: in a folder of runs both ends tell them apart.
public final class ShortName {
    private static final String GAP = "…";

    private ShortName() {}

    /// The name itself when it has no more than the given number of characters, else its two ends around an ellipsis.
    public static String of(String name, int most) {
        int length = name.codePointCount(0, name.length());
        if (length <= most || most < 3) {
            return name;
        }
        int tail = (most - 1) / 2;
        int head = most - 1 - tail;
        return name.substring(0, name.offsetByCodePoints(0, head))
                + GAP
                + name.substring(name.offsetByCodePoints(0, length - tail));
    }
}
