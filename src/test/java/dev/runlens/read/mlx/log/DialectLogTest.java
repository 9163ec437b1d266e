package dev.runlens.read.mlx.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.read.lines.LineScanner;
import dev.runlens.read.LoggedTraining;
import dev.runlens.read.SourceContent;
import dev.runlens.run.Metric;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The logs of those who train with MLX in another way than mlx-lm, each as its tool prints it.
class DialectLogTest {
    private static final Path LOGS = Path.of("src/test/resources/dialects");

    /// Every log of a dialect.
    static List<Path> all() throws IOException {
        try (Stream<Path> files = Files.list(LOGS)) {
            return files.sorted().toList();
        }
    }

    private static byte[] bytes(String name) throws IOException {
        return Files.readAllBytes(LOGS.resolve(name + ".log"));
    }

    private static LoggedTraining training(String name) throws IOException {
        SourceContent.Log log = Logs.read(bytes(name), LineScanner.CHUNK, true);
        assertThat(log.findings()).isEmpty();
        assertThat(log.trainings()).hasSize(1);
        assertThat(log.trainings().getFirst().findings()).isEmpty();
        return log.trainings().getFirst();
    }

    private static String points(LoggedTraining training, String key) {
        return Logs.points(training.series(Metric.of(key)));
    }

    @ParameterizedTest
    @CsvSource({
            "mlx_vlm_2024, mlx-vlm, ''",
            "mlx_vlm_2024_printed, mlx-vlm, ''",
            "mlx_vlm_sft, mlx-vlm, ''",
            "mlx_vlm_engine, mlx-vlm, ''",
            "mlx_lm_lora_dpo_classic, mlx-lm-lora, dpo",
            "mlx_lm_lora_orpo, mlx-lm-lora, orpo",
            "mlx_lm_lora_sft, mlx-lm-lora, ''",
            "mlx_lm_lora_grpo_line, mlx-lm-lora, grpo",
            "mlx_lm_lora_grpo_block, mlx-lm-lora, grpo",
            "mlx_lm_lora_online, mlx-lm-lora, rlhf_reinforce",
            "mlx_lm_lora_xpo, mlx-lm-lora, preference",
            "mlx_lm_lora_ftpo, mlx-lm-lora, ftpo",
            "mlx_lm_lora_klpo, mlx-lm-lora, klpo",
            "unsloth_mac, unsloth, ''",
            "mlx_tune_sft, mlx-tune, ''",
            "mlx_tune_grpo, mlx-tune, grpo",
            "mlx_tune_dpo, mlx-tune, dpo",
            "sillm_sft, sillm, ''",
            "sillm_dpo, sillm, dpo",
            "mlx_swift_en, mlx-swift, ''",
            "mlx_swift_de, mlx-swift, ''",
            "mlx_swift_fr, mlx-swift, ''",
            "mlx_lm_dwq, mlx-lm dwq, dwq"
    })
    void eachLogIsRecognisedAndTellsWhoWroteItAndWhatItsLossMeasures(
            String name, String trainer, String lossType) throws IOException {
        assertThat(new MlxLogFormat().recognises(Logs.probe(bytes(name)))).isTrue();
        assertThat(Logs.read(bytes(name), LineScanner.CHUNK, true).trainer().name()).isEqualTo(trainer);
        assertThat(training(name).header().stated().text("loss_type").orElse(""))
                .isEqualTo(lossType);
    }

    @Test
    void stepsOfMlxVlmThatBeginAgainInEachEpochAreCountedThroughByTheLengthOfTheBar()
            throws IOException {
        LoggedTraining training = training("mlx_vlm_2024");

        assertThat(training.series(Metric.TRAIN_LOSS).size()).isEqualTo(50);
        assertThat(points(training, "train_loss"))
                .startsWith("0=2.6 1=2.56 2=2.52")
                .endsWith("48=0.68 49=0.64");
        assertThat(points(training, "epoch")).contains("24=0.0 25=1.0");
    }

    @Test
    void withoutABarAnEpochIsAsLongAsItsReportsShow() throws IOException {
        assertThat(points(training("mlx_vlm_2024_printed"), "train_loss"))
                .isEqualTo("0=2.6 5=2.4 10=2.2 15=2.0 20=1.8 25=1.6 30=1.4 35=1.2 40=1.0 45=0.8 50=0.6 55=0.4 60=0.2"
                        + " 65=0.0 70=-0.2");
    }

    @Test
    void epochThatGoesBackIsAnotherTraining() {
        SourceContent.Log log = Logs.read("""
                {'Epoch': 0, 'Step': 0, 'Loss': '1.5'}
                {'Epoch': 1, 'Step': 0, 'Loss': '1.25'}
                {'Epoch': 0, 'Step': 0, 'Loss': '1.75'}
                {'Epoch': 0, 'Step': 10, 'Loss': 'nan'}
                """);

        assertThat(log.trainings())
                .extracting(training -> points(training, "train_loss"))
                .containsExactly("0=1.5 1=1.25", "0=1.75 10=NaN");
    }

    @Test
    void colouredLinesOfMlxVlmGiveWhatStandsInThem() throws IOException {
        LoggedTraining training = training("mlx_vlm_sft");

        assertThat(points(training, "train_loss")).isEqualTo("10=2.286544 20=2.073088 30=1.859632 40=1.646176");
        assertThat(points(training, "val_loss")).isEqualTo("1=2.39 20=2.2 40=2.0");
        assertThat(points(training, "trained_tokens")).isEqualTo("10=1234.0 20=2468.0 30=3702.0 40=4936.0");
        assertThat(training.header().planned()).hasValue(40);
        assertThat(training.ending().finalWeights()).isEqualTo("adapters.safetensors");
        assertThat(training.saves()).extracting(LoggedTraining.Save::iteration).containsExactly(20L, 40L);
    }

    @Test
    void reportOverSeveralLinesOfMlxVlmHasEveryFigure() throws IOException {
        LoggedTraining training = training("mlx_vlm_engine");

        assertThat(points(training, "train_loss")).isEqualTo("10=2.3 20=2.1");
        assertThat(points(training, "val_loss")).isEqualTo("10=2.2 20=2.0");
        assertThat(points(training, "trained_tokens")).isEqualTo("10=14480.0 20=28960.0");
        assertThat(points(training, "peak_memory_gb")).isEqualTo("10=8.1234 20=8.1234");
        assertThat(points(training, "val_time_sec")).isEqualTo("10=3.1 20=3.1");
        assertThat(points(training, "val_perplexity")).isEqualTo("10=11.02 20=11.02");
        assertThat(points(training, "optimizer_step")).isEqualTo("10=10.0 20=20.0");
        assertThat(training.series(Metric.TRAIN_LOSS).line(0)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"mlx_lm_lora_dpo_classic, dpo", "mlx_lm_lora_orpo, orpo"})
    void figuresOfPairsHaveOneNameInLongAndShortLines(String name, String mode) throws IOException {
        LoggedTraining training = training(name);

        assertThat(points(training, "train_loss")).isEqualTo("10=0.64 20=0.59 30=0.54 40=0.49");
        assertThat(points(training, "chosen_reward")).isEqualTo("10=0.01 20=0.02 30=0.03 40=0.04");
        assertThat(points(training, "rejected_reward")).isEqualTo("10=-0.01 20=-0.02 30=-0.03 40=-0.04");
        assertThat(points(training, "accuracy")).isEqualTo("10=0.51 20=0.52 30=0.53 40=0.54");
        assertThat(points(training, "val_margin")).isEqualTo("1=0.101 20=0.12 40=0.14");
        assertThat(points(training, "learning_rate")).isEqualTo("10=1.0E-6 20=1.0E-6 30=1.0E-6 40=1.0E-6");
        assertThat(training.header().stated().text("train_mode")).hasValue(mode);
        assertThat(training.ending().finished()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"mlx_lm_lora_grpo_line, 2=1.001 20=1.02", "mlx_lm_lora_grpo_block, 10=1.21 20=1.22"})
    void rewardsHaveOneNameOnALineAndInABlock(String name, String total) throws IOException {
        LoggedTraining training = training(name);

        assertThat(points(training, "total_rewards_mean")).isEqualTo(total);
        assertThat(training.metrics().keySet())
                .extracting(Metric::key)
                .contains(
                        "grouped_rewards_std",
                        "kl",
                        "average_generated_tokens",
                        "rewards_accuracy_mean",
                        "rewards_count_xml_std",
                        "learning_rate",
                        "iterations_per_sec",
                        "peak_memory_gb");
    }

    @Test
    void nameWithAWordForItsValueIsNoFigureAndNothingStrange() throws IOException {
        LoggedTraining training = training("mlx_lm_lora_klpo");

        assertThat(points(training, "train_loss")).isEqualTo("10=0.0912 20=-0.0812");
        assertThat(points(training, "reward")).isEqualTo("10=0.5512 20=0.6012");
        assertThat(points(training, "kl")).isEqualTo("10=1.23E-4 20=2.23E-4");
        assertThat(training.metrics().keySet()).extracting(Metric::key).doesNotContain("route");
    }

    @Test
    void blockOfAForkWithWordsForSignsAndHyphensForBulletsMeansTheSame() {
        LoggedTraining training = Logs.training(
                "=".repeat(80),
                "Iter 5:",
                "-".repeat(80),
                "Loss: 0.500",
                "Total Rewards:  mean=1.500, std=0.250",
                "Generation Stats:",
                "  - Avg tokens: 120.5",
                "Individual Reward Functions:",
                "  - accuracy: mean=0.500, std=0.125",
                "KL saturation: 12.00%",
                "Learning Rate: 1.0000e-05",
                "=".repeat(80));

        assertThat(training.metrics().keySet())
                .extracting(Metric::key)
                .containsExactlyInAnyOrder(
                        "train_loss",
                        "learning_rate",
                        "total_rewards_mean",
                        "total_rewards_std",
                        "average_generated_tokens",
                        "rewards_accuracy_mean",
                        "rewards_accuracy_std",
                        "kl_saturation");
    }

    @Test
    void blockIsReportedAtItsIterationWithItsFirstLine() throws IOException {
        LoggedTraining training = training("mlx_lm_lora_grpo_block");

        assertThat(points(training, "train_loss")).isEqualTo("10=0.01 20=0.02");
        assertThat(points(training, "val_loss")).isEqualTo("1=0.001 20=0.002");
        assertThat(points(training, "rewards_accuracy_coverage")).isEqualTo("10=98.0 20=98.0");
        assertThat(points(training, "clip_ratio_high")).isEqualTo("10=0.01 20=0.01");
        assertThat(training.series(Metric.TRAIN_LOSS).line(0)).isEqualTo(6);
        assertThat(training.saves()).extracting(LoggedTraining.Save::iteration).containsExactly(20L);
    }

    @Test
    void stepsOfUnslothAreUpdatesOfTheOptimizerAndItsStartStatesSettings() throws IOException {
        LoggedTraining training = training("unsloth_mac");

        assertThat(points(training, "train_loss")).isEqualTo("1=3.935 2=4.0082 20=0.5082 30=0.0646");
        assertThat(points(training, "val_loss")).isEqualTo("10=1.2345 20=1.0345");
        assertThat(points(training, "val_perplexity")).isEqualTo("10=3.44 20=2.81");
        assertThat(points(training, "grad_norm")).isEqualTo("1=4.844 2=4.9456 30=0.6915");
        assertThat(points(training, "learning_rate")).isEqualTo("1=0.0 2=4.0E-5 20=2.0E-5 30=8.0E-6");
        assertThat(points(training, "peak_memory_gb")).isEqualTo("1=2.35 2=2.5 20=2.5 30=2.57");
        assertThat(training.header().planned()).hasValue(30);
        assertThat(training.header().stated().names())
                .containsExactlyInAnyOrder("max_steps", "batch_size", "grad_accumulation_steps", "max_seq_length");
        assertThat(training.ending().finalWeights()).isEqualTo("outputs/adapters.safetensors");
        assertThat(training.saves()).containsExactly(new LoggedTraining.Save(10, "outputs/checkpoint-10", 7));
    }

    @Test
    void severalLinesOfSillmAreOneReport() throws IOException {
        assertThat(points(training("sillm_sft"), "learning_rate")).isEqualTo("10=1.0E-5 20=9.0E-6");
        assertThat(points(training("sillm_sft"), "val_loss")).isEqualTo("1=2.499 20=2.299");
        assertThat(training("sillm_sft").series(Metric.PEAK_MEMORY_GB).value(0)).isEqualTo(12_345 * 1.048576 / 1000);
        assertThat(points(training("sillm_dpo"), "chosen_reward")).isEqualTo("10=0.123 20=0.2");
        assertThat(points(training("sillm_dpo"), "rejected_reward")).isEqualTo("10=-0.045 20=-0.1");
    }

    @ParameterizedTest
    @CsvSource({"mlx_swift_en", "mlx_swift_de", "mlx_swift_fr"})
    void numbersInTheLanguageOfTheSystemMeanTheSame(String name) throws IOException {
        LoggedTraining training = training(name);

        assertThat(points(training, "train_loss")).isEqualTo("10=2.345678 20=2.0");
        assertThat(points(training, "val_loss")).isEqualTo("1=2.499 20=2.299");
        assertThat(points(training, "tokens_per_sec")).isEqualTo("10=1180.2 20=1181.0");
        assertThat(points(training, "val_time_sec")).isEqualTo("1=22.83 20=22.93");
    }

    @Test
    void validationOfDwqBelongsToWhereItStandsWhateverNumberItPrints() throws IOException {
        LoggedTraining training = training("mlx_lm_dwq");

        assertThat(points(training, "val_loss")).isEqualTo("0=0.523 199=0.323 219=0.313");
        assertThat(points(training, "val_kl_loss")).isEqualTo("0=0.4 199=0.3 219=0.29");
        assertThat(points(training, "train_loss")).isEqualTo("19=0.5034 39=0.4034 199=0.3034 219=0.2934");
        assertThat(points(training, "peak_memory_gb")).startsWith("19=8.08");
    }
}
