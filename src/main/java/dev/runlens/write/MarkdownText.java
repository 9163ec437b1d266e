package dev.runlens.write;

import dev.runlens.analyze.wording.VisibleText;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Text from files as GitHub Markdown that shows just that text: no markup, no HTML, no link, no broken table.
final class MarkdownText {
    private static final String MARKUP = "\\`*_[]<>|~&$";
    private static final String NOTHING = "(empty)";

    private MarkdownText() {}

    /// A name or value as a code span, in which nothing has a meaning.
    static String code(String text) {
        String visible = VisibleText.of(text);
        if (visible.isBlank()) {
            return NOTHING;
        }
        String fence = "`".repeat(longestRun(visible) + 1);
        boolean padded = visible.startsWith("`") || visible.endsWith("`")
                || (visible.startsWith(" ") && visible.endsWith(" "));
        String padding = padded ? " " : "";
        return fence + padding + visible + padding + fence;
    }

    /// A code span for a cell of a table, where a bar ends the cell even within code.
    static String codeCell(String text) {
        return code(text).replace("|", "\\|");
    }

    private static int longestRun(String text) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            run = text.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }

    /// Words within a line, never at its beginning; every character that could mean markup there is escaped.
    static String words(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        String visible = VisibleText.of(text);
        for (int i = 0; i < visible.length(); i++) {
            char c = visible.charAt(i);
            boolean link = visible.startsWith("://", i) || (c == '.' && endsWithW(visible, i));
            if (MARKUP.indexOf(c) >= 0 || link) {
                escaped.append('\\');
            }
            escaped.append(c);
        }
        return escaped.toString();
    }

    /// GitHub makes a link of anything that begins with `www.`.
    private static boolean endsWithW(String text, int end) {
        return end >= 3 && text.regionMatches(true, end - 3, "www", 0, 3);
    }

    /// A relative file reference as a link target: whatever is not plainly a path is percent-encoded, so that it can
    /// neither end the link nor be taken for another scheme.
    static String target(String reference) {
        StringBuilder target = new StringBuilder();
        for (byte b : VisibleText.wellFormed(reference).getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            boolean plain = (c >= 'a' && c <= 'z')
                    || (c >= 'A' && c <= 'Z')
                    || (c >= '0' && c <= '9')
                    || "-._~/".indexOf(c) >= 0;
            target.append(plain ? String.valueOf(c) : String.format("%%%02X", (int) c));
        }
        return target.toString();
    }

    /// A row of a table; the cells are Markdown already.
    static String row(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |";
    }

    /// The line under the header: the first columns hold words, the others numbers.
    static String rule(int columns, int words) {
        StringBuilder rule = new StringBuilder("|");
        for (int i = 0; i < columns; i++) {
            rule.append(i < words ? " --- |" : " ---: |");
        }
        return rule.toString();
    }
}
