package dev.runlens.plot.pdf;

import dev.runlens.plot.pdf.MarkupPart.Element;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// The elements of an SVG of this program, as a tree, and how they are drawn with a [Pen].
final class Drawing {
    private final Element root;

    private Drawing(Element root) {
        this.root = root;
    }

    /// The drawing that an SVG is.
    ///
    /// @throws IllegalArgumentException when it is no XML, which [dev.runlens.plot.svg.Markup] never writes
    static Drawing of(String svg) {
        return new Drawing(MarkupPart.root(svg));
    }

    /// In pixels.
    double width() {
        return root.number("width");
    }

    /// In pixels.
    double height() {
        return root.number("height");
    }

    /// What the picture is called.
    String title() {
        return root.elements().stream()
                .filter(part -> part.tag().equals("title"))
                .map(Element::words)
                .findFirst()
                .orElse("");
    }

    /// Draws everything.
    void on(Pen pen) throws IOException {
        draw(root, Ink.PLAIN, pen);
    }

    private void draw(Element element, Ink around, Pen pen) throws IOException {
        Ink ink = around.within(element::found);
        switch (element.tag()) {
            case "svg", "g" -> group(element, ink, pen);
            case "path" -> pen.path(ink, place(element), element.get("d"));
            case "rect" -> pen.path(ink, new double[2], outline(element));
            case "line" -> pen.path(ink, new double[2], "M" + at(element, "1") + "L" + at(element, "2"));
            case "circle" -> pen.path(ink, new double[2], circle(element));
            case "text" -> pen.text(ink, element.number("x"), element.number("y"), element.words());
            default -> {
                // Titles, descriptions and what a clip is made of are not drawn.
            }
        }
    }

    private void group(Element element, Ink ink, Pen pen) throws IOException {
        Element clip = clip(element);
        boolean moved = element.found("transform") != null;
        if (moved || clip != null) {
            pen.open(place(element));
        }
        if (clip != null) {
            pen.clip(clip.number("width"), clip.number("height"));
        }
        for (Element part : element.elements()) {
            draw(part, ink, pen);
        }
        if (moved || clip != null) {
            pen.close();
        }
    }

    /// The rectangle that a group ends at; null for none.
    private @Nullable Element clip(Element group) {
        String named = group.found("clip-path");
        return named == null ? null : find(root, named.substring("url(#".length(), named.length() - 1));
    }

    private static @Nullable Element find(Element in, String id) {
        for (Element part : in.elements()) {
            Element found = id.equals(part.get("id")) ? part.elements().getFirst() : find(part, id);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /// Where `translate(x y)` moves to.
    private static double[] place(Element element) {
        String transform = element.found("transform");
        if (transform == null) {
            return new double[2];
        }
        String[] numbers = transform.substring("translate(".length(), transform.length() - 1).split(" ", 2);
        return new double[] {Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1])};
    }

    private String outline(Element rect) {
        boolean whole = "100%".equals(rect.get("width"));
        double width = whole ? width() : rect.number("width");
        double height = whole ? height() : rect.number("height");
        return "M" + rect.number("x") + " " + rect.number("y") + "h" + width + "v" + height + "h" + -width + "Z";
    }

    private static String circle(Element circle) {
        double radius = circle.number("r");
        double left = circle.number("cx") - radius;
        String half = "a" + radius + " " + radius + " 0 0 1 ";
        return "M" + left + " " + circle.number("cy") + half + 2 * radius + " 0" + half + -2 * radius + " 0Z";
    }

    private static String at(Element line, String end) {
        return line.number("x" + end) + " " + line.number("y" + end);
    }
}
