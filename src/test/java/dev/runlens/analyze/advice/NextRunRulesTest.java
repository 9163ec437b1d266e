package dev.runlens.analyze.advice;

import dev.runlens.analyze.wording.Evidence;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.runlens.analyze.Runs;
import dev.runlens.analyze.advice.NextRun.NoProposal;
import dev.runlens.analyze.advice.NextRun.Proposal;
import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.analyze.single.GapThresholds;
import dev.runlens.run.Configuration;
import dev.runlens.run.FinalMetrics;
import dev.runlens.run.Metric;
import dev.runlens.run.Progress;
import dev.runlens.run.Run;
import dev.runlens.run.Series;
import dev.runlens.run.Setting;
import dev.runlens.run.TrainingHistory;
import dev.runlens.analyze.statistics.RiseNulls;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class NextRunRulesTest {
    private static final double NAN = Double.NaN;

    /// Falls to its lowest value at the sixth of thirty evaluations, then rises.
    private static final double[] EARLY_VALLEY = valley(5, 30);

    /// Falls to its lowest value at the twentieth of thirty evaluations, then rises.
    private static final double[] LATE_VALLEY = valley(19, 30);

    private static double[] valley(int bottom, int count) {
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            double jitter = i % 2 == 0 ? 0.002 : -0.002;
            values[i] = 2 + Math.abs(i - bottom) * 0.05 + jitter;
        }
        return values;
    }

    private static Run run(String trainer, double[] val, Object... settings) {
        long[] steps = LongStream.rangeClosed(1, val.length).map(i -> i * 10).toArray();
        Map<Metric, Series> metrics = val.length == 0
                ? Map.of()
                : Map.of(Metric.VAL_LOSS, Series.of(steps, val), Metric.TRAIN_LOSS,
                        Series.of(steps, lostWith(val)));
        return Runs.run(
                "run",
                trainer,
                new Configuration(Runs.settings(settings), null),
                new TrainingHistory(metrics, List.of(), FinalMetrics.none(), Progress.UNKNOWN));
    }

    /// A run with evaluations so far apart, whose train loss is reported every ten iterations.
    private static Run evaluated(String trainer, int every, double[] val, Object... settings) {
        long[] steps = LongStream.rangeClosed(1, val.length).map(i -> i * every).toArray();
        int reports = every * val.length / 10;
        Map<Metric, Series> metrics = Map.of(
                Metric.VAL_LOSS, Series.of(steps, val), Metric.TRAIN_LOSS, Runs.every10(falling(reports)));
        return Runs.run(
                "run",
                trainer,
                new Configuration(Runs.settings(settings), null),
                new TrainingHistory(metrics, List.of(), FinalMetrics.none(), Progress.UNKNOWN));
    }

    private static double[] falling(int count) {
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] = 3 - 2.0 * i / count;
        }
        return values;
    }

    /// A train loss that falls and ends where the evaluations give no numbers any more: the run is lost.
    private static double[] lostWith(double[] val) {
        double[] values = falling(val.length);
        for (int i = values.length - 1; i >= 0 && !Double.isFinite(val[i]); i--) {
            values[i] = NAN;
        }
        return values;
    }

    private static NextRun next(Run run) {
        return NextRunRules.of(ComparedRun.of(run, GapThresholds.DOCUMENTED, new RiseNulls()));
    }

    private static Proposal proposal(Run run) {
        NextRun next = next(run);
        assertThat(next).isInstanceOf(Proposal.class);
        return (Proposal) next;
    }

    @Test
    void aRunThatDivergedIsTriedWithHalfTheLearningRate() {
        Proposal next = proposal(run("mlx-lm", new double[] {3, 2, NAN, NAN}, "model", "m", "learning_rate", 1e-4));

        assertThat(next.reason().id()).isEqualTo("next.diverged");
        assertThat(next.reason().text()).contains("iteration 30", "5e-05");
        assertThat(next.factor())
                .isEqualTo(new Change("learning_rate", new Setting.Decimal(1e-4), new Setting.Decimal(5e-5)));
        assertThat(next.configuration()).containsEntry("learning_rate", new Setting.Decimal(5e-5));
    }

    @Test
    void ofARunThatEndsAboveWhereItBeganItIsNotSaidThatALossWasLost() {
        Map<Metric, Series> rising = Map.of(
                Metric.VAL_LOSS, Runs.every10(2, 2.5, 2.8, 3), Metric.TRAIN_LOSS, Runs.every10(2, 2.2, 2.4, 2.6));
        Proposal next = proposal(Runs.run(
                "run", "mlx-lm", new Configuration(Runs.settings("model", "m", "learning_rate", 1e-4), null),
                new TrainingHistory(rising, List.of(), FinalMetrics.none(), Progress.UNKNOWN)));

        assertThat(next.reason().id()).isEqualTo("next.diverged.worse");
        assertThat(next.reason().text()).startsWith("Validation and train loss end above where they began")
                .contains("iteration 20", "5e-05");
    }

    @Test
    void withAScheduleItsFirstArgumentIsTheLearningRate() {
        Setting arguments = new Setting.Items(List.of(new Setting.Decimal(2e-4), new Setting.Whole(1000)));
        Proposal next = proposal(
                run("mlx-lm", new double[] {3, 2, NAN, NAN}, "model", "m", "lr_schedule.arguments", arguments));

        assertThat(next.factor().key()).isEqualTo("lr_schedule.arguments");
        assertThat(next.factor().after())
                .isEqualTo(new Setting.Items(List.of(new Setting.Decimal(1e-4), new Setting.Whole(1000))));
    }

    @Test
    void overfittingThatBeginsEarlyAsksForALowerLearningRateFirst() {
        Proposal rate = proposal(run(
                "mlx-lm", EARLY_VALLEY, "model", "m", "lora_parameters.rank", 16, "learning_rate", 5e-3));

        assertThat(rate.factor())
                .isEqualTo(new Change("learning_rate", new Setting.Decimal(5e-3), new Setting.Decimal(1e-3)));
        assertThat(rate.reason().id()).isEqualTo("next.lower_rate.high");
    }

    @Test
    void aRankNestedAsMlxNestsItIsOfAnAdapterWhoeverReportsIt() {
        Proposal rate = proposal(run(
                "unknown", EARLY_VALLEY, "model", "m", "lora_parameters.rank", 8, "learning_rate", 3e-3));

        assertThat(rate.reason().id()).isEqualTo("next.lower_rate.high");
        assertThat(rate.factor().after()).isEqualTo(new Setting.Decimal(8e-4));
    }

    @Test
    void overfittingThatBeginsEarlyAtALowLearningRateIsRegularised() {
        Proposal dropout = proposal(run("mlx-lm", EARLY_VALLEY, "model", "m", "lora_parameters.rank", 16));
        assertThat(dropout.factor()).isEqualTo(new Change("lora_parameters.dropout", null, new Setting.Decimal(0.1)));
        assertThat(dropout.reason().id()).isEqualTo("next.regularise");

        Proposal rank = proposal(
                run("mlx-lm", EARLY_VALLEY, "model", "m", "lora_parameters.rank", 16, "lora_parameters.dropout", 0.1));
        assertThat(rank.factor())
                .isEqualTo(new Change("lora_parameters.rank", new Setting.Whole(16), new Setting.Whole(8)));

        Proposal stop = proposal(
                run("mlx-lm", EARLY_VALLEY, "model", "m", "lora_parameters.rank", 4, "lora_parameters.dropout", 0.1));
        assertThat(stop.factor().key()).isEqualTo("iters");
    }

    @Test
    void overfittingThatBeginsLateIsStoppedAtItsOnset() {
        Proposal next = proposal(run("mlx-lm", LATE_VALLEY, "model", "m", "iters", 300));

        assertThat(next.factor()).isEqualTo(new Change("iters", new Setting.Whole(300), new Setting.Whole(200)));
        assertThat(next.reason().id()).isEqualTo("next.stop_at_onset");
        assertThat(next.reason().evidence())
                .containsExactly(
                        new Evidence.Analysed("run", Evidence.AnalysisPart.ONSET),
                        new Evidence.Analysed("run", Evidence.AnalysisPart.COST_LOSS),
                        new Evidence.Analysed("run", Evidence.AnalysisPart.ONSET_LOW),
                        new Evidence.Analysed("run", Evidence.AnalysisPart.ONSET_HIGH));
        assertThat(next.reason().text()).contains("iteration 200", "lies between 190 and 210").doesNotContain("{");
    }

    @Test
    void theNextRunGetsAFolderOfItsOwnAndOnlyKeysThatAreRead() {
        Proposal next = proposal(run(
                "mlx-lm",
                LATE_VALLEY,
                "model",
                "m",
                "iters",
                300,
                "adapter_path",
                "out/run/",
                "lora_rank",
                16,
                "lora_parameters.rank",
                8,
                "my_note",
                "x"));

        assertThat(next.companions())
                .containsExactly(
                        new Change("lora_rank", new Setting.Whole(16), null),
                        new Change("my_note", new Setting.Text("x"), null),
                        new Change("adapter_path", new Setting.Text("out/run/"), new Setting.Text("out/run_next")));
        assertThat(next.configuration()).containsOnlyKeys("model", "iters", "adapter_path", "lora_parameters.rank");
    }

    @Test
    void aResumedRunIsTriedFromTheBeginning() {
        Proposal next = proposal(
                run("mlx-lm", LATE_VALLEY, "model", "m", "iters", 100, "resume_adapter_file", "a.safetensors"));

        assertThat(next.configuration())
                .containsEntry("resume_adapter_file", new Setting.None())
                .containsEntry("iters", new Setting.Whole(200));
    }

    @Test
    void theSettingsOfTheHuggingFaceTrainerHaveItsNames() {
        Proposal next = proposal(run("transformers", LATE_VALLEY, "max_steps", 300));

        assertThat(next.factor()).isEqualTo(new Change("max_steps", new Setting.Whole(300), new Setting.Whole(200)));
        assertThat(next.configuration()).isEmpty();
    }

    @Test
    void tooFewEvaluationsAskForMore() {
        Proposal next = proposal(evaluated("mlx-lm", 100, new double[] {3, 2, 1}, "model", "m", "steps_per_eval", 100));

        assertThat(next.factor())
                .isEqualTo(new Change("steps_per_eval", new Setting.Whole(100), new Setting.Whole(20)));
        assertThat(next.reason().text()).contains("every 20 iterations, not every 100");
        assertThat(next(evaluated("unknown", 100, new double[] {3, 2, 1})))
                .asInstanceOf(type(NoProposal.class))
                .extracting(none -> none.reason().id())
                .isEqualTo("next.undetermined.denser");
        assertThat(next(evaluated("unknown", 20, new double[] {4.208, 4.225, 4.497, 4.823})).reason().text())
                .isEqualTo("Validation loss rose at the end: evaluate every 10 iterations, to see from where on.");
    }

    @Test
    void aRunWithoutRoomForMoreEvaluationsIsNotAskedForThem() {
        assertThat(next(run("mlx-lm", new double[] {3, 2, 1}, "model", "m", "steps_per_eval", 10)).reason().id())
                .isEqualTo("next.undetermined.as_it_is");
        assertThat(next(run("mlx-lm", new double[] {3, 1, 2}, "model", "m", "steps_per_eval", 10)).reason().id())
                .isEqualTo("next.undetermined.no_longer");
        assertThat(next(run("mlx-lm", new double[] {1, 2, 3, 4}, "model", "m", "steps_per_eval", 10)).reason().id())
                .isEqualTo("next.undetermined.rose.no_longer");
    }

    @Test
    void aRunThatWasNeverEvaluatedIsEvaluated() {
        Map<Metric, Series> train = Map.of(Metric.TRAIN_LOSS, Runs.every10(3, 2, 1, 1));
        TrainingHistory history = new TrainingHistory(train, List.of(), FinalMetrics.none(), Progress.UNKNOWN);
        Configuration none = new Configuration(Runs.settings("model", "m", "val_batches", 0), null);

        assertThat(proposal(Runs.run("run", "unknown", none, history)).factor())
                .isEqualTo(new Change("val_batches", new Setting.Whole(0), new Setting.Whole(25)));
    }

    @Test
    void withoutACurveNothingIsProposed() {
        assertThat(next(run("mlx-lm", new double[0], "model", "m")))
                .asInstanceOf(type(NoProposal.class))
                .extracting(none -> none.reason().id())
                .isEqualTo("next.no_curve");
    }
}
