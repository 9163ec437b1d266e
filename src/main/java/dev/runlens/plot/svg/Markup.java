package dev.runlens.plot.svg;

import dev.runlens.analyze.wording.VisibleText;
import dev.runlens.text.Digits;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/// Writes elements, attributes and text that read the same as XML and as HTML.
///
/// Every text and every attribute value is escaped, and characters that are not shown as themselves are written out
/// (see [VisibleText]): a name from a file can neither open a tag nor turn the writing direction. Not for more than one
/// thread.
public final class Markup {
    /// Elements without content that HTML, or SVG within HTML, lets end at once; all others get an end tag.
    private static final Set<String> SHORT = Set.of("path", "rect", "circle", "line", "meta", "col", "br", "hr");

    private final StringBuilder out = new StringBuilder(1 << 14);
    private final Deque<String> open = new ArrayDeque<>();
    private boolean inTag;

    /// Nothing written yet.
    public Markup() {}

    /// Begins an element; attributes may follow at once, then its content.
    public Markup open(String name) {
        endTag();
        out.append('<').append(name);
        open.push(name);
        inTag = true;
        return this;
    }

    /// Gives the element just begun an attribute; none where the value is empty.
    ///
    /// @throws IllegalStateException when the element has content already
    public Markup at(String name, String value) {
        if (!inTag) {
            throw new IllegalStateException("no element to give " + name + " to");
        }
        if (!value.isEmpty()) {
            out.append(' ').append(name).append("=\"");
            escape(value);
            out.append('"');
        }
        return this;
    }

    /// Gives the element just begun a number, rounded as [#number] does.
    public Markup at(String name, double value) {
        return at(name, number(value));
    }

    /// Text within the element that is open.
    public Markup text(String text) {
        endTag();
        escape(text);
        return this;
    }

    /// A style sheet of the program's own, as it stands.
    public Markup style(String css) {
        return open("style").finished(css).close();
    }

    /// What another one has written, as it stands.
    public Markup add(Markup other) {
        return finished(other.toString());
    }

    /// Ends the element that was begun last.
    ///
    /// @throws java.util.NoSuchElementException when none is open
    public Markup close() {
        String name = open.pop();
        if (inTag && SHORT.contains(name)) {
            out.append("/>");
            inTag = false;
        } else {
            endTag();
            out.append("</").append(name).append('>');
        }
        return this;
    }

    /// An element that holds a text and nothing else.
    public Markup leaf(String name, String text) {
        return open(name).text(text).close();
    }

    /// Goes to the next line, for people who read the source.
    public Markup line() {
        endTag();
        out.append('\n');
        return this;
    }

    /// What was written.
    ///
    /// @throws IllegalStateException when an element is still open
    @Override
    public String toString() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("still open: " + open);
        }
        return out.toString();
    }

    /// A length with at most one decimal, which is finer than a screen shows.
    public static String number(double value) {
        return Digits.typed(Math.round(value * 10) / 10.0);
    }

    private Markup finished(String markup) {
        endTag();
        out.append(markup);
        return this;
    }

    private void endTag() {
        if (inTag) {
            out.append('>');
            inTag = false;
        }
    }

    private void escape(String text) {
        String visible = VisibleText.of(text);
        for (int i = 0; i < visible.length(); i++) {
            char c = visible.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                // No characters, and XML forbids them.
                case '\uFFFE', '\uFFFF' -> out.append('\uFFFD');
                default -> out.append(c);
            }
        }
    }
}
