package dev.runlens.write.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.analyze.Comparison;
import dev.runlens.analyze.advice.Advice;
import dev.runlens.analyze.advice.Aspect;
import dev.runlens.analyze.advice.RunCard;
import dev.runlens.analyze.wording.Statement;
import dev.runlens.analyze.wording.VisibleText;
import dev.runlens.plot.PlotRuns;
import dev.runlens.plot.svg.Parsed;
import dev.runlens.run.Finding;
import dev.runlens.run.FindingCode;
import dev.runlens.run.Run;
import dev.runlens.write.ExampleRuns;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

class HtmlReportTest {
    private static Comparison comparison(Run... runs) {
        Finding skipped = Finding.in(Path.of("x<y>.log"), 7, FindingCode.REJECTED, "no <b>log</b> & no run");
        return Comparison.of(List.of(runs), List.of(skipped), ExampleRuns.COLLECTED);
    }

    static Stream<Comparison> kinds() {
        List<Run> many = new ArrayList<>(PlotRuns.many(7));
        many.addAll(List.of(ExampleRuns.run3(), ExampleRuns.run4(), ExampleRuns.resumed(), ExampleRuns.diverged()));
        return Stream.of(
                comparison(),
                comparison(ExampleRuns.run3()),
                comparison(ExampleRuns.run4()),
                comparison(ExampleRuns.diverged()),
                comparison(ExampleRuns.hostile()),
                comparison(ExampleRuns.run3(), ExampleRuns.run4()),
                comparison(ExampleRuns.run3(), ExampleRuns.byHand()),
                comparison(ExampleRuns.resumed(), ExampleRuns.hostile(), ExampleRuns.diverged()),
                PlotRuns.samples(),
                comparison(many.toArray(Run[]::new)));
    }

    private static Element page(Comparison comparison) {
        return Parsed.xml(HtmlReport.of(comparison));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyReportIsAWellFormedPageAndAlwaysTheSame(Comparison comparison) {
        String html = HtmlReport.of(comparison);
        assertThat(html).startsWith("<!DOCTYPE html>\n<html lang=\"en\">").isEqualTo(HtmlReport.of(comparison));
        Element root = Parsed.xml(html);
        assertThat(Parsed.elements(root, "h1")).hasSize(1);
        assertThat(Parsed.elements(root, "title").getFirst().getTextContent()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void nothingIsLoadedOrRun(Comparison comparison) {
        Element root = page(comparison);
        Parsed.elements(root, "style")
                .forEach(style -> assertThat(style.getTextContent()).doesNotContain("url(", "@import", "://"));
        assertThat(Parsed.elements(root, "*").stream().map(Element::getTagName))
                .doesNotContain("script", "link", "iframe", "img", "object", "use", "image", "base", "form");
        for (Attr attribute : Parsed.attributes(root)) {
            assertThat(attribute.getName()).doesNotStartWith("on").isNotIn("src", "style", "xmlns");
            if (attribute.getName().equals("href")) {
                assertThat(attribute.getValue()).startsWith("#note-");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyFieldThatIsNamedIsInTheComparisonJson(Comparison comparison) {
        Map<String, String> json = JsonFields.of(comparison);
        for (Element element : Parsed.elements(page(comparison), "*")) {
            if (element.hasAttribute("data-field")) {
                assertThat(json).containsKey(element.getAttribute("data-field"));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyNumberInATableIsThatOfItsField(Comparison comparison) {
        Map<String, String> json = JsonFields.of(comparison);
        for (Element cell : Parsed.elements(page(comparison), "td")) {
            String text = cell.getTextContent();
            String value = json.get(cell.getAttribute("data-field"));
            if (cell.getAttribute("class").contains("number") && value != null && text.matches("-?[0-9.e-]+")) {
                double shown = Double.parseDouble(text);
                int decimals = text.contains(".") ? text.length() - text.indexOf('.') - 1 : 0;
                double rounding = text.contains("e") ? Math.abs(shown) * 0.005 : 0.5 * Math.pow(10, -decimals) * 1.001;
                assertThat(Double.parseDouble(value)).isBetween(shown - rounding, shown + rounding);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everySentenceIsOneOfTheAnalysisAndLeadsToItsFields(Comparison comparison) {
        Element root = page(comparison);
        for (Element said : withClass(root, "said")) {
            Element reference = (Element) said.getNextSibling();
            Element note = Parsed.byId(root, reference.getAttribute("href").substring(1));
            List<Element> codes = Parsed.elements(note, "code");
            assertThat(codes.getFirst().getTextContent()).isEqualTo(said.getAttribute("data-rule"));
            assertThat(codes.stream().skip(1).map(Element::getTextContent))
                    .containsExactly(said.getAttribute("title").split(", ", -1));
        }
        assertThat(withClass(root, "said").stream().map(Element::getTextContent))
                .containsAll(said(comparison));
        Parsed.elements(root, "h1")
                .forEach(headline -> assertThat(comparison.runs().isEmpty()
                        || !withClass(headline, "said").isEmpty())
                                .isTrue());
    }

    /// What a report must say at least.
    private static List<String> said(Comparison comparison) {
        Advice advice = comparison.advice();
        List<Statement> said = new ArrayList<>(advice.decided());
        for (RunCard card : advice.cards()) {
            said.addAll(card.of(Aspect.STATUS, Aspect.COST, Aspect.GAP, Aspect.FILE, Aspect.NEXT));
        }
        return said.stream().map(Statement::text).map(VisibleText::of).toList();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void whatWasWrittenInAFileIsTextAndNothingElse(Comparison comparison) {
        String html = HtmlReport.of(comparison);
        assertThat(html.lines().flatMapToInt(String::codePoints).filter(HtmlReportTest::hidden))
                .isEmpty();
        Set<String> known = Set
                .of("html head meta title style body main header p span svg path bdi h1 h2 h3 h4 a section"
                        .concat(
                                " dl dt dd ul li code figure figcaption desc g rect circle line text article div table thead")
                        .concat(" tbody tr th td b footer")
                        .split(" ", -1));
        assertThat(Parsed.elements(Parsed.xml(html), "*")).allMatch(element -> known.contains(element.getTagName()));
    }

    private static boolean hidden(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE;
    }

    @Test
    void aHostileNameIsShownInFull() {
        Comparison comparison = comparison(ExampleRuns.hostile());
        String name = VisibleText.of(comparison.runs().getFirst().name());
        assertThat(Parsed.elements(page(comparison), "bdi").stream().map(Element::getTextContent))
                .contains(name);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyIdIsThereOnce(Comparison comparison) {
        List<String> ids = Parsed.attributes(page(comparison)).stream()
                .filter(attribute -> attribute.getName().equals("id"))
                .map(Attr::getValue)
                .toList();
        assertThat(ids).doesNotHaveDuplicates();
        Set<String> there = new HashSet<>(ids);
        Parsed.attributes(page(comparison)).stream()
                .filter(attribute -> attribute.getName().equals("aria-labelledby"))
                .flatMap(attribute -> Arrays.stream(attribute.getValue().split(" ", -1)))
                .forEach(id -> assertThat(there).contains(id));
    }

    @Test
    void fewRunsStandSideBySideWithTheirDifferencesMarked() {
        Element root = page(comparison(ExampleRuns.run3(), ExampleRuns.run4()));
        Element settings = Parsed.byId(root, "settings");
        List<Element> rows = Parsed.elements(settings, "tr").stream()
                .filter(row -> row.getAttribute("class").equals("differs"))
                .toList();
        assertThat(rows.stream().map(Element::getTextContent))
                .contains("iters≠18001600", "max_seq_length≠512700", "effective batch size≠832", "epochs≠3.002.00");
        assertThat(withClass(settings, "alike").getFirst().getTextContent())
                .contains("batch_size2")
                .doesNotContain("iters");
    }

    @Test
    void manyRunsStandBelowEachOtherInTablesThatFitASheet() {
        Element root = page(kinds().toList().getLast());
        List<Element> tables = withClass(Parsed.byId(root, "results"), "rows");
        assertThat(tables).isNotEmpty();
        for (Element table : tables) {
            assertThat(Parsed.elements(table, "tr")).hasSize(1 + 11);
            assertThat(Parsed.elements(Parsed.elements(table, "tr").getFirst(), "th"))
                    .hasSizeLessThanOrEqualTo(7);
        }
    }

    @Test
    void ofVeryManyRunsEachIsToldInAFewSentencesAndTwoStandBeforeTheOthers() {
        Comparison few = comparison(PlotRuns.many(12).toArray(Run[]::new));
        Comparison many = comparison(PlotRuns.many(13).toArray(Run[]::new));

        assertThat(Parsed.byId(page(few), "runs").getTextContent()).contains("Could not be checked");
        assertThat(Parsed.byId(page(many), "runs").getTextContent()).doesNotContain("Could not be checked");
        assertThat(Parsed.byId(page(many), "curves").getTextContent()).contains("11 others");
    }

    @Test
    void tablesUseShortNamesAndTheWholeNameStandsInTheRunsOwnPart() {
        Element root = page(PlotRuns.samples());
        Element results = Parsed.byId(root, "results");
        assertThat(Parsed.elements(results, "bdi").stream().map(Element::getTextContent))
                .containsExactly("run3", "run4", "run5");
        assertThat(withClass(results, "run").getFirst().getAttribute("title")).isEqualTo("tiny-llama_run3");
        assertThat(Parsed.elements(Parsed.byId(root, "files"), "bdi").stream().map(Element::getTextContent))
                .containsExactly("tiny-llama_run3", "tiny-llama_run4", "tiny-llama_run5");
    }

    @Test
    void runsThatShareAPlaceAreSaidToBeAlike() {
        Run run = PlotRuns.stored("tiny-llama_run4");
        Element ranking = Parsed.byId(page(comparison(run.named("copy_a"), run.named("copy_b"), run.named("copy_c"))),
                "ranking");
        assertThat(Parsed.elements(ranking, "tr").stream().skip(1).map(Element::getTextContent))
                .containsExactly(
                        "1copy_a4.232 (nothing saved)all the others",
                        "1copy_b4.232 (nothing saved)all the others",
                        "1copy_c4.232 (nothing saved)all the others");
    }

    @Test
    void whatIsUnknownIsNeverZero() {
        Element results = Parsed.byId(page(comparison(ExampleRuns.run3(), ExampleRuns.run4())), "results");
        assertThat(Parsed.elements(results, "tr").stream().map(Element::getTextContent))
                .contains("final train loss1.4430unknown", "final validation loss1.6290unknown");
        assertThat(Parsed.byId(page(comparison(ExampleRuns.run4())), "results").getTextContent())
                .contains("No results were reported.");
    }

    @Test
    void sourcesFindingsAndCheckpointsAreNamedWithFileAndLine() {
        String files = Parsed.byId(page(comparison(ExampleRuns.diverged(), ExampleRuns.run3())), "files")
                .getTextContent();
        assertThat(files)
                .contains("non-finite train loss is not a number diverged.log:35")
                .contains("0000500_adapters.safetensors")
                .contains("adapter_config.json");
        assertThat(Parsed.byId(page(comparison()), "problems").getTextContent())
                .contains("rejected no <b>log</b> & no run x<y>.log:7");
    }

    @Test
    void theCurvesAreInThePage() {
        Element curves = Parsed.byId(page(PlotRuns.samples()), "curves");
        assertThat(Parsed.elements(curves, "svg").getFirst().getAttribute("role"))
                .isEqualTo("img");
        Element without = Parsed.byId(page(comparison(ExampleRuns.run4())), "curves");
        assertThat(Parsed.elements(without, "svg")).isEmpty();
        assertThat(without.getTextContent()).contains("No curves");
    }

    @Test
    void thePageHasAFaceForLightDarkAndPaper() {
        String html = HtmlReport.of(PlotRuns.samples());
        assertThat(html).contains("@media screen and (prefers-color-scheme:dark)", "@media print", "@page");
    }

    @Test
    void theAppendixShowsTheValuesOfTheFields() {
        Element notes = Parsed.byId(page(comparison(ExampleRuns.run3())), "notes");
        assertThat(notes.getTextContent())
                .contains("runs[0].analysis.train_val_gap = 0.186")
                .contains("runs[0].analysis.gap_band = overfitting");
    }

    private static List<Element> withClass(Element root, String name) {
        return Parsed.elements(root, "*").stream()
                .filter(element -> List.of(element.getAttribute("class").split(" ", -1)).contains(name))
                .toList();
    }
}
