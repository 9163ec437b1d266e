package dev.runlens.plot.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/// Drawings as the pages of a PDF: lines as vectors, words as text in fonts that come with the file.
///
/// It has no date in it: the same drawings always give the same bytes, where the system's fonts are not needed.
public final class PdfPages {
    /// The width of a sheet of A4, in points.
    public static final double A4_WIDTH = PDRectangle.A4.getWidth();
    /// Its height.
    public static final double A4_HEIGHT = PDRectangle.A4.getHeight();

    private PdfPages() {}

    /// The bytes of the file.
    ///
    /// @param title what a reader calls the document
    /// @param drawings a page each, SVGs of this program that are as wide as a sheet of A4 is to be
    public static byte[] of(String title, List<String> drawings) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
        try (PDDocument document = new PDDocument()) {
            PdfPlot.describe(document, title);
            Faces faces = Faces.of(document);
            for (String svg : drawings) {
                draw(document, faces, Drawing.of(svg));
            }
            // The objects are left as they are, so that the producer can be read by whoever looks for it.
            document.save(out, CompressParameters.NO_COMPRESSION);
        } catch (IOException impossible) {
            throw new UncheckedIOException("a PDF that is made in memory", impossible);
        }
        return out.toByteArray();
    }

    private static void draw(PDDocument document, Faces faces, Drawing drawing) throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (PDPageContentStream out = new PDPageContentStream(document, page)) {
            Pen pen = new Pen(out, new Lettering(faces, out));
            pen.page((float) (A4_WIDTH / drawing.width()), PDRectangle.A4.getHeight());
            drawing.on(pen);
        }
    }
}
