package dev.runlens.plot.pdf;

import java.awt.Shape;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.io.IOException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.util.Matrix;

/// Sets words on a page.
///
/// Words that the program's font can write are text in that font, of which the file gets the letters that are used. Other
/// words (names in Arabic, Chinese, …) are drawn as outlines in the system's font, which knows how their letters join and
/// which way they run, with the words as they are typed behind them for who searches or copies.
final class Lettering {

    private final PDPageContentStream out;
    private final Faces faces;

    /// @param faces the fonts of the document that the page is in
    Lettering(Faces faces, PDPageContentStream out) {
        this.out = out;
        this.faces = faces;
    }

    /// Sets words on a page on which down is down.
    ///
    /// @param x where their anchor stands
    /// @param y of their baseline
    void set(String words, Ink.Words how, double x, double y) throws IOException {
        Faces.Face face = faces.of(how.bold());
        if (face.writes(words)) {
            text(face, words, how, x, y);
        } else {
            outlines(face, words, how, x, y);
        }
    }

    private void text(Faces.Face face, String words, Ink.Words how, double x, double y) throws IOException {
        double width = face.font().getStringWidth(words) / 1000 * how.size();
        out.beginText();
        out.setFont(face.font(), how.size());
        out.setTextMatrix(new Matrix(1, 0, 0, -1, (float) (x - before(how, width)), (float) y));
        out.showText(words);
        out.endText();
    }

    private void outlines(Faces.Face face, String words, Ink.Words how, double x, double y) throws IOException {
        COSDictionary typed = new COSDictionary();
        typed.setString(COSName.ACTUAL_TEXT, words);
        out.beginMarkedContent(COSName.getPDFName("Span"), PDPropertyList.create(typed));
        TextLayout layout = OtherScripts.layout(words, how.bold(), how.size());
        if (layout == null) {
            text(face, face.written(words), how, x, y);
        } else {
            double left = x - before(how, layout.getAdvance());
            fill(layout.getOutline(AffineTransform.getTranslateInstance(left, y)));
        }
        out.endMarkedContent();
    }

    private void fill(Shape shape) throws IOException {
        float[] at = new float[6];
        double[] pen = new double[2];
        boolean any = false;
        for (PathIterator path = shape.getPathIterator(null); !path.isDone(); path.next()) {
            any = true;
            int last = segment(path.currentSegment(at), at, pen);
            if (last >= 0) {
                pen[0] = at[last];
                pen[1] = at[last + 1];
            }
        }
        if (any) {
            out.fill();
        }
    }

    /// Adds a segment of an outline.
    ///
    /// @return where its end stands among its coordinates; -1 for none
    private int segment(int kind, float[] at, double[] pen) throws IOException {
        switch (kind) {
            case PathIterator.SEG_MOVETO -> out.moveTo(at[0], at[1]);
            case PathIterator.SEG_LINETO -> out.lineTo(at[0], at[1]);
            case PathIterator.SEG_QUADTO -> quadratic(pen, at);
            case PathIterator.SEG_CUBICTO -> out.curveTo(at[0], at[1], at[2], at[3], at[4], at[5]);
            default -> out.closePath();
        }
        return switch (kind) {
            case PathIterator.SEG_MOVETO, PathIterator.SEG_LINETO -> 0;
            case PathIterator.SEG_QUADTO -> 2;
            case PathIterator.SEG_CUBICTO -> 4;
            default -> -1;
        };
    }

    /// A curve with one handle, drawn with the two that a page knows.
    private void quadratic(double[] from, float[] at) throws IOException {
        out.curveTo(
                (float) (from[0] + 2 * (at[0] - from[0]) / 3),
                (float) (from[1] + 2 * (at[1] - from[1]) / 3),
                at[2] + 2 * (at[0] - at[2]) / 3,
                at[3] + 2 * (at[1] - at[3]) / 3,
                at[2],
                at[3]);
    }

    private static double before(Ink.Words how, double width) {
        return switch (how.anchor()) {
            case "middle" -> width / 2;
            case "end" -> width;
            default -> 0;
        };
    }
}
