package dev.runlens.write.pdf;

import dev.runlens.plot.svg.Markup;
import java.util.List;

/// What is not cut between two pages: a line of a text, of a table's row, or a picture.
///
/// @param height in pixels
/// @param drawn elements of SVG, from its upper left corner
/// @param keeps whether the next one has to be on the same page
/// @param head what is said again where a page begins with it: the heading of its table
record Strip(double height, String drawn, boolean keeps, List<Strip> head) {
    Strip {
        head = List.copyOf(head);
    }

    static Strip of(double height, String drawn) {
        return new Strip(height, drawn, false, List.of());
    }

    /// What is drawn, elsewhere.
    static String moved(double x, double y, String drawn) {
        return "<g transform=\"translate(" + Markup.number(x) + " " + Markup.number(y) + ")\">" + drawn + "</g>";
    }

    static Strip space(double height) {
        return of(height, "");
    }

    boolean isSpace() {
        return drawn.isEmpty();
    }

    Strip keeping() {
        return new Strip(height, drawn, true, head);
    }

    Strip under(List<Strip> heading) {
        return new Strip(height, drawn, keeps, heading);
    }

    /// The same with more drawn on it, which is read first.
    Strip behind(String more) {
        return new Strip(height, more + drawn, keeps, head);
    }
}
