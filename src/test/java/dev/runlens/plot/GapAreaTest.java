package dev.runlens.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class GapAreaTest {
    private static final double THRESHOLD = 15;

    @Test
    void theBandBeginsAtTheFirstEvaluationAboveTheThreshold() {
        List<GapArea> areas = areas(flat(0, 400, 2), points(0, 2.1, 100, 2.3, 200, 2.31, 300, 2.5, 400, 2.6));
        assertThat(areas).hasSize(1);
        assertThat(areas.getFirst().from()).isEqualTo(200);
        assertThat(areas.getFirst().to()).isEqualTo(400);
    }

    @Test
    void exactlyTheThresholdIsNotAboveIt() {
        RunPlot.Lines lines = new RunPlot.Lines(flat(0, 200, 2), points(0, 2.3, 100, 2.3, 200, 2.3), List.of());
        assertThat(GapArea.of(lines, points(0, 15, 100, 15, 200, 15), THRESHOLD)).isEmpty();
    }

    @Test
    void aDropBelowTheThresholdSplitsTheBand() {
        List<GapArea> areas = areas(flat(0, 500, 2), points(0, 3, 100, 3, 200, 2.1, 300, 3, 400, 3, 500, 3));
        assertThat(areas).extracting(GapArea::from).containsExactly(0.0, 300.0);
        assertThat(areas).extracting(GapArea::to).containsExactly(100.0, 500.0);
    }

    @Test
    void valuesThatAreNotFiniteEndTheBand() {
        Curve brokenVal = points(0, 3, 100, Double.NaN, 200, 3, 300, 3);
        assertThat(areas(flat(0, 300, 2), brokenVal)).extracting(GapArea::from).containsExactly(0.0, 200.0);
        Curve brokenTrain = points(0, 2, 100, 2, 150, Double.NaN, 200, 2, 300, 2);
        assertThat(areas(brokenTrain, points(0, 3, 100, 3, 200, 3, 300, 3)))
                .extracting(GapArea::from)
                .containsExactly(0.0, 200.0);
    }

    @Test
    void validationBelowTrainIsNoBand() {
        assertThat(areas(flat(0, 200, 4), points(0, 3, 100, 2, 200, 1))).isEmpty();
    }

    @Test
    void theOutlineRunsAlongValidationAndBackAlongTrain() {
        GapArea area = areas(flat(0, 200, 2), points(0, 3, 100, 4, 200, 3)).getFirst();
        Viewport view = new Viewport(Scale.linear(0, 200), Scale.linear(0, 4), 200, 400);
        assertThat(area.outline(view, 200)).containsExactly(0, 100, 100, 0, 200, 100, 200, 200, 100, 200, 0, 200);
    }

    @Test
    void outOfViewThereIsNoOutline() {
        GapArea area = areas(flat(0, 200, 2), points(0, 3, 100, 4, 200, 3)).getFirst();
        Viewport view = new Viewport(Scale.linear(300, 400), Scale.linear(0, 4), 200, 400);
        assertThat(area.outline(view, 200)).isEmpty();
    }

    /// The areas of a run whose train loss is that of its iteration.
    private static List<GapArea> areas(Curve train, Curve validation) {
        double[] xs = new double[validation.size()];
        double[] percents = new double[validation.size()];
        for (int i = 0; i < xs.length; i++) {
            xs[i] = validation.x(i);
            percents[i] = (validation.y(i) / train.at(xs[i]) - 1) * 100;
        }
        RunPlot.Lines lines = new RunPlot.Lines(train, validation, List.of());
        return GapArea.of(lines, Curve.adopting(xs, percents), THRESHOLD);
    }

    private static Curve flat(int from, int to, double value) {
        double[] xs = new double[(to - from) / 100 + 1];
        double[] ys = new double[xs.length];
        Arrays.setAll(xs, i -> from + 100.0 * i);
        Arrays.fill(ys, value);
        return Curve.adopting(xs, ys);
    }

    private static Curve points(double... xsAndYs) {
        return Curve.of(PlotRuns.points(xsAndYs));
    }
}
