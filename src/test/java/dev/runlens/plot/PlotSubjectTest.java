package dev.runlens.plot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.analyze.Comparison;
import dev.runlens.analyze.Runs;
import dev.runlens.analyze.axis.TrainingAxis;
import dev.runlens.plot.svg.SvgPlot;
import dev.runlens.run.Configuration;
import dev.runlens.run.FinalMetrics;
import dev.runlens.run.Finding;
import dev.runlens.run.FindingCode;
import dev.runlens.run.Hyperparameters;
import dev.runlens.run.Metric;
import dev.runlens.run.Progress;
import dev.runlens.run.Run;
import dev.runlens.run.Series;
import dev.runlens.run.TrainingHistory;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PlotSubjectTest {
    private static final Metric REWARD = Metric.of("rewards/accuracies");
    private static final Metric EVAL_REWARD = Metric.of("eval_rewards/accuracies");

    @Test
    void curvesMarksAndBandsMoveToTheChosenAxis() {
        Run run = run(
                "counted",
                Map.of(
                        Metric.TRAIN_LOSS, Runs.every10(3, 2, 1),
                        Metric.VAL_LOSS, Runs.every10(3.1, 2.6, 2.7),
                        Metric.TRAINED_TOKENS, Runs.every10(500, 1000, 1500)));
        RunPlot plot = plot(TrainingAxis.TOKENS, Measure.LOSS, run).runs().getFirst();

        assertThat(plot.lines().validation().x(1)).isEqualTo(1000);
        assertThat(plot.marks().best()).isEqualTo(new RunPlot.Mark(1000, 2.6));
        assertThat(plot.gaps().getFirst().from()).isEqualTo(500);
    }

    @Test
    void thePictureHasTheTimesAndTheZoneOfTheWindow() {
        Run run = run(
                "timed",
                Map.of(
                        Metric.TRAIN_LOSS, Runs.every10(3, 2, 1),
                        Metric.of("wall_time"), Runs.every10(1772708400, 1772710200, 1772712000)));
        LossPlot plot = plot(TrainingAxis.CLOCK, Measure.LOSS, run);
        AxisWords words = AxisWords.of(plot);

        assertThat(plot.x()).isEqualTo(Scale.linear(1772708400, 1772712000));
        Ticks ticks = words.ticks(plot.x(), 4);
        assertThat(SvgPlot.of(plot, SvgPlot.Options.FILE))
                .contains("wall time (" + ZoneId.systemDefault() + ")", ticks.label(ticks.values()[0]));
    }

    @Test
    void aRunThatDoesNotSayWhereItLiesIsNamed() {
        Run counted = run(
                "counted",
                Map.of(Metric.TRAIN_LOSS, Runs.every10(3, 2), Metric.TRAINED_TOKENS, Runs.every10(500, 1000)));
        Run silent = run("silent", Map.of(Metric.TRAIN_LOSS, Runs.every10(3, 2)));
        Run configuration = run("configuration", Map.of());
        LossPlot plot = plot(TrainingAxis.TOKENS, Measure.LOSS, counted, silent, configuration);

        assertThat(plot.lacking().axis()).containsExactly("silent");
        assertThat(plot.lacking().measure()).containsExactly("configuration");
        assertThat(plot.runs().get(1).isEmpty()).isTrue();
        assertThat(plot.x().high()).isEqualTo(1000);
        assertThat(plot.with(plot.options().withHidden(Set.of("silent")))
                .lacking()
                .axis())
                        .isEmpty();
    }

    @Test
    void aMeasureWithoutEvaluationsIsOneLineWithoutBestAndGap() {
        Run run = run(
                "run",
                Map.of(
                        Metric.TRAIN_LOSS, Runs.every10(3, 2, 1),
                        Metric.VAL_LOSS, Runs.every10(3, 2, 2),
                        Metric.LEARNING_RATE, Runs.every10(1e-5, 2e-5, 1e-5)));
        Measure rate = measure("learning_rate", run);
        LossPlot plot = plot(TrainingAxis.ITERATION, rate, run);
        RunPlot drawn = plot.runs().getFirst();

        assertThat(rate.split()).isFalse();
        assertThat(drawn.lines().train().isEmpty()).isTrue();
        assertThat(drawn.lines().validation().y(1)).isEqualTo(2e-5);
        assertThat(drawn.marks().best()).isNull();
        assertThat(drawn.gaps()).isEmpty();
        assertThat(CrosshairReading.at(plot, 20).getFirst().gapPercent()).isNaN();
    }

    @Test
    void aMetricAndItsEvaluationAreOneMeasure() {
        Map<Metric, Series> metrics = new LinkedHashMap<>();
        metrics.put(EVAL_REWARD, Runs.every10(0.5, 0.6));
        metrics.put(Metric.of("epoch"), Runs.every10(0.1, 0.2));
        metrics.put(REWARD, Runs.every10(0.4, 0.9));
        metrics.put(Metric.of("eval_a_loss"), Runs.every10(2, 1));
        Run run = run("run", metrics);

        assertThat(Measure.of(comparison(run)))
                .containsExactly(
                        Measure.LOSS, new Measure(Metric.of("eval_a_loss"), null), new Measure(REWARD, EVAL_REWARD));
    }

    @Test
    void otherRunsCanLackTheMeasure() {
        Run with = run("with", Map.of(REWARD, Runs.every10(1, 2)));
        Run without = run("without", Map.of(Metric.TRAIN_LOSS, Runs.every10(1, 2)));
        LossPlot plot = plot(TrainingAxis.ITERATION, measure(REWARD.key(), with), with, without);

        assertThat(plot.lacking().measure()).containsExactly("without");
        assertThat(plot.isEmpty()).isFalse();
    }

    @Test
    void iterationsThatAreEpochsInEveryRunAreCalledSo() {
        Run keras = run("keras", "keras", Map.of(Metric.TRAIN_LOSS, Runs.every10(3, 2)));
        Run mlx = run("mlx", "mlx-lm", Map.of(Metric.TRAIN_LOSS, Runs.every10(3, 2)));

        assertThat(title(keras)).isEqualTo("epoch");
        assertThat(title(keras, mlx)).isEqualTo("iteration");
        assertThat(PlotNote.of(plot(TrainingAxis.ITERATION, Measure.LOSS, keras, mlx)))
                .isEqualTo("keras counts epochs, not iterations");
        assertThat(PlotNote.of(plot(TrainingAxis.ITERATION, Measure.LOSS, keras))).isEmpty();
        assertThat(title(mlx)).isEqualTo("iteration");
        assertThat(AxisWords.of(LossPlot.empty()).title()).isEqualTo("iteration");
    }

    @Test
    void iterationsThatNoReportNamesLookAssumed() {
        Run stated = run("stated", Map.of(Metric.TRAIN_LOSS, Runs.every10(3, 2)));
        Run numbered = run("guessed", Map.of(Metric.TRAIN_LOSS, Runs.every10(3, 2)))
                .withFinding(Finding.of(FindingCode.NUMBERED, "no report names a step"));

        assertThat(title(numbered)).isEqualTo("report no.");
        assertThat(title(numbered, stated)).as("what some state").isEqualTo("iteration");
        assertThat(PlotNote.of(plot(TrainingAxis.ITERATION, Measure.LOSS, numbered, stated)))
                .isEqualTo("no report of guessed names an iteration: they are numbered in their order");
        assertThat(PlotNote.of(plot(TrainingAxis.ITERATION, Measure.LOSS, stated))).isEmpty();
    }

    @Test
    void aPlaceThatRestsOnADefaultSaysSoInEveryPicture() {
        Run stated = onExamples("stated", "batch_size", 4);
        Run silent = onExamples("silent");

        LossPlot plot = plot(TrainingAxis.EXAMPLES, Measure.LOSS, stated, silent);
        String note = "placed by a default, stated nowhere: batch_size of silent";
        assertThat(PlotNote.of(plot)).isEqualTo(note);
        assertThat(SvgPlot.of(plot, SvgPlot.Options.FILE)).contains(">" + note + "<");
        assertThat(PlotNote.of(plot.with(plot.options().withHidden(Set.of("silent"))))).isEmpty();
        assertThat(PlotNote.of(plot(TrainingAxis.ITERATION, Measure.LOSS, silent))).isEmpty();
        assertThat(SvgPlot.of(plot(TrainingAxis.UPDATES, Measure.LOSS, stated, silent), SvgPlot.Options.FILE))
                .contains(">placed by a default, stated nowhere: grad_accumulation_steps of stated, silent<");
    }

    private static Run onExamples(String name, Object... settings) {
        Hyperparameters all = Runs.settings(
                Stream.concat(Stream.of("iters", 100, "steps_per_report", 10), Stream.of(settings)).toArray());
        TrainingHistory history = new TrainingHistory(Map.of(Metric.TRAIN_LOSS, Runs.every10(3, 2)), List.of(),
                FinalMetrics.none(), Progress.UNKNOWN);
        return Runs.run(name, "mlx-lm", new Configuration(all, null), history);
    }

    @Test
    void howFarARunHasComeIsSaidInTheWordOfItsAxis() {
        Map<Metric, Series> losses = Map.of(Metric.TRAIN_LOSS, Runs.every10(3, 2));
        Run mlx = run("mlx", "mlx-lm", losses);

        assertThat(AxisWords.reached(mlx, 20)).containsExactly("20 it");
        assertThat(AxisWords.reached(mlx.withFinding(Finding.of(FindingCode.NUMBERED, "")), 20))
                .containsExactly("report no. 20");
        assertThat(AxisWords.reached(run("keras", "keras", losses), 20)).containsExactly("epoch 20");
    }

    @Test
    void ofHowManyIsSaidWhereARunHasNotComeToThem() {
        assertThat(AxisWords.reached(planned(Progress.State.UNFINISHED), 330))
                .containsExactly("330 of 3000 it", "330 it");
        assertThat(AxisWords.reached(planned(Progress.State.INTERRUPTED), 330)).hasSize(2);
        assertThat(AxisWords.reached(planned(Progress.State.UNFINISHED), 3000)).containsExactly("3000 it");
        assertThat(AxisWords.reached(planned(Progress.State.FINISHED), 330)).as("its trainer said that it finished")
                .containsExactly("330 it");
        assertThat(AxisWords.reached(planned(Progress.State.UNKNOWN), 330)).containsExactly("330 it");
    }

    private static Run planned(Progress.State state) {
        TrainingHistory history = new TrainingHistory(Map.of(Metric.TRAIN_LOSS, Runs.every10(3, 2)), List.of(),
                FinalMetrics.none(), new Progress(state, OptionalLong.of(3000)));
        return Runs.run("planned", "mlx-lm", new Configuration(Runs.settings("iters", 3000), null), history);
    }

    private static String title(Run... runs) {
        return AxisWords.of(plot(TrainingAxis.ITERATION, Measure.LOSS, runs)).title();
    }

    private static Measure measure(String key, Run run) {
        return Measure.of(comparison(run)).stream()
                .filter(one -> one.metric().key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static LossPlot plot(TrainingAxis axis, Measure measure, Run... runs) {
        return LossPlot.of(comparison(runs), PlotOptions.DEFAULT.withSubject(new PlotSubject(axis, measure)));
    }

    private static Comparison comparison(Run... runs) {
        return Comparison.of(List.of(runs), List.of(), LocalDateTime.of(2026, 1, 2, 3, 4));
    }

    private static Run run(String name, Map<Metric, Series> metrics) {
        return run(name, "unknown", metrics);
    }

    private static Run run(String name, String trainer, Map<Metric, Series> metrics) {
        TrainingHistory history = new TrainingHistory(metrics, List.of(), FinalMetrics.none(), Progress.UNKNOWN);
        return Runs.run(name, trainer, Configuration.NONE, history);
    }
}
