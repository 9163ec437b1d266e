package dev.runlens.plot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.run.Run;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EndLabelsTest {
    private static final double LETTER = 7;

    @Test
    void aLineThatGoesOnPastTheViewSaysWhichItIsAndNoValue() {
        LossPlot plot = LossPlot.of(
                PlotRuns.comparison(PlotRuns.run(
                        "a", PlotRuns.points(0, 3, 1000, 1), PlotRuns.points(0, 3, 1000, 2))),
                PlotOptions.DEFAULT);

        List<EndLabels.Label> labels = EndLabels.place(
                plot, new Viewport(Scale.linear(0, 500), plot.y(), 400, 400), 200,
                (text, bold) -> LETTER * text.length());

        assertThat(labels).extracting(EndLabels.Label::text).containsExactlyInAnyOrder("a · val", "a · train");
    }

    @Test
    void aLabelOfAShorterRunHidesNoLineThatGoesOn() {
        Run longer = PlotRuns.run("longer", PlotRuns.points(0, 3, 1000, 1.0), PlotRuns.points(0, 3, 1000, 1.2));
        LossPlot plot = LossPlot.of(PlotRuns.comparison(
                longer, PlotRuns.run("shorter", PlotRuns.points(0, 3, 500, 1.9), PlotRuns.points(0, 3, 500, 2.05))),
                PlotOptions.DEFAULT);
        Viewport view = new Viewport(plot.x(), plot.y(), 600, 400);

        List<EndLabels.Label> labels = EndLabels.place(plot, view, 200, (text, bold) -> LETTER * text.length());

        assertThat(labels).extracting(EndLabels.Label::text).hasSize(3);
        RunPlot going = plot.shown().stream().filter(run -> run.name().equals("longer")).findFirst().orElseThrow();
        for (EndLabels.Label label : labels) {
            EndLabels.Place place = label.place();
            for (double x = place.x(); place.over() && x < place.x() + place.width(); x++) {
                for (Curve curve : List.of(going.lines().validation(), going.lines().train())) {
                    assertThat(Math.abs(view.py(curve.at(view.xAt(x))) - place.y())).as(label.text())
                            .isGreaterThan(EndLabels.LINE_HEIGHT / 2);
                }
            }
        }
    }

    @Test
    void noLeaderOfATrainLossCrossesThePlot() {
        LossPlot plot = LossPlot.of(PlotRuns.comparison(
                PlotRuns.run("longer", PlotRuns.points(0, 3, 1000, 1.0), PlotRuns.points(0, 3, 1000, 1.02)),
                PlotRuns.run("shorter", PlotRuns.points(0, 3, 200, 2.58), PlotRuns.points(0, 3, 200, 2.6))),
                PlotOptions.DEFAULT);

        List<EndLabels.Label> labels = EndLabels.place(
                plot, new Viewport(plot.x(), plot.y(), 600, 400), 200, (text, bold) -> LETTER * text.length());

        assertThat(labels).filteredOn(label -> !label.validation() && label.run().name().equals("shorter"))
                .allMatch(label -> label.place().x() < 200);
        assertThat(labels).filteredOn(EndLabels.Label::validation).hasSize(2);
    }

    @Test
    void endsAtTheSameHeightButForNoiseKeepTheirOrder() {
        for (double noise : new double[] {-0.01, 0, 0.01}) {
            LossPlot plot = LossPlot.of(PlotRuns.comparison(
                    PlotRuns.run("a", PlotRuns.points(0, 3, 1000, 1.0), PlotRuns.points(0, 3, 1000, 2)),
                    PlotRuns.run("b", PlotRuns.points(0, 3, 1000, 1.0 + noise), PlotRuns.points(0, 3, 1000, 2.5))),
                    PlotOptions.DEFAULT);

            List<EndLabels.Label> labels = EndLabels.place(
                    plot, new Viewport(plot.x(), plot.y(), 600, 400), 200, (text, bold) -> LETTER * text.length());

            assertThat(labels).filteredOn(label -> !label.validation()).extracting(label -> label.run().name())
                    .containsExactly("a", "b");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {170, 185, 200, 240})
    void namesOfDifferentRunsNeverReadTheSame(int margin) {
        List<Run> runs = new ArrayList<>();
        for (String name : List.of("lr0.0001_r8_s0", "lr0.0001_r32_s0", "lr0.001_r8_s0", "lr0.001_r32_s0", "grow")) {
            double end = 1.3 + 0.05 * runs.size();
            runs.add(PlotRuns.run(name, PlotRuns.points(0, 3, 1000, end), PlotRuns.points(0, 3, 1000, end + 0.1)));
        }
        LossPlot plot = LossPlot.of(PlotRuns.comparison(runs), PlotOptions.DEFAULT);

        List<EndLabels.Label> labels = EndLabels.place(
                plot, new Viewport(plot.x(), plot.y(), 400, 400), margin, (text, bold) -> LETTER * text.length());

        assertThat(labels).isNotEmpty();
        Map<String, Set<String>> runsOfName = new HashMap<>();
        labels.forEach(label -> runsOfName
                .computeIfAbsent(label.text().replaceFirst(" ·.*", ""), name -> new HashSet<>())
                .add(label.run().name()));
        assertThat(runsOfName.values()).allSatisfy(named -> assertThat(named).hasSize(1));
    }
}
