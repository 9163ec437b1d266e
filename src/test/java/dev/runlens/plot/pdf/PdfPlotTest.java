package dev.runlens.plot.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runlens.analyze.Comparison;
import dev.runlens.plot.LossPlot;
import dev.runlens.plot.Palette;
import dev.runlens.plot.PlotDescription;
import dev.runlens.plot.PlotOptions;
import dev.runlens.plot.PlotRuns;
import dev.runlens.plot.Scale;
import dev.runlens.plot.svg.SvgPlot;
import dev.runlens.plot.svg.SvgTheme;
import dev.runlens.run.Series;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PdfPlotTest {
    static Stream<Comparison> kinds() {
        return Stream.of(
                PlotRuns.comparison(),
                PlotRuns.comparison(PlotRuns.run("nothing", Series.empty(), Series.empty())),
                PlotRuns.samples(),
                PlotRuns.comparison(PlotRuns.many(12)),
                PlotRuns.comparison(PlotRuns.many(60)),
                PlotRuns.comparison(PlotRuns.dense("dense", 50_000, 3)));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyPlotIsOnePageOfTheSizeOfTheDrawing(Comparison comparison) throws IOException {
        LossPlot plot = plot(comparison);
        Drawing svg = Drawing.of(SvgPlot.of(plot, SvgPlot.Options.FILE.withTheme(SvgTheme.LIGHT)));

        try (PDDocument document = Loader.loadPDF(pdf(plot))) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            PDPage page = document.getPage(0);
            assertThat(page.getMediaBox().getWidth()).isEqualTo((float) (svg.width() * 0.75));
            assertThat(page.getMediaBox().getHeight()).isEqualTo((float) (svg.height() * 0.75));
            assertThat(page.getResources().getXObjectNames()).as("pictures").isEmpty();
            for (COSName font : page.getResources().getFontNames()) {
                assertThat(page.getResources().getFont(font).isEmbedded()).isTrue();
            }
        }
    }

    @Test
    void theWordsCanBeSearched() throws IOException {
        assertThat(text(pdf(plot(PlotRuns.samples()))))
                .contains("validation", "best validation", "iteration", "loss");
    }

    @Test
    void theSamePlotGivesTheSameBytes() {
        byte[] first = pdf(plot(PlotRuns.samples()));

        assertThat(pdf(plot(PlotRuns.samples()))).isEqualTo(first);
        assertThat(new String(first, StandardCharsets.ISO_8859_1)).contains("/Producer (RunLens")
                .doesNotContain("/CreationDate");
    }

    @Test
    void whatIsToBeSeenIsSaidInWords() throws IOException {
        LossPlot plot = plot(PlotRuns.samples());

        try (PDDocument document = Loader.loadPDF(pdf(plot))) {
            Object figure = document.getDocumentCatalog().getStructureTreeRoot().getKids().getFirst();
            assertThat(((PDStructureElement) figure).getAlternateDescription()).isEqualTo(PlotDescription.of(plot));
            assertThat(document.getDocumentInformation().getTitle()).isNotBlank();
        }
    }

    @Test
    void linesHaveTheColoursOfTheRunsAndThePageThatOfTheTheme() throws IOException {
        LossPlot plot = plot(PlotRuns.samples());
        BufferedImage light = rendered(pdf(plot));
        BufferedImage dark = rendered(PdfPlot.of(plot, SvgPlot.Options.FILE.withTheme(SvgTheme.DARK)));

        assertThat(light.getRGB(2, 2)).isEqualTo(Color.WHITE.getRGB());
        assertThat(dark.getRGB(2, 2)).isEqualTo(Color.decode("#0d1117").getRGB());
        assertThat(count(light, Palette.LIGHT.style(0).hex())).isGreaterThan(500);
        assertThat(count(light, Palette.LIGHT.style(1).hex())).isGreaterThan(500);
        assertThat(count(dark, Palette.DARK.style(0).hex())).isGreaterThan(500);
    }

    @Test
    void aPartEndsAtTheEdgesOfThePlot() throws IOException {
        LossPlot whole = plot(PlotRuns.comparison(
                PlotRuns.run("steep", PlotRuns.points(0, 9, 100, 1), PlotRuns.points(0, 9, 100, 1))));
        LossPlot part = whole.within(Scale.linear(40, 60), new Scale(whole.y().kind(), 4.8, 5.2));

        BufferedImage page = rendered(pdf(part));

        String hex = Palette.LIGHT.style(0).hex();
        assertThat(count(page, hex)).as("a piece of the line is there").isGreaterThan(100);
        assertThat(count(page.getSubimage(0, page.getHeight() - 40, page.getWidth(), 40), hex))
                .as("below the axis")
                .isZero();
    }

    @Test
    void greekAndCyrillicNamesAreText() throws IOException {
        assertThat(text(pdf(named("прогон_λ")))).contains("прогон_λ");
    }

    @Test
    void namesInOtherLettersAreDrawnWithWhatWasTypedBehindThem() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf(named("تجربة")))) {
            String content = new String(
                    document.getPage(0).getContents().readAllBytes(), StandardCharsets.ISO_8859_1);
            assertThat(content).contains("/Span");
            assertThat(document.getPage(0).getResources().getPropertiesNames())
                    .anyMatch(name -> "تجربة".equals(document.getPage(0)
                            .getResources()
                            .getProperties(name)
                            .getCOSObject()
                            .getString(COSName.ACTUAL_TEXT)));
        }
    }

    @Test
    void aCircleOfTwoArcsIsRound() throws IOException {
        BufferedImage page;
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            try (PDPageContentStream out = new PDPageContentStream(document, document.getPage(0))) {
                Outline.add("M100 200a50 50 0 0 1 100 0a50 50 0 0 1 -100 0Z", out);
                out.fill();
            }
            page = new PDFRenderer(document).renderImage(0);
        }
        assertThat(count(page, "#000000")).isBetween((int) (Math.PI * 2500) - 260, (int) (Math.PI * 2500) + 60);
    }

    @Test
    void aPathThatIsNotKnownIsNoPath() throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            try (PDPageContentStream out = new PDPageContentStream(document, document.getPage(0))) {
                assertThatThrownBy(() -> Outline.add("M0 0Q1 1 2 2", out)).isInstanceOf(IllegalArgumentException.class);
                assertThatThrownBy(() -> Outline.add("M0 0L1", out)).isInstanceOf(IllegalArgumentException.class);
            }
        }
    }

    private static LossPlot plot(Comparison comparison) {
        return LossPlot.of(comparison, PlotOptions.DEFAULT);
    }

    private static LossPlot named(String name) {
        return plot(PlotRuns.comparison(
                PlotRuns.run(name, PlotRuns.points(1, 2, 5, 1), PlotRuns.points(1, 2, 5, 3))));
    }

    private static byte[] pdf(LossPlot plot) {
        return PdfPlot.of(plot, SvgPlot.Options.FILE);
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static BufferedImage rendered(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFRenderer(document).renderImageWithDPI(0, 96);
        }
    }

    private static int count(BufferedImage page, String hex) {
        int wanted = Color.decode(hex).getRGB();
        int count = 0;
        for (int y = 0; y < page.getHeight(); y++) {
            for (int x = 0; x < page.getWidth(); x++) {
                count += page.getRGB(x, y) == wanted ? 1 : 0;
            }
        }
        return count;
    }
}
