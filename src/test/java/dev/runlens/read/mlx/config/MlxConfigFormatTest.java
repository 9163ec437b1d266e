package dev.runlens.read.mlx.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runlens.read.ReadProgress;
import dev.runlens.read.SourceContent;
import dev.runlens.read.SourceInput;
import dev.runlens.read.UnreadableSourceException;
import dev.runlens.run.Finding;
import dev.runlens.run.FindingCode;
import dev.runlens.run.Hyperparameters;
import dev.runlens.run.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MlxConfigFormatTest {
    @TempDir
    Path folder;

    private SourceContent.Config json(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("adapter_config.json"), text);
        return (SourceContent.Config) new MlxConfigFormat().read(SourceInput.of(file), ReadProgress.NONE);
    }

    private SourceContent.Config yaml(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("lora_config.yaml"), text);
        return (SourceContent.Config) new MlxYamlFormat().read(SourceInput.of(file), ReadProgress.NONE);
    }

    private static Hyperparameters settings(SourceContent.Config config) {
        return config.configuration().hyperparameters();
    }

    @Test
    void aSavedConfigurationKeepsEverySettingWithItsTypeAndLine() throws IOException {
        Hyperparameters settings = settings(json("""
                {
                    "batch_size": 4,
                    "config": null,
                    "grad_checkpoint": false,
                    "learning_rate": 1e-05,
                    "lora_parameters": {
                        "rank": 8,
                        "dropout": 0.1,
                        "keys": ["self_attn.q_proj", "mlp.up_proj"]
                    },
                    "model": "HuggingFaceTB/SmolLM3-3B",
                    "optimizer_config": {"adam": {}}
                }"""));

        assertThat(settings.get("batch_size")).contains(new Setting.Whole(4));
        assertThat(settings.get("config")).contains(new Setting.None());
        assertThat(settings.get("grad_checkpoint")).contains(new Setting.Flag(false));
        assertThat(settings.get("learning_rate")).contains(new Setting.Decimal(1e-5));
        assertThat(settings.get("lora_parameters.dropout")).contains(new Setting.Decimal(0.1));
        assertThat(settings.get("lora_parameters.keys"))
                .contains(new Setting.Items(
                        List.of(new Setting.Text("self_attn.q_proj"), new Setting.Text("mlp.up_proj"))));
        assertThat(settings.get("lora_rank")).contains(new Setting.Whole(8));
        assertThat(settings.get("model")).contains(new Setting.Text("HuggingFaceTB/SmolLM3-3B"));
        assertThat(settings.names()).doesNotContain("optimizer_config", "optimizer_config.adam");
        assertThat(settings.sourced("lora_rank").orElseThrow().origin())
                .hasToString(folder.resolve("adapter_config.json") + ":7");
    }

    @Test
    void theOlderNameOfTheAdaptedLayersIsMapped() throws IOException {
        assertThat(settings(json("{\"lora_layers\": 16, \"lora_parameters\": {\"rank\": 4}}"))
                .whole("num_layers"))
                        .hasValue(16);
    }

    @Test
    void aFlatRankThatMlxIgnoresIsShownAsStatedAndReported() throws IOException {
        SourceContent.Config config = json("""
                {
                  "iters": 10, "steps_per_report": 1,
                  "lora_rank": 16,
                  "lora_dropout": 0.1,
                  "lora_parameters": {"rank": 8, "dropout": 0.1, "scale": 20.0}
                }""");

        assertThat(settings(config).whole("lora_rank")).hasValue(16);
        assertThat(config.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.IGNORED_SETTING);
            assertThat(finding.message()).contains("lora_rank 16").contains("lora_parameters.rank 8");
            assertThat(finding.origin())
                    .isNotNull()
                    .satisfies(place -> assertThat(place.line()).isEqualTo(3));
        });
    }

    @Test
    void aFlatRankWithoutParametersIsComparedWithTheDefault() throws IOException {
        assertThat(json("{\"iters\": 10, \"steps_per_report\": 1, \"lora_rank\": 16}")
                .findings())
                        .extracting(Finding::message)
                        .singleElement()
                        .asString()
                        .contains("8 (its default)");
        assertThat(json("{\"iters\": 10, \"steps_per_report\": 1, \"lora_rank\": 8}")
                .findings())
                        .isEmpty();
    }

    @Test
    void aLearningRateThatAScheduleReplacesIsReported() throws IOException {
        SourceContent.Config config = json("""
                {"iters": 10, "steps_per_report": 1, "learning_rate": 1e-5,
                 "lr_schedule": {"name": "cosine_decay", "warmup": 100, "arguments": [2e-4, 1000]}}""");

        assertThat(config.findings())
                .extracting(Finding::message)
                .singleElement()
                .asString()
                .contains("0.0002");
    }

    @Test
    void theTrainingModeOfMlxLmLoraIsKnownAsTheTypeOfTheLoss() throws IOException {
        SourceContent.Config config = json("""
                {"iters": 10, "steps_per_report": 1, "train_type": "dora", "train_mode": "dpo", "beta": 0.1,
                 "dpo_cpo_loss_type": "sigmoid", "gradient_accumulation_steps": 4,
                 "lora_parameters": {"rank": 8, "dropout": 0.0, "scale": 10.0}}""");

        assertThat(config.trainer().name()).isEqualTo("mlx-lm-lora");
        assertThat(settings(config).text("loss_type")).hasValue("dpo");
        assertThat(settings(config).text("train_mode")).hasValue("dpo");
        assertThat(settings(config).text("fine_tune_type")).hasValue("dora");
        assertThat(settings(config).whole("grad_accumulation_steps")).hasValue(4);
        assertThat(settings(config).number("lora_scale")).hasValue(10);
        assertThat(config.findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
            "sft, sft_loss_type, nll, ''",
            "sft, sft_loss_type, chunked_nll, ''",
            "sft, sft_loss_type, dft, dft",
            "sft, dpo_cpo_loss_type, hinge, ''",
            "cpo, dpo_cpo_loss_type, hinge, cpo_hinge",
            "dpo, dpo_cpo_loss_type, sigmoid, dpo",
            "grpo, grpo_loss_type, grpo, grpo",
            "grpo, grpo_loss_type, dr_grpo, dr_grpo",
            "grpo, grpo_loss_type, bnpo, grpo_bnpo",
            "orpo, dpo_cpo_loss_type, hinge, orpo",
            "online_dpo, dpo_cpo_loss_type, ipo, online_dpo_ipo"
    })
    void aVariantOfALossIsAnotherType(String mode, String name, String variant, String type) throws IOException {
        String text = "{\"lora_parameters\": {\"rank\": 8}, \"train_mode\": \"" + mode + "\", \"" + name + "\": \""
                + variant + "\"}";

        assertThat(settings(json(text)).text("loss_type").orElse("")).isEqualTo(type);
    }

    @Test
    void aFlatRankIsIgnoredByMlxLmLoraTooWhoseUsualScaleIsTen() throws IOException {
        assertThat(
                json("{\"lora_parameters\": {\"rank\": 8}, \"train_mode\": \"sft\", \"lora_rank\": 16, \"lora_alpha\": 32}")
                        .findings())
                                .extracting(Finding::message)
                                .containsExactly(
                                        "lora_alpha 32 had no effect: mlx-lm-lora used lora_parameters.scale 10 (its default)",
                                        "lora_rank 16 had no effect: mlx-lm-lora used lora_parameters.rank 8");
    }

    @Test
    void theConfigurationOfUnslothOnAMacHasTheNamesOfBothAndIgnoresNone() throws IOException {
        SourceContent.Config config = json("""
                {"peft_type": "LORA", "base_model_name_or_path": "unsloth/Qwen2-0.5B", "r": 16, "lora_alpha": 32,
                 "lora_dropout": 0.1, "num_layers": 24, "fine_tune_type": "lora", "max_seq_length": 2048,
                 "lora_parameters": {"rank": 16, "scale": 2.0, "dropout": 0.0},
                 "rank": 16, "scale": 2.0, "dropout": 0.0}""");

        assertThat(config.trainer().name()).isEqualTo("unsloth");
        assertThat(settings(config).text("model")).hasValue("unsloth/Qwen2-0.5B");
        assertThat(settings(config).whole("lora_rank")).hasValue(16);
        assertThat(settings(config).number("lora_scale")).hasValue(2);
        assertThat(settings(config).number("lora_alpha")).hasValue(32);
        assertThat(config.findings()).isEmpty();
    }

    @Test
    void theConfigurationOfMlxVlmOfTwentyTwentyFourIsRankAlphaAndDropout() throws IOException {
        SourceContent.Config config = json("{\"rank\": 10, \"alpha\": 0.1, \"dropout\": 0.1}");

        assertThat(config.trainer().name()).isEqualTo("mlx-vlm");
        assertThat(settings(config).whole("lora_rank")).hasValue(10);
        assertThat(settings(config).number("lora_scale")).hasValue(0.1);
        assertThat(settings(config).number("lora_dropout")).hasValue(0.1);
        assertThat(config.findings()).isEmpty();
    }

    @Test
    void aPeftConfigurationIsNotOneOfMlx() {
        assertThatThrownBy(() -> json("{\"peft_type\": \"LORA\", \"r\": 8}"))
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessageContaining("PEFT");
    }

    @Test
    void aBareNanOfPythonIsRead() throws IOException {
        assertThat(settings(json("{\"iters\": 10, \"steps_per_report\": 1, \"best\": NaN}"))
                .number("best"))
                        .hasValue(Double.NaN);
    }

    @Test
    void aFileThatNestsItselfToDeathIsRejected() {
        assertThatThrownBy(() -> json("{\"a\":".repeat(100_000))).isInstanceOf(UnreadableSourceException.class);
        assertThatThrownBy(() -> yaml("a: " + "[".repeat(100_000))).isInstanceOf(UnreadableSourceException.class);
        assertThatThrownBy(() -> yaml("iters: &x [*x]\nbatch_size: 1\nsave_every: 1\n"))
                .isInstanceOf(UnreadableSourceException.class);
    }

    @Test
    void aYamlBombIsRejected() {
        StringBuilder bomb = new StringBuilder("iters: 1\nbatch_size: 1\nsave_every: 1\na0: &a0 [x, x]\n");
        for (int i = 1; i < 60; i++) {
            bomb.append("a").append(i).append(": &a").append(i).append(" [");
            bomb.append("*a").append(i - 1).append(", *a").append(i - 1).append("]\n");
        }
        assertThatThrownBy(() -> yaml(bomb.toString())).isInstanceOf(UnreadableSourceException.class);
    }

    @Test
    void aWrittenConfigurationIsReadWithNumbersAsPythonTakesThem() throws IOException {
        Hyperparameters settings = settings(yaml("""
                # what was asked for
                model: "mlx-community/x"
                learning_rate: 1e-5
                iters: 600
                grad_checkpoint: true
                lora_parameters:
                  rank: 16
                  keys: ["a", "b"]
                lr_schedule:
                """));

        assertThat(settings.get("learning_rate")).contains(new Setting.Decimal(1e-5));
        assertThat(settings.whole("iters")).hasValue(600);
        assertThat(settings.get("grad_checkpoint")).contains(new Setting.Flag(true));
        assertThat(settings.whole("lora_rank")).hasValue(16);
        assertThat(settings.get("lr_schedule")).contains(new Setting.None());
        assertThat(settings.sourced("lora_rank").orElseThrow().origin())
                .hasToString(folder.resolve("lora_config.yaml") + ":7");
    }

    @Test
    void trainingExamplesAreCountedBelowTheFolderThatTrainingRanIn() throws IOException {
        Path run = Files.createDirectories(folder.resolve("models/run3"));
        Files.createDirectories(folder.resolve("data/set"));
        Files.writeString(folder.resolve("data/set/train.jsonl"), "{\"text\": 1}\n\n{\"text\": 2}\r\n{\"text\": 3}");
        Path file = Files.writeString(
                run.resolve("adapter_config.json"),
                "{\"iters\": 1, \"steps_per_report\": 1, \"adapter_path\": \"models/run3\", \"data\": \"data/set\"}");

        SourceContent.Config config = (SourceContent.Config) new MlxConfigFormat().read(SourceInput.of(file),
                ReadProgress.NONE);
        assertThat(config.configuration().datasetSize()).contains(3L);
        assertThat(config.configuration().datasetLines()).isNotNull();
    }

    @Test
    void validationExamplesAreCountedAndThoseTrainedOnAreNamed() throws IOException {
        Path data = Files.createDirectories(folder.resolve("data"));
        Files.writeString(data.resolve("train.jsonl"), "{\"text\": \"a\"}\n{\"text\": \"b\"}\r\n{\"text\":  \"c\"}\n");
        Files.writeString(data.resolve("valid.jsonl"), "{\"text\": \"x\"}\n\n{\"text\": \"c\"}\n{\"text\": \"b\"}");

        SourceContent.Config config = json("{\"iters\": 1, \"steps_per_report\": 1, \"data\": \"data\"}");

        assertThat(config.configuration().validationSize()).hasValue(3);
        assertThat(config.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.TRAINED_ON);
            assertThat(finding.message())
                    .startsWith("2 of 3 lines of valid.jsonl stand in train.jsonl as well (line 3, 4)");
            assertThat(finding.origin()).hasToString(data.resolve("valid.jsonl") + ":3");
        });
    }

    @Test
    void validationExamplesThatWereNotTrainedOnAreOnlyCounted() throws IOException {
        Files.writeString(folder.resolve("train.jsonl"), "1\n2\n3\n");
        Files.writeString(folder.resolve("valid.jsonl"), "12\n 23 \n");

        SourceContent.Config config = json("{\"iters\": 1, \"steps_per_report\": 1, \"data\": \"" + folder + "\"}");

        assertThat(config.configuration().validationSize()).hasValue(2);
        assertThat(config.findings()).isEmpty();
    }

    @Test
    void examplesOfTheSameFolderAreReadAgainOnlyWhenTheyChanged() throws IOException {
        Path file = Files.writeString(folder.resolve("train.jsonl"), "1\n2\n3\n");
        Files.writeString(folder.resolve("valid.jsonl"), "4\n");
        Path config = Files.writeString(
                folder.resolve("adapter_config.json"), "{\"iters\": 1, \"steps_per_report\": 1, \"data\": \".\"}");
        MlxConfigFormat format = new MlxConfigFormat();
        FileTime written = Files.getLastModifiedTime(file);

        assertThat(examples(format, config)).hasValue(3L);
        // Other bytes in a file that says it is what it was: whoever finds three examples has not looked.
        Files.setLastModifiedTime(Files.writeString(file, "12345\n"), written);
        assertThat(examples(format, config)).hasValue(3L);
        Files.setLastModifiedTime(file, FileTime.from(written.toInstant().plusSeconds(2)));
        assertThat(examples(format, config)).hasValue(1L);
        Files.delete(file);
        assertThat(examples(format, config)).isEmpty();
    }

    private static Optional<Long> examples(MlxConfigFormat format, Path config) throws IOException {
        SourceContent content = format.read(SourceInput.of(config), ReadProgress.NONE);
        return ((SourceContent.Config) content).configuration().datasetSize();
    }

    @Test
    void trainingExamplesThatCannotBeFoundAreUnknown() throws IOException {
        assertThat(json("{\"iters\": 1, \"steps_per_report\": 1, \"data\": \"mlx-community/wikisql\"}")
                .configuration()
                .datasetSize())
                        .isEmpty();
        assertThat(json("{\"iters\": 1, \"steps_per_report\": 1, \"data\": \"/nowhere\", \"adapter_path\": \"x\"}")
                .configuration()
                .datasetSize())
                        .isEmpty();
    }
}
