package dev.runlens.plot;

import java.util.List;

/// The signs in which names differ that are one word each.
final class NameDifference {
    private NameDifference() {}

    /// A name with its beginning, the place where it differs first, and its end.
    ///
    /// @param alike the name and those that it has to be told from
    static String around(String text, List<String> alike, int most) {
        int start = alike.stream().reduce(ShortNames::commonStart).orElse("").length();
        List<String> mirrored = alike.stream().map(NameDifference::reversed).toList();
        int end = mirrored.stream().reduce(ShortNames::commonStart).orElse("").length();
        int until = Math.min(Math.max(start + 1, text.length() - end), text.length());
        String difference = ShortNames.middle(text.substring(Math.min(start, until), until), most - 6);
        int room = most - 2 - difference.length();
        String head = text.substring(0, Math.min(start, (room + 1) / 2));
        int from = Math.max(until, text.length() - (room - head.length()));
        String tail = from >= text.length() ? "" : text.substring(from);
        return (head.length() < start ? head + ShortNames.ELLIPSIS : head) + difference
                + (from > until ? ShortNames.ELLIPSIS + tail : tail);
    }

    private static String reversed(String text) {
        return new StringBuilder(text).reverse().toString();
    }
}
