package dev.runlens.write.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.analyze.Comparison;
import dev.runlens.analyze.wording.Statement;
import dev.runlens.analyze.wording.VisibleText;
import dev.runlens.plot.PlotRuns;
import dev.runlens.run.Run;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;

class ReportPdfTest {
    private static final String LONG = "sweep-of-learning-rates_" + "and-one-more-word-".repeat(9) + "end";
    private static final double SIDE = 48;

    @Test
    void everySentenceCanBeReadAndCopied() throws IOException {
        Comparison comparison = PlotRuns.samples();
        String text = flat(text(ReportPdf.of(comparison)));

        assertThat(comparison.advice().statements()).isNotEmpty().extracting(Statement::text)
                .allSatisfy(sentence -> assertThat(text).contains(flat(VisibleText.of(sentence))));
        assertThat(text).contains("Losscurves", "runs[0].analysis.status");
    }

    @Test
    void fontsComeWithItAndThereAreNoPixels() throws IOException {
        try (PDDocument document = Loader.loadPDF(ReportPdf.of(PlotRuns.samples()))) {
            assertThat(document.getNumberOfPages()).isGreaterThan(3);
            for (PDPage page : document.getPages()) {
                assertThat(page.getResources().getXObjectNames()).isEmpty();
                assertThat(page.getResources().getFontNames()).isNotEmpty();
                for (COSName font : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(font).isEmbedded()).isTrue();
                }
            }
        }
    }

    @Test
    void everyPageSaysWhichOfHowManyItIs() throws IOException {
        try (PDDocument document = Loader.loadPDF(ReportPdf.of(PlotRuns.samples()))) {
            int pages = document.getNumberOfPages();
            for (int i = 1; i <= pages; i++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(i);
                stripper.setEndPage(i);
                assertThat(stripper.getText(document)).contains(i + " of " + pages);
            }
        }
    }

    @Test
    void nothingReachesIntoTheMarginsHoweverLongItIs() throws IOException {
        Comparison comparison = PlotRuns.comparison(run(LONG), run("モデル比較"), run(LONG + "2"), run("تجربة"));
        try (PDDocument document = Loader.loadPDF(ReportPdf.of(comparison))) {
            Places places = new Places();
            places.getText(document);

            assertThat(places.left).allMatch(left -> left >= SIDE - 0.5);
            assertThat(places.right)
                    .allMatch(right -> right <= document.getPage(0).getMediaBox().getWidth() - SIDE + 0.5);
            assertThat(places.bottom).allMatch(bottom -> bottom <= document.getPage(0).getMediaBox().getHeight() - 28);
        }
        assertThat(flat(text(ReportPdf.of(comparison)))).contains(LONG);
    }

    @Test
    void inTheTablesOfManyRunsANameIsNotBrokenForAHeadingOrALongList() throws IOException {
        List<Run> runs = new ArrayList<>();
        for (int i = 10; i < 30; i++) {
            double above = i / 1000.0;
            runs.add(PlotRuns.run(
                    "sweep-rank" + i + "_lr0.0005",
                    PlotRuns.series(10, 600, 10, s -> 3 - s / 300.0),
                    PlotRuns.series(50, 600, 50, s -> 3.2 + above - s / 400.0)));
        }
        List<String> lines = text(ReportPdf.of(PlotRuns.comparison(runs.toArray(Run[]::new)))).lines().toList();

        for (int i = 10; i < 30; i++) {
            String name = "rank" + i + "_lr0.0005";
            assertThat(lines).as("its row of the results").anyMatch(line -> line.matches(name + " .*\\d\\.\\d+.*"));
        }
        assertThat(lines).as("what is the same in all, once")
                .containsOnlyOnce("iteration of the lowest validation loss 600");
    }

    @Test
    void theHeadingOfATableStandsOnEveryPageOfIt() throws IOException {
        String text = text(ReportPdf.of(PlotRuns.samples()));

        assertThat(text.split("Fields and values", -1)).hasSizeGreaterThan(2);
    }

    @Test
    void theSameComparisonGivesTheSameBytesAndTheProgramKnowsItsOwn() {
        byte[] first = ReportPdf.of(PlotRuns.samples());

        assertThat(ReportPdf.of(PlotRuns.samples())).isEqualTo(first);
        assertThat(new String(first, StandardCharsets.ISO_8859_1)).contains("/Producer (RunLens");
    }

    @Test
    void withoutRunsThereIsAPageThatSaysSo() throws IOException {
        try (PDDocument document = Loader.loadPDF(ReportPdf.of(PlotRuns.comparison()))) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(document)).contains("1 of 1");
        }
    }

    private static Run run(String name) {
        return PlotRuns.run(
                name,
                PlotRuns.series(10, 600, 10, s -> 3 - s / 300.0),
                PlotRuns.series(50, 600, 50, s -> 3.2 - s / 400.0));
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    /// Lines may break anywhere.
    private static String flat(String text) {
        return text.replaceAll("\\s+", "").replace("\u00a0", "").replace("\u202f", "");
    }

    /// Where letters stand.
    private static final class Places extends PDFTextStripper {
        private final List<Float> left = new ArrayList<>();
        private final List<Float> right = new ArrayList<>();
        private final List<Float> bottom = new ArrayList<>();

        @Override
        protected void writeString(String text, List<TextPosition> letters) throws IOException {
            for (TextPosition letter : letters) {
                left.add(letter.getX());
                right.add(letter.getX() + letter.getWidth());
                bottom.add(letter.getY());
            }
            super.writeString(text, letters);
        }
    }
}
