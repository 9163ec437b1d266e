package dev.runlens.read.mlx.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.read.LoggedTraining;
import dev.runlens.read.SourceContent;
import dev.runlens.run.Metric;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What else stands in real logs of mlx-lm, from version to version.
class LogFactsTest {
    private static final String REPORT = "Iter 10: Train loss 2.350, It/sec 0.417, Tokens/sec 180.200";

    @ParameterizedTest
    @ValueSource(strings = {
            "Calling `python -m mlx_lm.lora...` directly is deprecated. Use `mlx_lm.lora...` instead.",
            "Fetching 9 files: 100%|██████████| 9/9 [00:00<00:00, 184771.10it/s]",
            "Loading Hugging Face dataset mlx-community/wikisql.",
            "Training",
            "Testing",
            "Total parameters 1133.449M",
            "Trainable parameters 1.704M",
            "Trainable parameters: 0.021% (1.704M/8030.261M)",
            "[WARNING] Some sequences are longer than 2048 tokens. The longest sentence 2312 will be truncated to"
                    + " 2048. Consider pre-splitting your data to save memory.",
            "Calculating loss...: 100%|██████████| 25/25 [00:15<00:00,  1.63it/s]",
            "0it [00:00, ?it/s]",
            "Calculating loss...: 25it [00:15,  1.63it/s]",
            "No validation dataset provided — training will run without validation.",
            "#trainable params: 43.6 M || all params: 8767.1 M || trainable%: 0.498%",
            "Unsloth: Features: CCE, GC, LR=linear, opt=adamw"
    })
    void otherLinesGiveNothingAndHideNothing(String line) {
        LoggedTraining training = Logs.training(line, "\r" + line + "\r" + REPORT, line);

        assertThat(training.metrics().keySet())
                .containsOnly(Metric.TRAIN_LOSS, Metric.ITERATIONS_PER_SEC, Metric.TOKENS_PER_SEC);
        assertThat(Logs.points(training.series(Metric.TRAIN_LOSS))).isEqualTo("10=2.35");
        assertThat(training.findings()).isEmpty();
        assertThat(training.ending().interruption()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "2024-03-01 12:00:00.123 [1709294400/train/2 (pid 3)] ",
            "Calculating loss...: 100%|██████████| 25/25 [00:15<00:00,  1.63it/s]",
            "INFO:trainer:",
            "| "
    })
    void reportIsFoundBehindWhatStandsBeforeIt(String before) {
        assertThat(Logs.points(Logs.training(before + REPORT).series(Metric.TRAIN_LOSS)))
                .isEqualTo("10=2.35");
    }

    @Test
    void checkpointOfEarlyTwentyTwentyFourIsInAFolderOfItsOwn() {
        LoggedTraining training = Logs.training(REPORT,
                "Iter 100: Saved adapter weights to checkpoints/100_adapters.npz.");

        assertThat(training.saves()).containsExactly(new LoggedTraining.Save(100, "checkpoints/100_adapters.npz", 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "$ mlx_lm.lora --train --iters 10 --learning-rate 4e-5 > train.log",
            "+ python -m mlx_lm lora --train --iters 10 --learning-rate 4e-5"
    })
    void commandThatWasTypedIsReadAsSettings(String command) {
        LoggedTraining training = Logs.training(command, "Loading pretrained model", REPORT);

        assertThat(training.header().stated().number("learning_rate")).hasValue(4e-5);
        assertThat(training.header().stated().whole("iters")).hasValue(10);
        assertThat(training.header().stated().sourced("iters").orElseThrow().origin().toString())
                .endsWith(":1");
    }

    @Test
    void logWithoutValidationIsComplete() {
        LoggedTraining training = Logs.training(
                "Starting training..., iters: 10", REPORT, "Saved final weights to adapters/adapters.safetensors.");

        assertThat(training.series(Metric.VAL_LOSS).isEmpty()).isTrue();
        assertThat(training.ending().finished()).isTrue();
        assertThat(training.findings()).isEmpty();
    }

    @Test
    void lastReportNeedNotBeAMultiple() {
        assertThat(Logs.points(Logs.training(REPORT, "Iter 13: Train loss 2.250, It/sec 1.530")
                .series(Metric.TRAIN_LOSS)))
                        .isEqualTo("10=2.35 13=2.25");
    }

    @Test
    void notANumberMayBeFollowedByAFineValidation() {
        LoggedTraining training = Logs.training(
                "Iter 90: Train loss 0.125, It/sec 1.0",
                "Iter 100: Val loss 0.095, Val took 1.000s",
                "Iter 100: Train loss nan, It/sec 1.0",
                "Iter 110: Train loss inf, It/sec 1.0",
                "Iter 120: Train loss -inf, It/sec 1.0");

        assertThat(Logs.points(training.series(Metric.TRAIN_LOSS)))
                .isEqualTo("90=0.125 100=NaN 110=Infinity 120=-Infinity");
        assertThat(Logs.points(training.series(Metric.VAL_LOSS))).isEqualTo("100=0.095");
    }

    @Test
    void everyProcessOfADistributedPreferenceTrainingPrintsItsStart() {
        SourceContent.Log log = Logs.read("""
                Starting DPO training..., iters: 20
                Node 0 of 2
                Starting DPO training..., iters: 20
                Node 1 of 2
                Iter 10: Train loss 0.690, Chosen reward 0.010, Rejected reward -0.010, Accuracy 0.5, Margin 0.02
                """);

        assertThat(log.trainings()).hasSize(1);
        assertThat(log.trainings().getFirst().findings()).isEmpty();
        assertThat(log.trainings().getFirst().header().stated().text("train_mode"))
                .hasValue("dpo");
    }

    @Test
    void eachTrainingOfALogHasItsOwnMode() {
        SourceContent.Log log = Logs.read("""
                Training mode: SFT
                Starting training..., iters: 20
                Iter 10: loss 1.690, lr 1.000e-05, it/s 1.0
                Saved final weights to a/adapters.safetensors.
                Training mode: DPO
                Loading fine-tuned weights from a/adapters.safetensors
                Starting training..., iters: 20
                Iter 10: loss 0.690, chosen_r 0.010, rejected_r -0.010, acc 0.5, margin 0.02, lr 1.000e-06
                """);

        assertThat(log.trainings())
                .extracting(training -> training.header().stated().text("train_mode").orElse("") + " "
                        + training.header().stated().text("loss_type").orElse(""))
                .containsExactly("sft ", "dpo dpo");
        assertThat(log.trainings().getLast().header().resumedFrom()).isEqualTo("a/adapters.safetensors");
    }
}
