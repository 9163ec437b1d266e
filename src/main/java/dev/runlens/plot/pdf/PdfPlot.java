package dev.runlens.plot.pdf;

import dev.runlens.plot.LossPlot;
import dev.runlens.plot.PlotDescription;
import dev.runlens.plot.svg.SvgPlot;
import dev.runlens.plot.svg.SvgTheme;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/// A loss plot as a PDF of one page, as large as the plot: lines, bands and signs as vectors, words as text that can be
/// searched and copied, in a font that comes with the file.
///
/// What it shows is also said in words, as the description of the picture that the page is, for people who cannot see it.
/// It has no date in it: the same plot always gives the same bytes, where the system's fonts are not needed.
public final class PdfPlot {
    /// Points of a page to a pixel of the plot: 72 to the inch, and 96.
    private static final float SCALE = 0.75f;

    private PdfPlot() {}

    /// The bytes of the file.
    ///
    /// @param options size and colours; a page cannot follow its reader's theme, [SvgTheme#AUTO] is light
    public static byte[] of(LossPlot plot, SvgPlot.Options options) {
        SvgTheme theme = options.theme() == SvgTheme.DARK ? SvgTheme.DARK : SvgTheme.LIGHT;
        Drawing drawing = Drawing.of(SvgPlot.of(plot, options.withTheme(theme)));
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
        try (PDDocument document = new PDDocument()) {
            describe(document, drawing.title());
            PDPage page = new PDPage(
                    new PDRectangle(SCALE * (float) drawing.width(), SCALE * (float) drawing.height()));
            document.addPage(page);
            PDStructureElement figure = figure(document, page, PlotDescription.of(plot));
            draw(document, page, figure, drawing);
            // The objects are left as they are, so that the producer can be read by whoever looks for it.
            document.save(out, CompressParameters.NO_COMPRESSION);
        } catch (IOException impossible) {
            throw new UncheckedIOException("a PDF that is made in memory", impossible);
        }
        return out.toByteArray();
    }

    static void describe(PDDocument document, String title) {
        document.setDocumentId(0L);
        document.setVersion(1.7f);
        document.getDocumentInformation().setProducer("RunLens");
        document.getDocumentInformation().setTitle(title);
        PDDocumentCatalog catalog = document.getDocumentCatalog();
        catalog.setLanguage("en");
        PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        catalog.setViewerPreferences(preferences);
    }

    /// Makes the page one picture with a description.
    private static PDStructureElement figure(PDDocument document, PDPage page, String words) {
        PDDocumentCatalog catalog = document.getDocumentCatalog();
        PDStructureTreeRoot root = new PDStructureTreeRoot();
        catalog.setStructureTreeRoot(root);
        PDMarkInfo marked = new PDMarkInfo();
        marked.setMarked(true);
        catalog.setMarkInfo(marked);
        PDStructureElement figure = new PDStructureElement(StandardStructureTypes.Figure, root);
        figure.setAlternateDescription(words);
        figure.setPage(page);
        root.appendKid(figure);
        return figure;
    }

    private static void draw(PDDocument document, PDPage page, PDStructureElement figure, Drawing drawing)
            throws IOException {
        COSDictionary whole = new COSDictionary();
        whole.setInt(COSName.MCID, 0);
        figure.appendKid(0);
        try (PDPageContentStream out = new PDPageContentStream(document, page)) {
            out.beginMarkedContent(COSName.getPDFName(StandardStructureTypes.Figure), PDPropertyList.create(whole));
            Pen pen = new Pen(out, new Lettering(Faces.of(document), out));
            pen.page(SCALE, page.getMediaBox().getHeight());
            drawing.on(pen);
            out.endMarkedContent();
        }
    }
}
