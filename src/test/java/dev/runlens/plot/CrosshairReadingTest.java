package dev.runlens.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.analyze.single.GapOverTime;
import dev.runlens.analyze.axis.TrainingAxis;
import dev.runlens.run.Direction;
import dev.runlens.run.Metric;
import dev.runlens.run.Run;
import dev.runlens.run.Series;
import dev.runlens.run.TrainingHistory;
import java.util.Arrays;
import java.util.Map;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class CrosshairReadingTest {
    private static final LossPlot SAMPLES = LossPlot.of(PlotRuns.samples(), PlotOptions.DEFAULT);

    @Test
    void atAReportedIterationTheReportedValuesAreRead() {
        CrosshairReading run3 = CrosshairReading.at(SAMPLES, 900).getLast();
        assertThat(run3.run().name()).isEqualTo("tiny-llama_run3");
        assertThat(run3.train()).isEqualTo(new CrosshairReading.Value(2.437, CrosshairReading.Kind.REPORTED));
        assertThat(run3.validation()).isEqualTo(new CrosshairReading.Value(4.708, CrosshairReading.Kind.REPORTED));
        assertThat(run3.gapPercent()).isEqualTo(93.19, offset(0.01));
    }

    @Test
    void theGapAtAnEvaluationIsThatOfTheAnalysis() {
        CrosshairReading run3 = CrosshairReading.at(SAMPLES, 90).stream()
                .filter(reading -> reading.run().name().equals("tiny-llama_run3"))
                .findFirst()
                .orElseThrow();
        Run run = PlotRuns.samples().runs().stream()
                .map(ComparedRun::run)
                .filter(some -> some.name().equals("tiny-llama_run3"))
                .findFirst()
                .orElseThrow();
        GapOverTime gaps = GapOverTime.of(run);
        int at = Arrays.binarySearch(gaps.value().stepsCopy(), 90);
        assertThat(gaps.value().value(at)).isEqualTo(0.749, offset(0.0005));
        assertThat(run3.gapPercent()).isEqualTo(gaps.percent().value(at));
    }

    @Test
    void betweenReportsTheValueIsMarkedAsSuch() {
        CrosshairReading reading = CrosshairReading.at(SAMPLES, 40).getFirst();
        assertThat(reading.train().kind()).isEqualTo(CrosshairReading.Kind.REPORTED);
        assertThat(reading.validation().kind()).isEqualTo(CrosshairReading.Kind.BETWEEN);
    }

    @Test
    void aGapBetweenEvaluationsIsMarkedAsSuchAndThereIsNoneWithoutBothLosses() {
        assertThat(CrosshairReading.at(SAMPLES, 40).getFirst().gapKind()).isEqualTo(CrosshairReading.Kind.BETWEEN);
        assertThat(CrosshairReading.at(SAMPLES, 90).getFirst().gapKind()).isEqualTo(CrosshairReading.Kind.REPORTED);

        LossPlot late = LossPlot.of(
                PlotRuns.comparison(PlotRuns.run(
                        "late", PlotRuns.points(100, 3, 1000, 1), PlotRuns.points(1, 3, 1000, 2))),
                PlotOptions.DEFAULT);
        CrosshairReading before = CrosshairReading.at(late, 50).getFirst();
        assertThat(before.train().kind()).isEqualTo(CrosshairReading.Kind.NONE);
        assertThat(before.gapPercent()).isNaN();
        assertThat(before.gapKind()).isEqualTo(CrosshairReading.Kind.NONE);
    }

    @Test
    void theLowestValidationLossComesFirst() {
        assertThat(CrosshairReading.at(SAMPLES, 540))
                .extracting(reading -> reading.run().name())
                .containsExactly("tiny-llama_run5", "tiny-llama_run4", "tiny-llama_run3");
    }

    @Test
    void ofAMetricOfWhichMoreIsBetterTheHighestComesFirst() {
        LossPlot speeds = LossPlot.of(
                PlotRuns.comparison(fast("slow", 100), fast("fast", 300), fast("usual", 200)),
                PlotOptions.DEFAULT.withSubject(new PlotSubject(
                        TrainingAxis.ITERATION, new Measure(Metric.TOKENS_PER_SEC, null))));

        List<CrosshairReading> readings = CrosshairReading.at(speeds, 500);

        assertThat(readings)
                .extracting(reading -> reading.run().name())
                .containsExactly("fast", "usual", "slow");
    }

    private static Run fast(String name, double tokensPerSec) {
        Run run = PlotRuns.run(name, PlotRuns.points(0, 2, 1000, 1), PlotRuns.points(0, 2, 1000, 1));
        TrainingHistory history = new TrainingHistory(
                Map.of(Metric.TOKENS_PER_SEC, PlotRuns.points(0, tokensPerSec, 1000, tokensPerSec)),
                run.history().segments(), run.finals(), run.history().progress());
        return new Run(run.identity(), run.configuration(), history, run.checkpoints(), run.findings());
    }

    @Test
    void theNameOfAMetricTellsWhichWayIsBetter() {
        assertThat(direction("eval_accuracy")).isEqualTo(Direction.HIGHER_IS_BETTER);
        assertThat(direction("rewards_margins")).isEqualTo(Direction.HIGHER_IS_BETTER);
        assertThat(direction("aux_loss")).isEqualTo(Direction.LOWER_IS_BETTER);
        assertThat(direction("learning_rate")).isEqualTo(Direction.NEITHER);
        assertThat(direction("grad_norm")).isEqualTo(Direction.NEITHER);
        assertThat(Measure.LOSS.direction()).isEqualTo(Direction.LOWER_IS_BETTER);
    }

    private static Direction direction(String key) {
        return new Measure(Metric.of(key), null).direction();
    }

    @Test
    void lostAndMissingValuesComeLastAndRunsThatSayNothingAreLeftOut() {
        LossPlot plot = LossPlot.of(
                PlotRuns.comparison(
                        PlotRuns.run("lost", PlotRuns.points(1, 2, 10, 2), PlotRuns.points(10, Double.NaN)),
                        PlotRuns.run("early", PlotRuns.points(1, 2, 5, 2), Series.empty()),
                        PlotRuns.run("train", PlotRuns.points(1, 1, 10, 1), Series.empty()),
                        PlotRuns.run("good", Series.empty(), PlotRuns.points(10, 3))),
                PlotOptions.DEFAULT);
        List<CrosshairReading> readings = CrosshairReading.at(plot, 10);
        assertThat(readings).extracting(reading -> reading.run().name()).containsExactly("good", "train", "lost");
        assertThat(readings.getLast().validation().kind()).isEqualTo(CrosshairReading.Kind.REPORTED);
        assertThat(readings.getLast().validation().value()).isNaN();
        assertThat(readings.getFirst().train().kind()).isEqualTo(CrosshairReading.Kind.NONE);
        assertThat(readings.getFirst().gapPercent()).isNaN();
    }

    @Test
    void theNearerLineIsNearer() {
        Viewport view = new Viewport(SAMPLES.x(), SAMPLES.y(), 900, 400);
        List<CrosshairReading> readings = CrosshairReading.at(SAMPLES, 900);
        double height = view.py(4.7);
        assertThat(readings.getLast().distance(view, height))
                .isLessThan(readings.getFirst().distance(view, height));
    }

    @Test
    void iterationsAreWalkedOneByOne() {
        Iterations iterations = new Iterations(SAMPLES);
        assertThat(iterations.nearest(-5)).hasValue(1);
        assertThat(iterations.nearest(34)).hasValue(30);
        assertThat(iterations.after(1)).hasValue(10);
        assertThat(iterations.before(10)).hasValue(1);
        assertThat(iterations.before(1)).isEqualTo(OptionalDouble.empty());
        assertThat(iterations.after(900)).isEqualTo(OptionalDouble.empty());
        assertThat(new Iterations(LossPlot.empty()).nearest(3)).isEqualTo(OptionalDouble.empty());
    }
}
