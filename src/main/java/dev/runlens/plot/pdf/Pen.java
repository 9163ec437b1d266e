package dev.runlens.plot.pdf;

import java.io.IOException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;

/// Puts shapes and words on a page, in pixels from its upper left corner.
final class Pen {
    private final PDPageContentStream out;
    private final Lettering lettering;
    private final Map<List<Float>, PDExtendedGraphicsState> strengths = new HashMap<>();

    Pen(PDPageContentStream out, Lettering lettering) {
        this.out = out;
        this.lettering = lettering;
    }

    /// Begins a page: from here on lengths are pixels, and down is down.
    ///
    /// @param scale points of the page to a pixel
    /// @param height of the page, in points
    void page(float scale, float height) throws IOException {
        out.transform(new Matrix(scale, 0, 0, -scale, 0, height));
    }

    /// Begins what lies elsewhere.
    ///
    /// @param place x and y of its origin
    void open(double[] place) throws IOException {
        out.saveGraphicsState();
        out.transform(Matrix.getTranslateInstance((float) place[0], (float) place[1]));
    }

    /// Ends what [#open] began, and where it was cut off.
    void close() throws IOException {
        out.restoreGraphicsState();
    }

    /// Cuts off what comes next at the edges of a rectangle at the origin.
    void clip(double width, double height) throws IOException {
        out.addRect(0, 0, (float) width, (float) height);
        out.clip();
    }

    /// Draws a path: its surface, its line, or both.
    ///
    /// @param place x and y of its origin
    /// @param data as SVG writes it
    void path(Ink ink, double[] place, String data) throws IOException {
        if (ink.paint().fill() == null && ink.paint().stroke() == null) {
            return;
        }
        open(place);
        strength(ink);
        stroke(ink);
        fill(ink);
        boolean both = ink.paint().fill() != null && ink.paint().stroke() != null;
        if (both && ink.line().below()) {
            Outline.add(data, out);
            out.stroke();
            Outline.add(data, out);
            out.fill();
        } else {
            Outline.add(data, out);
            if (both) {
                out.fillAndStroke();
            } else if (ink.paint().fill() == null) {
                out.stroke();
            } else {
                out.fill();
            }
        }
        close();
    }

    /// Sets words, their baseline at a height.
    void text(Ink ink, double x, double y, String words) throws IOException {
        if (ink.paint().fill() != null && !words.isEmpty()) {
            open(new double[2]);
            strength(ink);
            fill(ink);
            lettering.set(words, ink.lettering(), x, y);
            close();
        }
    }

    private void stroke(Ink ink) throws IOException {
        if (ink.paint().stroke() != null) {
            float[] rgb = rgb(ink.paint().stroke());
            out.setStrokingColor(rgb[0], rgb[1], rgb[2]);
            out.setLineWidth(ink.line().width());
            out.setLineCapStyle(ink.line().cap());
            out.setLineJoinStyle(ink.line().join());
            out.setLineDashPattern(lengths(ink.line().dash()), 0);
        }
    }

    private void fill(Ink ink) throws IOException {
        if (ink.paint().fill() != null) {
            float[] rgb = rgb(ink.paint().fill());
            out.setNonStrokingColor(rgb[0], rgb[1], rgb[2]);
        }
    }

    private void strength(Ink ink) throws IOException {
        if (ink.paint().fillOpacity() < 1 || ink.paint().strokeOpacity() < 1) {
            out.setGraphicsStateParameters(strengths.computeIfAbsent(
                    List.of(ink.paint().fillOpacity(), ink.paint().strokeOpacity()), both -> {
                        PDExtendedGraphicsState state = new PDExtendedGraphicsState();
                        state.setNonStrokingAlphaConstant(both.get(0));
                        state.setStrokingAlphaConstant(both.get(1));
                        return state;
                    }));
        }
    }

    private static float[] lengths(List<Float> dash) {
        float[] lengths = new float[dash.size()];
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] = dash.get(i);
        }
        return lengths;
    }

    private static float[] rgb(@Nullable String hex) {
        int value = hex == null ? 0 : HexFormat.fromHexDigits(hex, 1, 7);
        return new float[] {(value >> 16 & 0xff) / 255f, (value >> 8 & 0xff) / 255f, (value & 0xff) / 255f};
    }
}
