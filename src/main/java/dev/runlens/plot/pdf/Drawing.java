package dev.runlens.plot.pdf;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// The elements of an SVG of this program, as a tree, and how they are drawn with a [Pen].
final class Drawing {
    private final Element root;

    /// @param name of the element
    /// @param attributes by their names
    /// @param parts the elements within it
    /// @param text the text within it
    private record Element(String name, Map<String, String> attributes, List<Element> parts, StringBuilder text) {
        @Nullable
        String get(String attribute) {
            return attributes.get(attribute);
        }

        double number(String attribute) {
            String value = attributes.get(attribute);
            return value == null ? 0 : Double.parseDouble(value);
        }
    }

    private Drawing(Element root) {
        this.root = root;
    }

    /// The drawing that an SVG is.
    ///
    /// @throws IllegalArgumentException when it is no XML, which [dev.runlens.plot.svg.Markup] never writes
    static Drawing of(String svg) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        List<Element> open = new ArrayList<>();
        open.add(new Element("", Map.of(), new ArrayList<>(), new StringBuilder()));
        try {
            XMLStreamReader in = factory.createXMLStreamReader(new StringReader(svg));
            while (in.hasNext()) {
                switch (in.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        Element begun = begun(in);
                        open.getLast().parts().add(begun);
                        open.add(begun);
                    }
                    case XMLStreamConstants.CHARACTERS -> open.getLast().text().append(in.getText());
                    case XMLStreamConstants.END_ELEMENT -> open.removeLast();
                    default -> {
                        // Nothing else is drawn.
                    }
                }
            }
        } catch (XMLStreamException broken) {
            throw new IllegalArgumentException("not an SVG of this program", broken);
        }
        return new Drawing(open.getFirst().parts().getFirst());
    }

    private static Element begun(XMLStreamReader in) {
        Map<String, String> attributes = new HashMap<>();
        for (int i = 0; i < in.getAttributeCount(); i++) {
            attributes.put(in.getAttributeLocalName(i), in.getAttributeValue(i));
        }
        return new Element(in.getLocalName(), attributes, new ArrayList<>(), new StringBuilder());
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
        return root.parts().stream()
                .filter(part -> part.name().equals("title"))
                .map(part -> part.text().toString())
                .findFirst()
                .orElse("");
    }

    /// Draws everything.
    void on(Pen pen) throws IOException {
        draw(root, Ink.PLAIN, pen);
    }

    private void draw(Element element, Ink around, Pen pen) throws IOException {
        Ink ink = around.within(element::get);
        switch (element.name()) {
            case "svg", "g" -> group(element, ink, pen);
            case "path" -> pen.path(ink, place(element), Objects.requireNonNull(element.get("d")));
            case "rect" -> pen.path(ink, new double[2], outline(element));
            case "line" -> pen.path(ink, new double[2], "M" + at(element, "1") + "L" + at(element, "2"));
            case "circle" -> pen.path(ink, new double[2], circle(element));
            case "text" -> pen.text(ink, element.number("x"), element.number("y"), element.text().toString());
            default -> {
                // Titles, descriptions and what a clip is made of are not drawn.
            }
        }
    }

    private void group(Element element, Ink ink, Pen pen) throws IOException {
        Element clip = clip(element);
        boolean moved = element.get("transform") != null;
        if (moved || clip != null) {
            pen.open(place(element));
        }
        if (clip != null) {
            pen.clip(clip.number("width"), clip.number("height"));
        }
        for (Element part : element.parts()) {
            draw(part, ink, pen);
        }
        if (moved || clip != null) {
            pen.close();
        }
    }

    /// The rectangle that a group ends at; null for none.
    private @Nullable Element clip(Element group) {
        String named = group.get("clip-path");
        return named == null ? null : find(root, named.substring("url(#".length(), named.length() - 1));
    }

    private static @Nullable Element find(Element in, String id) {
        for (Element part : in.parts()) {
            Element found = id.equals(part.get("id")) ? part.parts().getFirst() : find(part, id);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /// Where `translate(x y)` moves to.
    private static double[] place(Element element) {
        String transform = element.get("transform");
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
