package dev.runlens.plot.svg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runlens.analyze.single.RunStatus;
import dev.runlens.analyze.single.ValidationCourse;
import dev.runlens.analyze.statistics.Course;
import dev.runlens.analyze.statistics.Observations;
import dev.runlens.analyze.Comparison;
import dev.runlens.analyze.single.CheckpointAdvice;
import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.analyze.single.CurveJudgement;
import dev.runlens.analyze.single.FileMetric;
import dev.runlens.analyze.single.LowestPoint;
import dev.runlens.analyze.single.Spent;
import dev.runlens.analyze.single.RunAnalysis;
import dev.runlens.analyze.single.SavedFile;
import dev.runlens.analyze.statistics.FileLoss;
import dev.runlens.plot.LossPlot;
import dev.runlens.plot.PlotOptions;
import dev.runlens.plot.PlotRuns;
import dev.runlens.plot.RunPlot;
import dev.runlens.plot.Signs;
import dev.runlens.run.Checkpoint;
import dev.runlens.run.Metric;
import dev.runlens.run.Series;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

class SvgPlotTest {
    private static final String EVIL = "<script>alert(1)</script>\" onload='x' \u202e\u0007 ]]> &amp;";
    private static final Spent NO_COST = new Spent(0, OptionalDouble.empty(), OptionalDouble.empty(), 0);
    private static final Pattern POSITION = Pattern.compile("[ML](-?[0-9.]+) (-?[0-9.]+)");

    static Stream<Comparison> kinds() {
        return Stream.of(
                PlotRuns.comparison(),
                PlotRuns.comparison(PlotRuns.run("nothing", Series.empty(), Series.empty())),
                PlotRuns.samples(),
                broken(),
                PlotRuns.comparison(PlotRuns.many(12)),
                PlotRuns.comparison(PlotRuns.many(60)),
                PlotRuns.comparison(PlotRuns.dense("dense", 50_000, 3)),
                PlotRuns.comparison(PlotRuns.run(EVIL, PlotRuns.points(1, 2, 5, 1), PlotRuns.points(1, 2, 5, 3))));
    }

    /// Train loss has a gap, validation ends in nothing.
    private static Comparison broken() {
        return PlotRuns.comparison(PlotRuns.run(
                "broken",
                PlotRuns.points(1, 3, 10, 2.5, 20, Double.NaN, 30, Double.POSITIVE_INFINITY, 40, 2, 50, 1.9),
                PlotRuns.points(1, 3.1, 25, 2.6, 50, Double.NaN)));
    }

    private static LossPlot plot(Comparison comparison) {
        return LossPlot.of(comparison, PlotOptions.DEFAULT);
    }

    private static String svg(Comparison comparison) {
        return SvgPlot.of(plot(comparison), SvgPlot.Options.FILE);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyPlotIsWellFormedAndAlwaysTheSame(Comparison comparison) {
        String svg = svg(comparison);
        Element root = Parsed.xml(svg);
        assertThat(root.getLocalName()).isEqualTo("svg");
        assertThat(root.getNamespaceURI()).isEqualTo("http://www.w3.org/2000/svg");
        assertThat(svg(comparison)).isEqualTo(svg);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void nothingIsLoadedOrRun(Comparison comparison) {
        String svg = svg(comparison).replace("xmlns=\"http://www.w3.org/2000/svg\"", "");
        assertThat(svg).doesNotContain("://", "<script", "url(", "href", "@import", "<foreignObject");
        assertThat(Parsed.attributes(Parsed.xml(svg)))
                .noneMatch(attribute -> attribute.getName().startsWith("on"));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyPointLiesInTheView(Comparison comparison) {
        Element root = Parsed.xml(svg(comparison));
        String[] box = root.getAttribute("viewBox").split(" ", -1);
        for (Element path : Parsed.elements(root, "path")) {
            double[] origin = Parsed.origin(path);
            Matcher at = POSITION.matcher(path.getAttribute("d"));
            while (at.find()) {
                assertThat(origin[0] + Double.parseDouble(at.group(1))).isBetween(0.0, Double.parseDouble(box[2]));
                assertThat(origin[1] + Double.parseDouble(at.group(2))).isBetween(0.0, Double.parseDouble(box[3]));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void whoCannotSeeItIsTold(Comparison comparison) {
        Element root = Parsed.xml(svg(comparison));
        String[] ids = root.getAttribute("aria-labelledby").split(" ", -1);
        assertThat(root.getAttribute("role")).isEqualTo("img");
        assertThat(Parsed.byId(root, ids[0]).getTextContent()).startsWith("Chart of the loss of ");
        assertThat(Parsed.byId(root, ids[1]).getTextContent()).startsWith("Chart");
    }

    @Test
    void aLineBreaksWhereALossIsNotFinite() {
        Element train = line(broken(), "rl-train");
        assertThat(train.getAttribute("d").chars().filter(c -> c == 'M').count())
                .isEqualTo(2);
        assertThat(train.getAttribute("d")).doesNotContain("NaN", "Infinity");
        assertThat(titles(broken()))
                .contains(
                        "broken: 2 values not finite from iteration 20",
                        "broken: 1 value not finite from iteration 50");
    }

    @Test
    void aSinglePointIsVisible() {
        Comparison one = PlotRuns.comparison(PlotRuns.run("one", PlotRuns.points(10, 2), PlotRuns.points(10, 2.5)));
        Element train = line(one, "rl-train");
        assertThat(train.getAttribute("d")).endsWith("h0");
        assertThat(train.getAttribute("stroke-linecap")).isEqualTo("round");
    }

    @Test
    void trainAndValidationAreToldApartWithoutColour() {
        Element train = line(PlotRuns.samples(), "rl-train");
        Element validation = line(PlotRuns.samples(), "rl-validation");
        assertThat(Double.parseDouble(validation.getAttribute("stroke-width")))
                .isGreaterThan(1.5 * Double.parseDouble(train.getAttribute("stroke-width")));
        Element points = group(Parsed.xml(svg(PlotRuns.samples())), "rl-points");
        assertThat(Parsed.elements(points, "path")).hasSize(3);
    }

    @Test
    void fromTheNinthRunOnTheDashTellsRunsOfOneColourApart() {
        Element validation = group(Parsed.xml(svg(PlotRuns.comparison(PlotRuns.many(9)))), "rl-validation");
        List<Element> lines = Parsed.elements(validation, "path");
        assertThat(lines.getFirst().getAttribute("stroke-dasharray")).isEmpty();
        assertThat(lines.getLast().getAttribute("stroke-dasharray")).isEqualTo("9 4");
    }

    @Test
    void aNameIsTextAndNothingElse() {
        Comparison evil = PlotRuns
                .comparison(PlotRuns.run(EVIL, PlotRuns.points(1, 2, 5, 1), PlotRuns.points(1, 2, 5, 3)));
        Element root = Parsed.xml(svg(evil));
        assertThat(Parsed.elements(root, "script")).isEmpty();
        assertThat(titles(evil))
                .anyMatch(title -> title.contains("<script>alert(1)</script>\" onload='x' \\u202e\\x07 ]]> &amp;"));
    }

    @Test
    void anEmptyPlotSaysWhy() {
        assertThat(Parsed.xml(svg(PlotRuns.comparison())).getTextContent()).contains("No runs to draw");
        Comparison without = PlotRuns.comparison(PlotRuns.run("x", Series.empty(), Series.empty()));
        assertThat(texts(without)).contains("No curves: none of the runs shown reports loss");
    }

    @Test
    void onsetAndFileToShipAreMarked() {
        assertThat(legend(PlotRuns.samples())).doesNotContain("checkpoint to ship");
        Element root = Parsed.xml(judged(new LowestPoint(330, 270, 360, false, NO_COST), 300));
        assertThat(words(group(root, "rl-legend"), "text"))
                .contains("checkpoint to ship", "overfitting from here, 95 % interval");
        assertThat(words(root, "text")).contains("run3 overfits from 330 (95 %: 270 to 360)");
        assertThat(words(root, "title"))
                .contains(
                        "tiny-llama_run3: overfitting from iteration 330, 95 % interval 270 to 360",
                        "tiny-llama_run3: checkpoint to ship, iteration 300, validation loss 4.111",
                        "tiny-llama_run3: lowest validation loss 4.111, iteration 330");
    }

    @Test
    void aFileToShipAtTheBestEvaluationDoesNotHideTheStar() {
        Element root = Parsed.xml(judged(null, 330));
        List<double[]> signs = Parsed.elements(group(root, "rl-signs"), "path").stream()
                .limit(2)
                .map(Parsed::origin)
                .toList();
        assertThat(signs.get(1)).isEqualTo(signs.get(0));
        assertThat(Parsed.elements(group(root, "rl-signs"), "path").get(0).getAttribute("d"))
                .isEqualTo(Signs.SHIPPED_FRAME);
        String apart = judged(null, 600);
        assertThat(apart).contains(Signs.SHIPPED).doesNotContain(Signs.SHIPPED_FRAME);
    }

    @Test
    void anIntervalOverMostOfThePlotIsNotShaded() {
        String shade = "fill-opacity=\"0.06\"";
        assertThat(judged(new LowestPoint(330, 270, 360, false, NO_COST), 300)).contains(shade);
        assertThat(judged(new LowestPoint(330, 30, 840, false, NO_COST), 300)).doesNotContain(shade);
    }

    /// The samples, the first of them judged as a test wants it, whatever its curve says.
    private static String judged(@Nullable LowestPoint onset, long shipped) {
        List<ComparedRun> runs = new ArrayList<>(PlotRuns.samples().runs());
        ComparedRun first = runs.getFirst();
        RunAnalysis said = first.analysis();
        Observations losses = Observations.of(new double[] {1}, new double[] {1});
        ValidationCourse validation = new ValidationCourse(
                losses, new Course(Course.Word.RISING, null, null, null, null), onset, null);
        CurveJudgement curve = new CurveJudgement(RunStatus.OVERFITTING, null, validation);
        Checkpoint file = new Checkpoint(Path.of("file"), OptionalLong.of(shipped), true, false);
        SavedFile saved = new SavedFile(
                file, OptionalLong.of(shipped), new FileLoss(shipped, 4.111, null, shipped, 4.111));
        CheckpointAdvice advice = new CheckpointAdvice(
                List.of(saved),
                saved,
                new FileMetric(Metric.VAL_LOSS, false, FileMetric.Source.DEFAULT),
                new CheckpointAdvice.Beside(null, null, 4.111, OptionalLong.empty(), 0),
                null);
        runs.set(
                0,
                new ComparedRun(
                        first.run(),
                        new RunAnalysis(said.gap(), said.measured(), curve, said.health(), advice),
                        first.effective()));
        return SvgPlot.of(LossPlot.of(runs, PlotOptions.DEFAULT), SvgPlot.Options.FILE);
    }

    @Test
    void coloursFollowTheReaderUnlessOneThemeIsAskedFor() {
        String followed = svg(PlotRuns.samples());
        assertThat(followed).contains("@media screen and (prefers-color-scheme:dark)", "color=\"#882244\"");
        String dark = SvgPlot.of(plot(PlotRuns.samples()), SvgPlot.Options.FILE.withTheme(SvgTheme.DARK));
        assertThat(dark).doesNotContain("@media", "#882244").contains("color=\"#eeee00\"", "fill=\"#0d1117\"");
        String light = SvgPlot.of(plot(PlotRuns.samples()), SvgPlot.Options.FILE.withTheme(SvgTheme.LIGHT));
        assertThat(light).doesNotContain("@media").contains("color=\"#882244\"", "fill=\"#ffffff\"");
    }

    @Test
    void aPartOfAPageHasNoBackgroundAndNoNamespace() {
        String inline = SvgPlot.of(plot(PlotRuns.samples()), SvgPlot.Options.INLINE);
        assertThat(inline).startsWith("<svg viewBox=").doesNotContain("xmlns", "100%");
    }

    @Test
    void theGapIsShadedOnlyWhereItIsAskedFor() {
        assertThat(legend(PlotRuns.samples())).contains("gap over 15 %");
        LossPlot without = plot(PlotRuns.samples()).with(PlotOptions.DEFAULT.withGapShown(false));
        assertThat(SvgPlot.of(without, SvgPlot.Options.FILE)).doesNotContain("wide gap", "rl-bands");
    }

    @Test
    void aHiddenRunIsNotDrawnAndTheOthersKeepTheirColours() {
        PlotOptions hidden = PlotOptions.DEFAULT.withHidden(Set.of("tiny-llama_run3"));
        LossPlot plot = plot(PlotRuns.samples()).with(hidden);
        assertThat(plot.shown().stream().map(RunPlot::name)).containsExactly("tiny-llama_run4", "tiny-llama_run5");
        assertThat(SvgPlot.of(plot, SvgPlot.Options.FILE))
                .doesNotContain("run3", "color=\"#882244\"")
                .contains("color=\"#00aa00\"", "color=\"#8888ee\"");
    }

    @Test
    void aPlotTooSmallForAxesIsRefused() {
        assertThatThrownBy(() -> new SvgPlot.Options(319, 400, SvgTheme.AUTO, true))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Element line(Comparison comparison, String layer) {
        return Parsed.elements(group(Parsed.xml(svg(comparison)), layer), "path")
                .getFirst();
    }

    private static Element group(Element root, String name) {
        return Parsed.elements(root, "g").stream()
                .filter(element -> element.getAttribute("class").equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> titles(Comparison comparison) {
        return words(Parsed.xml(svg(comparison)), "title");
    }

    private static List<String> texts(Comparison comparison) {
        return words(Parsed.xml(svg(comparison)), "text");
    }

    private static List<String> legend(Comparison comparison) {
        return words(group(Parsed.xml(svg(comparison)), "rl-legend"), "text");
    }

    private static List<String> words(Element root, String name) {
        return Parsed.elements(root, name).stream().map(Element::getTextContent).toList();
    }
}
