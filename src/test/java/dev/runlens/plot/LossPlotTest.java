package dev.runlens.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import dev.runlens.analyze.single.CheckpointAdvice;
import dev.runlens.run.Metric;
import dev.runlens.run.Run;
import dev.runlens.run.Series;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LossPlotTest {
    private static final PlotOptions LOG = PlotOptions.DEFAULT.withLogScale(true);

    @Test
    void theSamplesFillTheirAxes() {
        LossPlot plot = LossPlot.of(PlotRuns.samples(), PlotOptions.DEFAULT);
        assertThat(plot.x()).isEqualTo(Scale.linear(0, 900));
        assertThat(plot.y().low()).isBetween(2.0, 2.437);
        assertThat(plot.y().high()).isBetween(5.225, 5.75);
        assertThat(plot.anyGap()).isTrue();
        assertThat(plot.lostValues()).isZero();
    }

    @Test
    void outliersAreLeftOutsideWhenAskedAndCounted() {
        Run spiked = PlotRuns.run(
                "spiked",
                PlotRuns.series(10, 400, 10, i -> i == 200 ? 900 : 2 + i % 70 / 100.0),
                PlotRuns.points());
        LossPlot whole = LossPlot.of(PlotRuns.comparison(spiked), PlotOptions.DEFAULT);
        LossPlot clipped = whole.with(whole.options().withClipped(true));

        assertThat(whole.y().high()).isGreaterThan(500);
        assertThat(whole.outsideValues()).isZero();
        assertThat(clipped.y().high()).isLessThan(10);
        assertThat(clipped.outsideValues()).isEqualTo(1);
        assertThat(PlotNote.of(clipped)).isEqualTo("1 point lies outside: outliers are clipped");
    }

    @Test
    void runsThatAreNotInQuestionAreBehindTheOthersAndInTheAxes() {
        Run low = PlotRuns.run("low", PlotRuns.points(1, 5, 100, 3), PlotRuns.points(1, 5, 100, 4));
        Run high = PlotRuns.run("high", PlotRuns.points(1, 5, 200, 3), PlotRuns.points(1, 9, 200, 8));
        LossPlot all = plot(PlotOptions.DEFAULT, low, high);
        Cast cast = Cast.EVERYBODY.withFront(Set.of("low"));
        LossPlot plot = all.with(all.options().withCast(cast));

        assertThat(plot.shown()).extracting(RunPlot::name).containsExactly("low");
        assertThat(plot.background()).extracting(RunPlot::name).containsExactly("high");
        assertThat(plot.x()).isEqualTo(all.x());
        assertThat(plot.y()).isEqualTo(all.y());
        assertThat(all.with(all.options().withCast(cast.pointedAt("high"))).shown()).hasSize(2);
    }

    /// Of the grey runs the train lines are not drawn, and reach far below what is.
    private static LossPlot lowTrainBehind(PlotOptions.Vertical vertical) {
        Run front = PlotRuns.run("front", PlotRuns.points(1, 4, 50, 3.9, 100, 3.8),
                PlotRuns.points(1, 5, 50, 4.1, 100, 4));
        Run behind = PlotRuns.run(
                "behind", PlotRuns.points(1, 4, 50, 1, 100, -0.5), PlotRuns.points(1, 5, 50, 4.6, 100, 4.5));
        PlotOptions options = PlotOptions.DEFAULT.withLogScale(vertical.log()).withClipped(vertical.clipped());
        return plot(options.withCast(Cast.EVERYBODY.withFront(Set.of("front"))), front, behind);
    }

    @Test
    void linesThatAreNotDrawnAreNotInTheAxes() {
        LossPlot plot = lowTrainBehind(new PlotOptions.Vertical(false, false));
        LossPlot log = lowTrainBehind(new PlotOptions.Vertical(true, false));
        LossPlot clipped = lowTrainBehind(new PlotOptions.Vertical(false, true));

        assertThat(plot.y().low()).isBetween(3.5, 3.8);
        assertThat(plot.yWithin(Scale.linear(40, 100)).low()).isBetween(3.5, 3.8);
        assertThat(plot.yWithin(Scale.linear(40, 100)).high()).isBetween(4.6, 4.8);
        assertThat(log.y().low()).isBetween(3.5, 3.8);
        assertThat(log.hiddenValues()).isZero();
        assertThat(clipped.outsideValues()).isZero();
    }

    @Test
    void theAxesStayWhereTheyAreWhileARunIsPointedAt() {
        LossPlot plot = lowTrainBehind(new PlotOptions.Vertical(false, false));
        Cast pointed = plot.options().cast().pointedAt("behind");
        LossPlot pointing = plot.with(plot.options().withCast(pointed));

        assertThat(pointing.shown()).extracting(RunPlot::name).containsExactly("front", "behind");
        assertThat(pointing.y()).isEqualTo(plot.y());
        assertThat(pointing.isPart()).as("its train line runs beyond the end").isTrue();
        assertThat(plot.with(plot.options().withCast(pointed.pointedAt(null))).shown()).hasSize(1);
    }

    @Test
    void whatAResumedPartReplacedIsInTheAxisOfAPartToo() {
        Run run = PlotRuns.run(
                "resumed",
                PlotRuns.points(10, 2, 20, 1, 30, 1.2),
                PlotRuns.points(20, 1.1),
                List.of(PlotRuns.superseded(PlotRuns.points(15, 9, 25, 7), PlotRuns.points(15, 8))));

        assertThat(plot(PlotOptions.DEFAULT, run).yWithin(Scale.linear(18, 30)).high()).isBetween(7.0, 7.5);
    }

    @Test
    void theBestValidationOfEachRunIsMarked() {
        LossPlot plot = LossPlot.of(PlotRuns.samples(), PlotOptions.DEFAULT);
        assertThat(plot.runs())
                .extracting(run -> run.marks().best())
                .containsExactly(
                        new RunPlot.Mark(330, 4.111), new RunPlot.Mark(540, 4.102), new RunPlot.Mark(540, 4.068));
    }

    @Test
    void theFileToShipStandsOnTheValidationLineAndTellsItsLoss() {
        Run stored = PlotRuns.stored("tiny-llama_run3");
        RunPlot.Shipped reported = shipped(PlotRuns.saved(stored, 330));
        assertThat(reported.x()).isEqualTo(330);
        assertThat(reported.y()).isEqualTo(4.111);
        double before = stored.series(Metric.VAL_LOSS).value(10);
        double after = stored.series(Metric.VAL_LOSS).value(11);
        assertThat(stored.series(Metric.VAL_LOSS).step(10)).isEqualTo(300);
        Run between = PlotRuns.saved(stored, 310);
        assertThat(shipped(between).y()).isEqualTo((2 * before + after) / 3, offset(1e-9));
        CheckpointAdvice advice = PlotRuns.comparison(between).runs().getFirst().analysis().checkpoint();
        assertThat(shipped(between).loss())
                .isEqualTo(Objects.requireNonNull(Objects.requireNonNull(advice).best()).value());
    }

    private static RunPlot.Shipped shipped(Run run) {
        return Objects.requireNonNull(
                plot(PlotOptions.DEFAULT, run).runs().getFirst().marks().shipped());
    }

    @Test
    void anIntervalOverMostOfTheViewIsNotNarrow() {
        Viewport view = new Viewport(Scale.linear(0, 900), Scale.linear(0, 1), 450, 100);
        assertThat(new RunPlot.Onset(330, 270, 360).narrowIn(view)).isTrue();
        assertThat(new RunPlot.Onset(330, 30, 840).narrowIn(view)).isFalse();
        assertThat(new RunPlot.Onset(850, 800, 1700).narrowIn(view)).isTrue();
    }

    @Test
    void oneBadValueLeavesTheAxesFinite() {
        Run run = run(PlotRuns.points(1, 3, 2, Double.NaN, 3, Double.POSITIVE_INFINITY, 4, 2), Series.empty());
        LossPlot plot = plot(PlotOptions.DEFAULT, run);
        assertThat(plot.y().low()).isGreaterThan(0).isLessThan(2);
        assertThat(plot.y().high()).isBetween(3.0, 4.0);
        assertThat(plot.lostValues()).isEqualTo(2);
        assertThat(plot.runs().getFirst().marks().lost()).containsExactly(new RunPlot.Lost(2, 3, 2));
    }

    @Test
    void stretchesOfLostValuesAreTold() {
        Run run = run(
                PlotRuns.points(1, Double.NaN, 2, 5, 3, Double.NaN, 4, Double.NaN, 5, 4, 6, Double.NaN),
                PlotRuns.points(1, Double.NaN));
        assertThat(plot(PlotOptions.DEFAULT, run).runs().getFirst().marks().lost())
                .containsExactly(
                        new RunPlot.Lost(1, 5, 1),
                        new RunPlot.Lost(3, 5, 2),
                        new RunPlot.Lost(6, 4, 1),
                        new RunPlot.Lost(1, Double.NaN, 1));
    }

    @Test
    void nothingFiniteIsEmptyButHasAxes() {
        Run lost = run(PlotRuns.series(1, 20, 1, s -> Double.NaN), Series.empty());
        for (LossPlot plot : List.of(
                LossPlot.empty(),
                plot(PlotOptions.DEFAULT, lost),
                plot(LOG, lost),
                plot(LOG, run(Series.empty(), Series.empty())))) {
            assertThat(plot.isEmpty()).isTrue();
            assertThat(plot.y().low()).isLessThan(plot.y().high());
        }
    }

    @Test
    void aSinglePointLiesInTheMiddle() {
        LossPlot plot = plot(PlotOptions.DEFAULT, run(PlotRuns.points(100, 1.234), Series.empty()));
        assertThat(plot.x().fraction(100)).isEqualTo(0.5);
        assertThat(plot.y().fraction(1.234)).isEqualTo(0.5, offset(1e-9));
    }

    @Test
    void constantSeriesLieInTheMiddle() {
        for (double value : new double[] {0, 2.5, -3, 1e12}) {
            Series series = PlotRuns.series(1, 100, 1, s -> value);
            assertThat(plot(PlotOptions.DEFAULT, run(series, Series.empty()))
                    .y()
                    .fraction(value))
                            .isEqualTo(0.5, offset(1e-9));
        }
    }

    @Test
    void hugeAndNegativeValuesHaveAxes() {
        LossPlot plot = plot(
                PlotOptions.DEFAULT, run(PlotRuns.points(1, -Double.MAX_VALUE, 2, Double.MAX_VALUE), Series.empty()));
        assertThat(plot.y().low()).isBetween(-2e300, -1e299);
        assertThat(plot.y().high()).isBetween(1e299, 2e300);
        LossPlot log = plot(LOG, run(PlotRuns.points(1, Double.MIN_VALUE, 2, Double.MAX_VALUE), Series.empty()));
        assertThat(log.y().low()).isPositive();
    }

    @Test
    void aLossNearZeroGetsAnAxisFromZero() {
        LossPlot plot = plot(PlotOptions.DEFAULT, run(PlotRuns.points(1, 6.4, 400, 0.4), Series.empty()));
        assertThat(plot.y().low()).isZero();
        assertThat(plot.y().high()).isBetween(6.4, 7.5);
    }

    @Test
    void aRunThatStartsLateGetsAnAxisFromThere() {
        LossPlot plot = plot(PlotOptions.DEFAULT, run(PlotRuns.points(9000, 2, 9500, 1), Series.empty()));
        assertThat(plot.x()).isEqualTo(Scale.linear(9000, 9500));
    }

    @Test
    void aLogarithmicAxisSaysHowManyValuesItLeavesOut() {
        Run run = run(PlotRuns.points(1, 3, 2, 0, 3, -1, 4, Double.NaN, 5, 2), PlotRuns.points(1, 0, 5, 2));
        LossPlot plot = plot(LOG, run);
        assertThat(plot.hiddenValues()).isEqualTo(3);
        assertThat(plot.y().low()).isBetween(1.0, 2.0);
        assertThat(plot(PlotOptions.DEFAULT, run).hiddenValues()).isZero();
        assertThat(plot.with(LOG.withHidden(Set.of("run"))).hiddenValues()).isZero();
    }

    @Test
    void onlyValuesAtOrBelowZeroGiveAnEmptyLogarithmicPlot() {
        LossPlot plot = plot(LOG, run(PlotRuns.points(1, -3, 2, 0), Series.empty()));
        assertThat(plot.isEmpty()).isTrue();
        assertThat(plot.hiddenValues()).isEqualTo(2);
    }

    @Test
    void hiddenRunsDoNotStretchTheAxes() {
        Run calm = PlotRuns.run("calm", PlotRuns.points(1, 3, 100, 2), Series.empty());
        Run wild = PlotRuns.run("wild", PlotRuns.points(1, 3000, 5000, 2), Series.empty());
        LossPlot plot = plot(PlotOptions.DEFAULT, calm, wild);
        LossPlot without = plot.with(PlotOptions.DEFAULT.withHidden(Set.of("wild")));
        assertThat(without.x().high()).isEqualTo(100);
        assertThat(without.y().high()).isLessThan(5);
        assertThat(without.shown()).extracting(RunPlot::name).containsExactly("calm");
        assertThat(without.runs()).hasSize(2);
    }

    @Test
    void supersededPointsAreDrawnAndCountForTheAxes() {
        Run run = PlotRuns.run(
                "resumed",
                PlotRuns.points(10, 2, 20, 1),
                PlotRuns.points(20, 1.1),
                List.of(PlotRuns.superseded(PlotRuns.points(15, 9), PlotRuns.points(15, 8))));
        LossPlot plot = plot(PlotOptions.DEFAULT, run);
        assertThat(plot.runs().getFirst().lines().superseded()).hasSize(2);
        assertThat(plot.y().high()).isGreaterThanOrEqualTo(9);
    }

    @Test
    void anotherThresholdNeedsAnotherPlot() {
        LossPlot plot = LossPlot.of(PlotRuns.samples(), PlotOptions.DEFAULT);
        PlotOptions half = PlotOptions.DEFAULT.withGapPercent(50);
        assertThatThrownBy(() -> plot.with(half)).isInstanceOf(IllegalArgumentException.class);
        assertThat(LossPlot.of(PlotRuns.samples(), half).runs().get(1).gaps()).isEmpty();
    }

    @Test
    void anyNumberOfRunsHasAPlot() {
        assertThat(plot(PlotOptions.DEFAULT, PlotRuns.many(300).toArray(new Run[0]))
                .shown())
                        .hasSize(300);
        assertThat(LossPlot.of(PlotRuns.samples(), PlotOptions.DEFAULT)
                .format(Scale.linear(2, 6))
                .format(4.1))
                        .isEqualTo("4.100");
    }

    private static Run run(Series train, Series validation) {
        return PlotRuns.run("run", train, validation);
    }

    private static LossPlot plot(PlotOptions options, Run... runs) {
        return LossPlot.of(PlotRuns.comparison(runs), options);
    }
}
