package dev.runlens.analyze.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.runlens.analyze.Runs;
import dev.runlens.analyze.single.RunStatus;
import dev.runlens.run.Checkpoint;
import dev.runlens.run.Configuration;
import dev.runlens.run.FinalMetric;
import dev.runlens.run.FinalMetrics;
import dev.runlens.run.Metric;
import dev.runlens.run.Progress;
import dev.runlens.run.Run;
import dev.runlens.run.Setting;
import dev.runlens.run.Sourced;
import dev.runlens.run.TrainingHistory;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// One run that is second of its group, with a file at its lowest evaluation, and one of which little is known.
class RunFieldTest {
    private static final Object[] SETTINGS = {
            "learning_rate", 1e-4, "lora_parameters.rank", 16, "lora_parameters.scale", 10.0, "batch_size", 2,
            "num_layers", 8, "optimizer", "sgd", "optimizer_config.adam.eps", 1e-7, "mask_prompt", true,
            "weights", new Setting.None(), "keys", new Setting.Items(List.of(new Setting.Whole(1)))};

    private final RunFacts known = known(
            new RunFacts.Standing(OptionalInt.of(2), true, 1.25, null, new RunFacts.Group(0, "Llama-3.2-3B")));
    private final RunFacts unknown = facts(
            run(List.of(), FinalMetrics.none(), new double[0], new double[0]), RunFacts.Standing.NONE);

    @ParameterizedTest
    @CsvSource({
            "loss, 1.25, 1.25",
            "place, 2, 2",
            "gap, 100, 100",
            "best, 1.5, 1.5",
            "best_at, 30, 30",
            "final_iteration, 40, 40",
            "final_val_loss, 2, 2",
            "FINAL_VAL_LOSS, 2, 2",
            "learning_rate, 1e-4, 0.0001",
            "lr, 1e-4, 0.0001",
            "Rank, 16, 16",
            "lora_rank, 16, 16",
            "scale, 10, 10",
            "dropout, 0, 0",
            "batch, 2, 2",
            "layers, 8, 8",
            "optimizer_config.adam.eps, 1e-7, 1e-07"
    })
    void fieldsThatAreNumbersHaveAValueAndWords(String field, double number, String words) {
        RunField.Value value = RunField.of(known, field).orElseThrow();

        assertThat(value.number().orElseThrow()).isCloseTo(number, within(1e-9 * Math.abs(number)));
        assertThat(value.words()).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
            "status, cannot tell",
            "file, 0000030_adapters.safetensors",
            "name, one",
            "trainer, mlx-lm",
            "group, Llama-3.2-3B",
            "optimizer, sgd",
            "mask_prompt, on"
    })
    void fieldsThatAreWordsAreNoNumbers(String field, String words) {
        assertThat(RunField.of(known, field)).hasValue(new RunField.Value(OptionalDouble.empty(), words));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "loss", "place", "status", "gap", "best", "best_at", "file", "group", "final_val_loss", "rank", "nothing"})
    void whatARunDoesNotHaveIsEmpty(String field) {
        assertThat(RunField.of(unknown, field)).isEmpty();
    }

    @Test
    void aSettingThatIsStatedToBeNoneIsEmpty() {
        assertThat(RunField.of(known, "weights")).isEmpty();
        assertThat(known.setting("weights")).isEmpty();
    }

    /// PEFT's own name, beside the one of mlx-lm's adapters.
    @Test
    void dropoutIsThatOfAnyTrainer() {
        Run peft = Runs.run("peft", "transformers", new Configuration(Runs.settings("lora_dropout", 0.05), null),
                TrainingHistory.NONE);
        Run mlx = Runs.configured("mlx", "lora_parameters.dropout", 0.1);

        assertThat(RunField.of(facts(peft, RunFacts.Standing.NONE), "dropout").map(RunField.Value::words))
                .hasValue("0.05");
        assertThat(RunField.of(facts(mlx, RunFacts.Standing.NONE), "dropout").map(RunField.Value::words))
                .hasValue("0.1");
    }

    @Test
    void aGapOfATrainLossOfZeroHasNoPercent() {
        FinalMetrics zero = Runs.finals(0, 1);

        assertThat(RunField.of(facts(run(List.of(), zero, new double[] {2, 1}, new double[] {2, 0}),
                RunFacts.Standing.NONE), "gap")).isEmpty();
    }

    @Test
    void aFinalLossThatIsNoNumberIsEmpty() {
        Run lost = run(List.of(), Runs.finals(1, Double.NaN), new double[] {2, Double.NaN}, new double[] {2, 1});

        assertThat(RunField.of(facts(lost, RunFacts.Standing.NONE), "final_val_loss")).isEmpty();
    }

    @Test
    void statusesOfTwoWordsAreWrittenWithASpace() {
        Run falling = run(List.of(), FinalMetrics.none(), new double[] {3, 2.8, 2.6, 2.4, 2.2, 2, 1.8, 1.6, 1.4, 1.2},
                new double[] {2, 1});
        RunFacts facts = facts(falling, RunFacts.Standing.NONE);

        assertThat(facts.run().analysis().status()).isEqualTo(RunStatus.STILL_IMPROVING);
        assertThat(RunField.of(facts, "status")).map(RunField.Value::words).hasValue("still improving");
    }

    @Test
    void namesAreTheOwnFieldsThenSettingsByNameThenValuesAtTheEnd() {
        List<String> names = RunField.names(List.of(known, unknown));
        int end = names.indexOf("final_iteration");

        assertThat(names).startsWith("loss", "place", "status").doesNotHaveDuplicates();
        assertThat(names.subList(10, end)).isSorted().contains("learning_rate", "optimizer_config.adam.eps", "seed");
        assertThat(names.subList(end, names.size())).containsExactly(
                "final_iteration", "final_train_loss", "final_val_loss", "final_learning_rate", "final_tokens_per_sec",
                "final_iterations_per_sec", "total_trained_tokens", "peak_memory_gb", "final_val_time_sec");
    }

    @Test
    void theLastValueOfAnyOtherMetricIsAField() {
        TrainingHistory history = new TrainingHistory(
                Map.of(
                        Metric.of("eval_accuracy"), Runs.every10(0.5, 0.75), Metric.of("rewards"),
                        Runs.every10(1, Double.NaN), Metric.LEARNING_RATE, Runs.every10(1e-4, 1e-5)),
                List.of(), FinalMetrics.none(), Progress.UNKNOWN);
        RunFacts reporting = facts(Runs.run("one", "mlx-lm", Configuration.NONE, history), RunFacts.Standing.NONE);

        assertThat(RunField.names(List.of(reporting, unknown)))
                .endsWith("final_val_time_sec", "last_eval_accuracy", "last_rewards");
        assertThat(RunField.of(reporting, "LAST_eval_accuracy").orElseThrow().number()).hasValue(0.75);
        assertThat(RunField.of(reporting, "last_rewards")).as("not finite").isEmpty();
        assertThat(RunField.of(reporting, "last_nothing")).isEmpty();
        assertThat(RunField.of(unknown, "last_eval_accuracy")).isEmpty();
    }

    @Test
    void aSettingIsANumberWhereItIsOne() {
        assertThat(known.number("learning_rate")).hasValue(1e-4);
        assertThat(known.number("lora_rank")).hasValue(16);
        assertThat(known.number("optimizer")).isEmpty();
        assertThat(known.number("mask_prompt")).isEmpty();
        assertThat(known.number("keys")).isEmpty();
        assertThat(known.number("nothing")).isEmpty();
    }

    private static RunFacts known(RunFacts.Standing standing) {
        Checkpoint file = new Checkpoint(
                Path.of("out", "0000030_adapters.safetensors"), OptionalLong.of(30), true, false);
        FinalMetrics finals = FinalMetrics.of(Map.of(
                FinalMetric.FINAL_ITERATION, sourced(40),
                FinalMetric.FINAL_TRAIN_LOSS, sourced(1),
                FinalMetric.FINAL_VAL_LOSS, sourced(2)));
        return facts(
                run(List.of(file), finals, new double[] {3, 1.75, 1.5, 2}, new double[] {2, 1.5, 1.25, 1}, SETTINGS),
                standing);
    }

    private static Sourced<Double> sourced(double value) {
        return new Sourced<>(value, Runs.CONFIG);
    }

    private static Run run(
            List<Checkpoint> files, FinalMetrics finals, double[] val, double[] train, Object... settings) {
        TrainingHistory history = new TrainingHistory(
                Map.of(Metric.TRAIN_LOSS, Runs.every10(train), Metric.VAL_LOSS, Runs.every10(val)),
                List.of(), finals, Progress.UNKNOWN);
        Run bare = Runs.run("one", "mlx-lm", new Configuration(Runs.settings(settings), null), history);
        return new Run(bare.identity(), bare.configuration(), history, files, List.of());
    }

    private static RunFacts facts(Run run, RunFacts.Standing standing) {
        return new RunFacts(SweepRuns.compared(run), standing);
    }
}
