package dev.runlens.plot.svg;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/// Markup read back by a strict parser.
public final class Parsed {
    private static final Pattern MOVE = Pattern.compile("translate\\((-?[0-9.]+) (-?[0-9.]+)\\)");

    private Parsed() {}

    /// The root element.
    ///
    /// @throws AssertionError when the text is not well-formed
    public static Element xml(String text) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new InputSource(new StringReader(text))).getDocumentElement();
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new AssertionError("not well-formed: " + e.getMessage(), e);
        }
    }

    /// The elements of a name below another, in their order; `*` for all.
    public static List<Element> elements(Element root, String name) {
        NodeList found = root.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    /// Every attribute of every element.
    public static List<Attr> attributes(Element root) {
        List<Attr> attributes = new ArrayList<>();
        for (Element element : elements(root, "*")) {
            for (int i = 0; i < element.getAttributes().getLength(); i++) {
                attributes.add((Attr) element.getAttributes().item(i));
            }
        }
        return attributes;
    }

    /// The element with an id.
    public static Element byId(Element root, String id) {
        return elements(root, "*").stream()
                .filter(element -> element.getAttribute("id").equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no element with the id " + id));
    }

    /// Where the origin of an element's coordinates lies in the whole.
    public static double[] origin(Element element) {
        double[] origin = new double[2];
        for (Node node = element; node instanceof Element at; node = node.getParentNode()) {
            Matcher move = MOVE.matcher(at.getAttribute("transform"));
            if (move.matches()) {
                origin[0] += Double.parseDouble(move.group(1));
                origin[1] += Double.parseDouble(move.group(2));
            }
        }
        return origin;
    }
}
