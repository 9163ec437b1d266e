package dev.runlens.plot.pdf;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// A part of a page or picture that [dev.runlens.plot.svg.Markup] has written, as a tree.
public sealed interface MarkupPart {
    /// Words.
    record Text(String words) implements MarkupPart {}

    /// An element.
    ///
    /// @param tag its name
    /// @param attributes by their names
    /// @param parts what is within it, in order; grows while it is read
    record Element(String tag, Map<String, String> attributes, List<MarkupPart> parts) implements MarkupPart {
        /// An attribute; empty where it has none of the name.
        public String get(String attribute) {
            return attributes.getOrDefault(attribute, "");
        }

        /// An attribute; null where it has none of the name.
        @Nullable
        String found(String attribute) {
            return attributes.get(attribute);
        }

        /// An attribute as a number; 0 where it has none of the name.
        double number(String attribute) {
            String value = attributes.get(attribute);
            return value == null ? 0 : Double.parseDouble(value);
        }

        /// What the style sheet calls it.
        public String kind() {
            return get("class");
        }

        /// The elements within it, in order.
        public List<Element> elements() {
            return parts.stream().filter(Element.class::isInstance).map(Element.class::cast).toList();
        }

        /// The first element of a name within it, however deep.
        public Optional<Element> find(String name) {
            return elements().stream()
                    .flatMap(part -> part.tag().equals(name) ? Optional.of(part).stream() : part.find(name).stream())
                    .findFirst();
        }

        /// All words within it.
        public String words() {
            return parts.stream()
                    .map(part -> switch (part) {
                        case Text text -> text.words();
                        case Element element -> element.words();
                    })
                    .collect(Collectors.joining());
        }
    }

    /// The root of a page or picture.
    ///
    /// @param markup from the root's beginning on
    /// @throws IllegalArgumentException when it is no XML, which [dev.runlens.plot.svg.Markup] never writes
    static Element root(String markup) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        List<Element> open = new ArrayList<>();
        open.add(new Element("", Map.of(), new ArrayList<>()));
        try {
            XMLStreamReader in = factory.createXMLStreamReader(new StringReader(markup));
            while (in.hasNext()) {
                switch (in.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        Element begun = begun(in);
                        open.getLast().parts().add(begun);
                        open.add(begun);
                    }
                    case XMLStreamConstants.CHARACTERS -> open.getLast().parts().add(new Text(in.getText()));
                    case XMLStreamConstants.END_ELEMENT -> open.removeLast();
                    default -> {
                        // Nothing else is read.
                    }
                }
            }
        } catch (XMLStreamException broken) {
            throw new IllegalArgumentException("no markup of this program", broken);
        }
        return open.getFirst().elements().getFirst();
    }

    private static Element begun(XMLStreamReader in) {
        Map<String, String> attributes = new HashMap<>();
        for (int i = 0; i < in.getAttributeCount(); i++) {
            attributes.put(in.getAttributeLocalName(i), in.getAttributeValue(i));
        }
        return new Element(in.getLocalName(), attributes, new ArrayList<>());
    }
}
