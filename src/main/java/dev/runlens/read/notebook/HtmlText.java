package dev.runlens.read.notebook;

import java.util.Locale;

/// The text of HTML, with tables in Markdown: `| Step | Training Loss |`, one line a row. Knows just enough for what
/// notebooks show.
final class HtmlText {
    private static final int LONGEST_ROW = 64 * 1024;
    private static final int LONGEST_TAG = 2000;

    private final OutputText text;
    private final StringBuilder row = new StringBuilder();
    private final StringBuilder tag = new StringBuilder();
    private int rowLine;
    private boolean inTag;
    private boolean inRow;

    /// @param text takes the lines
    HtmlText(OutputText text) {
        this.text = text;
    }

    /// Adds a part of the HTML.
    ///
    /// @param line the line of the file that it stands on
    void add(String part, int line) {
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            if (inTag) {
                if (c == '>') {
                    tag(line);
                } else if (tag.length() < LONGEST_TAG) {
                    tag.append(c);
                }
            } else if (c == '<') {
                inTag = true;
            } else if (c == '\n' && !inRow) {
                flush();
            } else if (row.length() < LONGEST_ROW) {
                rowLine = row.isEmpty() ? line : rowLine;
                row.append(c == '\n' ? ' ' : c);
            }
        }
    }

    /// The end of the HTML.
    void end() {
        flush();
        inTag = false;
        inRow = false;
        tag.setLength(0);
    }

    private void tag(int line) {
        String name = tag.toString().toLowerCase(Locale.ROOT).split("[ \n/]", 2)[0];
        boolean closing = tag.length() > 0 && tag.charAt(0) == '/';
        inTag = false;
        if (closing) {
            name = tag.substring(1).strip().toLowerCase(Locale.ROOT);
        }
        tag.setLength(0);
        switch (name) {
            case "tr" -> {
                if (closing) {
                    row.append(" |");
                }
                flush();
                inRow = !closing;
                rowLine = line;
            }
            case "td", "th" -> {
                if (!closing && inRow) {
                    row.append(" | ");
                }
            }
            case "p", "div", "br", "table" -> flush();
            default -> {}
        }
    }

    private void flush() {
        String line = row.toString().strip();
        row.setLength(0);
        if (!line.isEmpty()) {
            text.add(line.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&") + "\n", rowLine);
        }
    }
}
