package dev.runlens.analyze.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.analyze.Runs;
import dev.runlens.run.Configuration;
import dev.runlens.run.Origin;
import dev.runlens.run.Run;
import dev.runlens.run.Setting;
import dev.runlens.run.Sourced;
import dev.runlens.run.Hyperparameters;
import dev.runlens.run.FinalMetrics;
import dev.runlens.run.Metric;
import dev.runlens.run.Progress;
import dev.runlens.run.Segment;
import dev.runlens.run.Series;
import dev.runlens.run.TrainingHistory;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EffectiveSettingsTest {
    private static final Path LOG = Path.of("train.log");
    private static final Origin LINES = new Origin.ByHand();

    @Test
    void whatTookEffectInPlaceOfWhatIsStatedIsTold() {
        EffectiveSettings effective = of("lora_rank", 16, "batch_size", 8);
        assertThat(effective.usedInstead("lora_rank"))
                .contains(new Sourced<>(new Setting.Whole(8), new Origin.ToolDefault("mlx-lm")));
        assertThat(effective.usedInstead("batch_size")).as("obeyed").isEmpty();
        assertThat(effective.usedInstead("max_seq_length")).as("not stated").isEmpty();
    }

    @Test
    void theDocumentsRun4HasAnEffectiveBatchOf32AndTwoEpochs() {
        Configuration configuration = new Configuration(
                Runs.settings("batch_size", 2, "grad_accumulation_steps", 16, "iters", 1600),
                new Sourced<>(1600L, LINES));
        EffectiveSettings effective = EffectiveSettings
                .of(Runs.run("run4", "mlx-lm", configuration, TrainingHistory.NONE));
        assertThat(effective.effectiveBatchSize()).hasValue(32);
        assertThat(effective.epochs(configuration)).hasValue(2);
    }

    @Test
    void theDocumentsRun3HasAnEffectiveBatchOf8() {
        assertThat(of("batch_size", 2, "grad_accumulation_steps", 4).effectiveBatchSize())
                .hasValue(8);
    }

    @Test
    void withoutADatasetSizeEpochsAreUnknown() {
        EffectiveSettings effective = of("batch_size", 2, "iters", 1600);
        assertThat(effective.epochs(Configuration.NONE)).isEmpty();
        assertThat(effective.epochs(new Configuration(Runs.settings(), new Sourced<>(0L, LINES))))
                .isEmpty();
    }

    @Test
    void aFlatLoraRankIsIgnoredAsMlxLmDoes() {
        EffectiveSettings effective = of("lora_rank", 16, "lora_dropout", 0.3);
        assertThat(effective.get("lora_rank")).contains(new Setting.Whole(8));
        assertThat(effective.get("lora_dropout")).contains(new Setting.Decimal(0));
        assertThat(effective.settings())
                .containsEntry("lora_rank", new Sourced<>(new Setting.Whole(8), new Origin.ToolDefault("mlx-lm")));
    }

    @Test
    void theNestedRankCountsAndKeepsItsOrigin() {
        EffectiveSettings effective = of("lora_rank", 16, "lora_parameters.rank", 4, "lora_parameters.dropout", 0.1);
        assertThat(effective.get("lora_rank")).contains(new Setting.Whole(4));
        assertThat(effective.get("lora_dropout")).contains(new Setting.Decimal(0.1));
        assertThat(effective.settings()).containsEntry("lora_rank", new Sourced<>(new Setting.Whole(4), Runs.CONFIG));
    }

    @Test
    void fullFineTuningHasNoRank() {
        EffectiveSettings effective = of("fine_tune_type", "full", "lora_parameters.rank", 4);
        assertThat(effective.get("lora_rank")).isEmpty();
        assertThat(effective.get("lora_dropout")).isEmpty();
        assertThat(effective.get("num_layers")).contains(new Setting.Whole(16));
    }

    @Test
    void aScheduleStartsAtItsFirstArgument() {
        Setting arguments = new Setting.Items(
                List.of(new Setting.Decimal(3e-4), new Setting.Whole(1000), new Setting.Decimal(1e-6)));
        EffectiveSettings effective = of("learning_rate", 1e-5, "lr_schedule.arguments", arguments);
        assertThat(effective.get("learning_rate")).contains(new Setting.Decimal(3e-4));
    }

    @Test
    void anEmptyScheduleLeavesTheLearningRate() {
        EffectiveSettings effective = of("learning_rate", 2e-5, "lr_schedule.arguments", new Setting.Items(List.of()));
        assertThat(effective.get("learning_rate")).contains(new Setting.Decimal(2e-5));
    }

    @Test
    void whatIsNotStatedOrStatedAsNoneIsTheDefault() {
        EffectiveSettings effective = of("iters", 5, "grad_accumulation_steps", new Setting.None());
        assertThat(effective.settings().keySet())
                .containsExactly(
                        "learning_rate",
                        "batch_size",
                        "iters",
                        "max_seq_length",
                        "num_layers",
                        "lora_rank",
                        "lora_dropout",
                        "lora_scale",
                        "grad_accumulation_steps",
                        "grad_checkpoint",
                        "steps_per_eval",
                        "steps_per_report",
                        "save_every",
                        "fine_tune_type",
                        "optimizer",
                        "mask_prompt",
                        "seed",
                        "val_batches");
        assertThat(effective.get("lora_scale")).contains(new Setting.Decimal(20));
        assertThat(effective.get("fine_tune_type")).contains(new Setting.Text("lora"));
        assertThat(effective.get("optimizer")).contains(new Setting.Text("adam"));
        assertThat(effective.get("mask_prompt")).contains(new Setting.Flag(false));
        assertThat(effective.get("seed")).contains(new Setting.Whole(0));
        assertThat(effective.get("val_batches")).contains(new Setting.Whole(25));
        assertThat(effective.get("learning_rate")).contains(new Setting.Decimal(1e-5));
        assertThat(effective.get("batch_size")).contains(new Setting.Whole(4));
        assertThat(effective.get("iters")).contains(new Setting.Whole(5));
        assertThat(effective.get("max_seq_length")).contains(new Setting.Whole(2048));
        assertThat(effective.get("grad_accumulation_steps")).contains(new Setting.Whole(1));
        assertThat(effective.get("grad_checkpoint")).contains(new Setting.Flag(false));
        assertThat(effective.get("steps_per_eval")).contains(new Setting.Whole(200));
        assertThat(effective.get("steps_per_report")).contains(new Setting.Whole(10));
        assertThat(effective.get("save_every")).contains(new Setting.Whole(100));
        assertThat(effective.effectiveBatchSize()).hasValue(4);
    }

    @Test
    void rulesOfAnUnknownTrainerAreNotGuessed() {
        Run run = Runs.run("x", "unknown", new Configuration(Runs.settings("batch_size", 2), null),
                TrainingHistory.NONE);
        assertThat(EffectiveSettings.of(run).settings()).isEmpty();
        assertThat(EffectiveSettings.of(run).effectiveBatchSize()).isEmpty();
    }

    @Test
    void withoutAConfigurationNothingIsKnown() {
        assertThat(EffectiveSettings.of(Runs.configured("log only")).settings()).isEmpty();
    }

    @Test
    void whatTheTrainerOfHuggingFaceSavedIsWhatItUsed() {
        Configuration saved = new Configuration(
                Runs.settings(
                        "learning_rate", 5e-4, "batch_size", 8, "per_device_train_batch_size", 8, "lora_rank", 16),
                null);
        EffectiveSettings effective = EffectiveSettings.of(Runs.run("hf", "transformers", saved, TrainingHistory.NONE));

        assertThat(effective.isComplete()).isFalse();
        assertThat(effective.get("lora_rank")).contains(new Setting.Whole(16));
        assertThat(effective.effectiveBatchSize()).hasValue(8);
        assertThat(effective.settings())
                .containsEntry(
                        "grad_accumulation_steps",
                        new Sourced<>(new Setting.Whole(1), new Origin.ToolDefault("transformers")))
                .doesNotContainKeys("iters", "max_seq_length");
    }

    @Test
    void withoutArgumentsNoDefaultOfTheTrainerIsClaimed() {
        Configuration adapter = new Configuration(Runs.settings("lora_rank", 16), null);
        EffectiveSettings effective = EffectiveSettings
                .of(Runs.run("hf", "transformers", adapter, TrainingHistory.NONE));

        assertThat(effective.settings()).containsOnlyKeys("lora_rank");
        assertThat(effective.effectiveBatchSize()).isEmpty();
    }

    private static EffectiveSettings of(Object... settings) {
        return EffectiveSettings.of(Runs.configured("run", settings));
    }

    @Test
    void aForkOfMlxLmHasItsRulesAndOtherDefaults() {
        EffectiveSettings effective = EffectiveSettings.of(Runs.run(
                "a",
                "mlx-lm-lora",
                new Configuration(
                        Runs.configured("a", "lora_rank", 16, "lora_parameters.rank", 4)
                                .hyperparameters(),
                        null),
                TrainingHistory.NONE));

        assertThat(effective.get("lora_rank")).contains(new Setting.Whole(4));
        assertThat(effective.get("lora_scale")).contains(new Setting.Decimal(10));
        assertThat(effective.get("num_layers")).contains(new Setting.Whole(-1));
        assertThat(effective.get("iters")).isEmpty();
        assertThat(effective.settings().get("batch_size"))
                .isEqualTo(new Sourced<>(new Setting.Whole(4), new Origin.ToolDefault("mlx-lm-lora")));
    }

    @Test
    void aBareLogStatesWhatItPrintsAndNothingElse() {
        EffectiveSettings effective = EffectiveSettings.of(bare(3e-4, 3e-4));

        assertThat(effective.settings().keySet()).containsExactly("learning_rate", "iters");
        assertThat(effective.settings())
                .containsEntry("learning_rate", new Sourced<>(new Setting.Decimal(3e-4), Origin.in(LOG, 7)));
        assertThat(effective.isComplete()).isFalse();
        assertThat(effective.noise().assumed()).isTrue();
    }

    @Test
    void ratesThatDifferFromReportToReportAreNoSetting() {
        assertThat(EffectiveSettings.of(bare(1e-4, 3e-4)).get("learning_rate")).isEmpty();
    }

    @Test
    void aDefaultThatTheReportsContradictIsNotClaimed() {
        EffectiveSettings effective = EffectiveSettings.of(printed(Runs.settings("batch_size", 2), 3e-4, 3e-4));

        assertThat(effective.get("learning_rate")).contains(new Setting.Decimal(3e-4));
        assertThat(effective.get("steps_per_eval")).isEmpty();
        assertThat(effective.get("num_layers")).contains(new Setting.Whole(16));
        assertThat(effective.isComplete()).isFalse();
    }

    private static Run bare(double... rates) {
        Sourced<Setting> iters = new Sourced<>(new Setting.Whole(300), Origin.in(LOG, 1));
        return printed(Hyperparameters.of(Map.of("iters", iters)), rates);
    }

    private static Run printed(Hyperparameters stated, double... rates) {
        Series series = Series.adopting(new long[] {10, 20}, rates, new int[] {7, 8});
        Series val = Series.of(new long[] {1, 10, 20}, new double[] {3, 2, 1});
        Segment segment = new Segment(
                new Segment.Span(1, 20, 2, 3), 0, null, new Origin.InFile(LOG, 1), Map.of());
        TrainingHistory history = new TrainingHistory(
                Map.of(Metric.LEARNING_RATE, series, Metric.VAL_LOSS, val),
                List.of(segment),
                FinalMetrics.none(),
                Progress.UNKNOWN);
        return Runs.run("bare", "mlx-lm", new Configuration(stated, null), history);
    }
}
