package dev.runlens.write.pdf;

import dev.runlens.plot.pdf.MarkupPart.Element;
import dev.runlens.plot.pdf.MarkupPart;
import java.util.ArrayList;
import java.util.List;

/// The words of an element, each with how it is set, in the order in which they are read.
final class Words {
    /// A sign before the name of a run, as wide as high.
    static final double SIGN = 14;

    private final List<Word> words = new ArrayList<>();
    private boolean apart;
    private boolean below;

    /// A word, or a sign.
    ///
    /// @param text of the word; empty for a sign
    /// @param style how it is set
    /// @param apart whether there is a space before it
    /// @param below whether a line begins with it
    /// @param sign elements of SVG about its middle; empty for a word
    record Word(String text, LetterStyle style, boolean apart, boolean below, String sign) {}

    private Words() {}

    /// The words of some nodes, which are parts of one paragraph.
    static List<Word> of(List<MarkupPart> nodes, LetterStyle style) {
        Words all = new Words();
        nodes.forEach(node -> all.add(node, style));
        return all.words;
    }

    private void add(MarkupPart node, LetterStyle style) {
        switch (node) {
            case Element element -> element(element, style);
            case MarkupPart.Text text -> text(text.words(), style);
        }
    }

    private void element(Element element, LetterStyle around) {
        switch (element.tag()) {
            case "svg" -> words.add(new Word("", around, isApart(), isBelow(), sign(element)));
            case "li", "div", "p", "dt", "ul", "dl", "summary" -> {
                below = true;
                within(element, around);
                below = true;
            }
            default -> {
                if (element.kind().startsWith("status")) {
                    words.add(new Word("·", around.coloured(LetterStyle.MUTED), true, false, ""));
                    apart = true;
                }
                within(element, style(element, around));
            }
        }
    }

    private void within(Element element, LetterStyle style) {
        for (MarkupPart part : element.parts()) {
            add(part, style);
        }
    }

    private static LetterStyle style(Element element, LetterStyle around) {
        String kind = element.kind();
        return switch (element.tag()) {
            case "b", "strong" -> around.standingOut();
            case "mark" -> around.standingOut().coloured(LetterStyle.MARK);
            case "code" -> around.sized(around.size() * 0.96);
            case "a" -> kind.equals("ref")
                    ? around.note()
                    : around;
            case "span" -> kind.equals("run") ? around.standingOut()
                    : kind.equals("unequal") ? around.standingOut().coloured(LetterStyle.MARK)
                            : kind.startsWith("status") ? status(kind, around) : around;
            default -> around;
        };
    }

    private static LetterStyle status(String kind, LetterStyle around) {
        String colour = kind.endsWith("overfitting") || kind.endsWith("diverged") ? LetterStyle.BAD
                : kind.endsWith("still-improving") ? LetterStyle.GOOD : LetterStyle.MUTED;
        return around.coloured(colour).sized(LetterStyle.BODY.size() * 0.92);
    }

    private void text(String text, LetterStyle style) {
        int from = 0;
        while (from < text.length()) {
            int to = from;
            while (to < text.length() && !isSpace(text.charAt(to))) {
                to++;
            }
            if (to > from) {
                words.add(new Word(text.substring(from, to), style, isApart(), isBelow(), ""));
            }
            if (to < text.length()) {
                apart = true;
            }
            from = to + 1;
        }
    }

    /// A space that does not keep words together.
    private static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r';
    }

    private boolean isApart() {
        boolean now = apart;
        apart = false;
        return now;
    }

    private boolean isBelow() {
        boolean now = below && !words.isEmpty();
        below = false;
        return now;
    }

    /// The path of a sign; its colour is that of the look its class names.
    private static String sign(Element svg) {
        return svg.find("path").map(path -> path.get("d") + "\n" + svg.kind()).orElse("");
    }
}
