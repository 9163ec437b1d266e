package dev.runlens.ui.text;

import java.util.Locale;

/// Words as they stand in a menu: every item begins with a capital, but for names that a person or a file gave, such as those
/// of runs and settings.
public final class MenuWords {
    private MenuWords() {}

    /// What is called so in the middle of a sentence, such as `final train loss`.
    public static String of(String label) {
        if (label.isEmpty()) {
            return label;
        }
        int first = label.offsetByCodePoints(0, 1);
        return label.substring(0, first).toUpperCase(Locale.ROOT) + label.substring(first);
    }
}
