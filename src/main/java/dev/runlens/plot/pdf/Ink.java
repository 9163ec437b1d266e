package dev.runlens.plot.pdf;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// How what comes next is painted: the attributes of SVG that an element takes over from those around it.
///
/// @param paint of surfaces and lines
/// @param line how lines are drawn
/// @param lettering how words are set
record Ink(Paint paint, Line line, Words lettering) {
    /// What SVG says where nothing is said.
    static final Ink PLAIN = new Ink(
            new Paint("#000000", "#000000", null, 1, 1),
            new Line(1, List.of(), 0, 0, false),
            new Words("start", false, 12));

    /// @param color what `currentColor` means, as `#rrggbb`
    /// @param fill of surfaces and letters; null for none
    /// @param stroke of lines; null for none
    /// @param fillOpacity from 0 to 1
    /// @param strokeOpacity from 0 to 1
    record Paint(
            String color,
            @Nullable String fill,
            @Nullable String stroke,
            float fillOpacity,
            float strokeOpacity) {}

    /// @param width in pixels
    /// @param dash lengths of strokes and gaps in turn; empty for a whole line
    /// @param cap as PDF counts them: 0 butt, 1 round
    /// @param join as PDF counts them: 0 miter, 2 bevel
    /// @param below whether the line lies below the surface it goes round
    record Line(float width, List<Float> dash, int cap, int join, boolean below) {}

    /// @param anchor which part of the words stands at their place: `start`, `middle`, `end`
    /// @param bold whether they stand out
    /// @param size in pixels
    record Words(String anchor, boolean bold, float size) {}

    /// What an element within this one is painted with.
    ///
    /// @param attribute the value of an attribute of the element; null where it has none
    Ink within(UnaryOperator<@Nullable String> attribute) {
        String own = or(attribute.apply("color"), paint.color());
        Paint painted = new Paint(
                own,
                paint(attribute.apply("fill"), paint.fill(), own),
                paint(attribute.apply("stroke"), paint.stroke(), own),
                number(attribute.apply("fill-opacity"), paint.fillOpacity()),
                number(attribute.apply("stroke-opacity"), paint.strokeOpacity()));
        return new Ink(painted, line(attribute), words(attribute));
    }

    private Line line(UnaryOperator<@Nullable String> attribute) {
        String dash = attribute.apply("stroke-dasharray");
        String cap = attribute.apply("stroke-linecap");
        String join = attribute.apply("stroke-linejoin");
        String order = attribute.apply("paint-order");
        return new Line(
                number(attribute.apply("stroke-width"), line.width()),
                dash == null ? line.dash() : lengths(dash),
                cap == null ? line.cap() : cap.equals("round") ? 1 : 0,
                join == null ? line.join() : join.equals("bevel") ? 2 : 0,
                order == null ? line.below() : order.startsWith("stroke"));
    }

    private Words words(UnaryOperator<@Nullable String> attribute) {
        String weight = attribute.apply("font-weight");
        return new Words(
                or(attribute.apply("text-anchor"), lettering.anchor()),
                weight == null ? lettering.bold() : weight.equals("600"),
                number(attribute.apply("font-size"), lettering.size()));
    }

    private static @Nullable String paint(@Nullable String said, @Nullable String around, String own) {
        if (said == null) {
            return around;
        }
        return switch (said) {
            case "none" -> null;
            case "currentColor" -> own;
            default -> said;
        };
    }

    private static String or(@Nullable String said, String around) {
        return said == null ? around : said;
    }

    private static float number(@Nullable String said, float around) {
        return said == null ? around : Float.parseFloat(said);
    }

    private static List<Float> lengths(String dash) {
        return Arrays.stream(dash.trim().split("[ ,]+")).map(Float::valueOf).toList();
    }
}
