package dev.runlens.plot.svg;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.analyze.Comparison;
import dev.runlens.plot.LossPlot;
import dev.runlens.plot.Measure;
import dev.runlens.plot.PlotOptions;
import dev.runlens.plot.PlotRuns;
import dev.runlens.plot.PlotSubject;
import dev.runlens.plot.Scale;
import dev.runlens.run.Metric;
import dev.runlens.run.Run;
import dev.runlens.run.Series;
import dev.runlens.run.TrainingHistory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class SvgPanelsTest {
    private static final Metric SPEED = Metric.of("speed");
    private static final Metric ABSENT = Metric.of("absent");

    private static LossPlot plot() {
        Run run = PlotRuns.run(
                "one", PlotRuns.series(10, 1000, 10, s -> 3 - s / 1000.0), PlotRuns.series(100, 1000, 100, s -> 3.2));
        Map<Metric, Series> metrics = new LinkedHashMap<>(run.history().metrics());
        metrics.put(Metric.LEARNING_RATE, PlotRuns.series(10, 1200, 10, s -> 1e-4 * (1 - s / 1300.0)));
        metrics.put(SPEED, PlotRuns.series(10, 1000, 10, s -> 100 + s));
        TrainingHistory history = new TrainingHistory(
                metrics, List.of(), run.history().finals(), run.history().progress());
        Comparison comparison = PlotRuns.comparison(
                new Run(run.identity(), run.configuration(), history, List.of(), List.of()));
        return LossPlot.of(comparison, PlotOptions.DEFAULT)
                .above(List.of(
                        below(comparison, Metric.LEARNING_RATE), below(comparison, ABSENT), below(comparison, SPEED)));
    }

    private static LossPlot below(Comparison comparison, Metric metric) {
        PlotSubject subject = new PlotSubject(PlotSubject.DEFAULT.axis(), new Measure(metric, null));
        return LossPlot.of(comparison, PlotOptions.DEFAULT.withSubject(subject));
    }

    private static Element drawn(LossPlot plot) {
        return Parsed.xml(SvgPlot.of(plot, SvgPlot.Options.FILE));
    }

    private static long groups(Element svg, String name) {
        return Parsed.elements(svg, "g").stream().filter(group -> group.getAttribute("class").equals(name)).count();
    }

    @Test
    void smallPlotsStandBelowWithTheirNamesAndOneAxis() {
        Element svg = drawn(plot());
        List<String> texts = Parsed.elements(svg, "text").stream().map(Element::getTextContent).toList();
        assertThat(texts).containsOnlyOnce("learning rate", "speed", "iteration", "1200").doesNotContain("absent");
        assertThat(groups(svg, "rl-axes")).isEqualTo(3);
        assertThat(groups(svg, "rl-validation")).isEqualTo(3);
        double alone = height(drawn(plot().with(PlotOptions.DEFAULT)));
        assertThat(height(svg)).isGreaterThan(alone + 150);
    }

    private static double height(Element svg) {
        return Double.parseDouble(svg.getAttribute("height"));
    }

    @Test
    void theAxisReachesOverTheCurvesOfAll() {
        LossPlot plot = plot();
        assertThat(plot.x()).isEqualTo(Scale.linear(0, 1200));
        assertThat(plot.below()).extracting(LossPlot::x).containsOnly(plot.x());
    }

    @Test
    void aPartOfItFitsTheHeightsOfAllAndCutsEach() {
        LossPlot part = plot().within(Scale.linear(200, 400), Scale.linear(2, 4));
        LossPlot speed = part.below().getLast();
        assertThat(speed.x()).isEqualTo(Scale.linear(200, 400));
        ToDoubleFunction<Double> place = speed.y()::fraction;
        assertThat(place.applyAsDouble(300.0)).isBetween(0.0, 0.2);
        assertThat(place.applyAsDouble(500.0)).isBetween(0.8, 1.0);
        List<String> clips = Parsed.elements(drawn(part), "clipPath").stream()
                .map(clip -> clip.getAttribute("id"))
                .toList();
        assertThat(clips).containsExactly("rl-part", "rl-part-1", "rl-part-2");
    }
}
