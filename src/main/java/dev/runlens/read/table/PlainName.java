package dev.runlens.read.table;

import java.util.Locale;

/// What a column is called, whatever its writer separates words with: in lower case, an underscore for each row of dots,
/// slashes, underscores, hyphens and blanks.
final class PlainName {
    private static final String SEPARATORS = "./_- ";

    private PlainName() {}

    /// The plain name.
    static String of(String name) {
        String lower = name.strip().toLowerCase(Locale.ROOT);
        StringBuilder plain = new StringBuilder(lower.length());
        boolean separated = false;
        for (int i = 0; i < lower.length(); i++) {
            boolean separates = SEPARATORS.indexOf(lower.charAt(i)) >= 0;
            if (!separates) {
                plain.append(lower.charAt(i));
            } else if (!separated) {
                plain.append('_');
            }
            separated = separates;
        }
        return plain.toString();
    }
}
