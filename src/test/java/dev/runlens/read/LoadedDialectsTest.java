package dev.runlens.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.read.assemble.LoadResult;
import dev.runlens.read.catalog.Formats;
import dev.runlens.read.find.InputContent;
import dev.runlens.run.Metric;
import dev.runlens.run.Progress;
import dev.runlens.run.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Folders of those who train with MLX in another way than mlx-lm, from path to run.
class LoadedDialectsTest {
    private static final Path LOGS = Path.of("src/test/resources/dialects");

    @TempDir
    Path folder;

    private Run only() {
        InputContent content = Formats.reader().read(folder, ReadProgress.NONE);
        LoadResult result = Formats.assembly(Clock.systemUTC()).assemble(List.of(content));
        assertThat(result.problems()).isEmpty();
        assertThat(result.runs()).hasSize(1);
        return result.runs().getFirst();
    }

    private Run with(String log, String config) throws IOException {
        Files.copy(LOGS.resolve(log + ".log"), folder.resolve("train.log"));
        Files.createDirectories(folder.resolve("adapters"));
        Files.writeString(folder.resolve("adapters/adapter_config.json"), config);
        return only();
    }

    @ParameterizedTest
    @CsvSource({
            "mlx_vlm_2024, mlx-vlm, 50, 0",
            "mlx_vlm_2024_printed, mlx-vlm, 15, 0",
            "mlx_vlm_sft, mlx-vlm, 4, 3",
            "mlx_vlm_engine, mlx-vlm, 2, 2",
            "mlx_lm_lora_dpo_classic, mlx-lm-lora, 4, 3",
            "mlx_lm_lora_orpo, mlx-lm-lora, 4, 3",
            "mlx_lm_lora_sft, mlx-lm-lora, 3, 2",
            "mlx_lm_lora_grpo_line, mlx-lm-lora, 2, 2",
            "mlx_lm_lora_grpo_block, mlx-lm-lora, 2, 2",
            "mlx_lm_lora_online, mlx-lm-lora, 2, 1",
            "mlx_lm_lora_xpo, mlx-lm-lora, 2, 1",
            "mlx_lm_lora_ftpo, mlx-lm-lora, 2, 0",
            "mlx_lm_lora_klpo, mlx-lm-lora, 2, 1",
            "unsloth_mac, unsloth, 4, 2",
            "mlx_tune_sft, mlx-tune, 3, 0",
            "mlx_tune_grpo, mlx-tune, 3, 0",
            "mlx_tune_dpo, mlx-tune, 3, 0",
            "sillm_sft, sillm, 2, 2",
            "sillm_dpo, sillm, 2, 2",
            "mlx_swift_en, mlx-swift, 2, 2",
            "mlx_swift_de, mlx-swift, 2, 2",
            "mlx_swift_fr, mlx-swift, 2, 2",
            "mlx_lm_dwq, mlx-lm dwq, 4, 3"
    })
    void logIsReadByItsOwnFormatAndNoOther(String name, String trainer, int train, int val) throws IOException {
        Files.copy(LOGS.resolve(name + ".log"), folder.resolve("console.txt"));

        Run run = only();

        assertThat(run.identity().trainer().name()).isEqualTo(trainer);
        assertThat(run.series(Metric.TRAIN_LOSS).size()).isEqualTo(train);
        assertThat(run.series(Metric.VAL_LOSS).size()).isEqualTo(val);
        assertThat(run.findings()).isEmpty();
    }

    @Test
    void everyDialectInOneFolderIsARunOfItsOwn() throws IOException {
        try (Stream<Path> logs = Files.list(LOGS)) {
            for (Path log : logs.toList()) {
                Files.copy(log, folder.resolve(String.valueOf(log.getFileName())));
            }
        }
        InputContent content = Formats.reader().read(folder, ReadProgress.NONE);
        LoadResult result = Formats.assembly(Clock.systemUTC()).assemble(List.of(content));

        assertThat(result.problems()).isEmpty();
        assertThat(result.runs()).extracting(Run::name).hasSize(23).doesNotHaveDuplicates();
    }

    @Test
    void configurationTellsAForkFromWhatItPrintsLike() throws IOException {
        Files.writeString(folder.resolve("train.log"), """
                Starting training..., iters: 20
                Iter 10: Train loss 0.600, Learning Rate 1.000e-05, It/sec 0.4, Tokens/sec 180.2
                Iter 20: Train loss 0.500, Learning Rate 1.000e-05, It/sec 0.4, Tokens/sec 180.2
                Saved final weights to adapters/adapters.safetensors.
                """);
        Files.createDirectories(folder.resolve("adapters"));
        Files.writeString(folder.resolve("adapters/adapter_config.json"), """
                {"adapter_path": "adapters", "iters": 20, "steps_per_report": 10, "train_mode": "dpo",
                 "dpo_cpo_loss_type": "hinge", "lora_parameters": {"rank": 8, "dropout": 0.0, "scale": 10.0}}
                """);

        Run run = only();

        assertThat(run.identity().trainer().name()).isEqualTo("mlx-lm-lora");
        assertThat(run.hyperparameters().text("loss_type")).hasValue("dpo_hinge");
        assertThat(run.hyperparameters().text("train_mode")).hasValue("dpo");
    }

    @ParameterizedTest
    @CsvSource({"'', 110", "'Starting training..., iters: 20\n', 10"})
    void configurationSaysThatATrainingWasResumedWhereItsStartIsNotThere(String start, long first) throws IOException {
        Files.writeString(folder.resolve("train.log"), start + """
                Iter 10: Train loss 0.600, It/sec 0.4
                Iter 20: Train loss 0.500, It/sec 0.4
                """);
        Files.createDirectories(folder.resolve("adapters"));
        Files.writeString(folder.resolve("adapters/adapter_config.json"), """
                {"iters": 20, "steps_per_report": 10, "resume_adapter_file": "adapters/0000100_adapters.safetensors"}
                """);

        assertThat(only().series(Metric.TRAIN_LOSS).step(0)).isEqualTo(first);
    }

    @Test
    void whatAnUnslothRunStatesComesFromBothItsConfigurationAndItsLog() throws IOException {
        Run run = with("unsloth_mac", """
                {"peft_type": "LORA", "base_model_name_or_path": "unsloth/Qwen2-0.5B", "fine_tune_type": "lora",
                 "num_layers": 24, "lora_parameters": {"rank": 16, "scale": 2.0, "dropout": 0.0},
                 "rank": 16, "scale": 2.0, "dropout": 0.0}
                """);

        assertThat(run.identity().trainer().name()).isEqualTo("unsloth");
        assertThat(run.hyperparameters().text("model")).hasValue("unsloth/Qwen2-0.5B");
        assertThat(run.hyperparameters().whole("lora_rank")).hasValue(16);
        assertThat(run.hyperparameters().whole("grad_accumulation_steps")).hasValue(4);
        assertThat(run.hyperparameters().whole("max_steps")).hasValue(30);
        assertThat(run.hyperparameters().whole("iters")).isEmpty();
        assertThat(run.history().progress())
                .isEqualTo(new Progress(Progress.State.FINISHED, java.util.OptionalLong.of(30)));
        assertThat(run.findings()).isEmpty();
    }

    @Test
    void whatUnslothNeedsToResumeIsNoRunAndNoTrouble() throws IOException {
        Path checkpoint = Files.createDirectories(folder.resolve("outputs/checkpoint-10"));
        Files.writeString(
                checkpoint.resolve("trainer_state.json"), "{\"global_step\": 10, \"train_loss_history\": [3.9, 3.5]}");
        Files.writeString(
                checkpoint.resolve("adapter_config.json"),
                "{\"peft_type\": \"LORA\", \"lora_parameters\": {\"rank\": 16, \"scale\": 2.0, \"dropout\": 0.0}}");
        Files.writeString(checkpoint.resolve("adapters.safetensors"), "");

        Files.copy(checkpoint.resolve("adapter_config.json"), folder.resolve("outputs/adapter_config.json"));
        Files.copy(LOGS.resolve("unsloth_mac.log"), folder.resolve("train.log"));

        Run run = only();

        assertThat(run.identity().trainer().name()).isEqualTo("unsloth");
        assertThat(run.findings()).isEmpty();
        assertThat(run.checkpoints()).singleElement().satisfies(saved -> {
            assertThat(saved.path()).isEqualTo(checkpoint);
            assertThat(saved.iteration()).hasValue(10);
        });
    }

    @Test
    void visionRunOfTwentyTwentyFourHasItsRank() throws IOException {
        Run run = with("mlx_vlm_2024", "{\"rank\": 10, \"alpha\": 0.1, \"dropout\": 0.1}");

        assertThat(run.identity().trainer().name()).isEqualTo("mlx-vlm");
        assertThat(run.hyperparameters().whole("lora_rank")).hasValue(10);
        assertThat(run.hyperparameters().number("lora_scale")).hasValue(0.1);
        assertThat(run.series(Metric.TRAIN_LOSS).lastStep()).isEqualTo(49);
    }

    @Test
    void visionRunInMlxLmsSchemaIsStillThatOfItsLog() throws IOException {
        Run run = with("mlx_vlm_sft", """
                {"fine_tune_type": "lora", "num_layers": 16,
                 "lora_parameters": {"rank": 8, "scale": 2.0, "dropout": 0.0, "keys": ["a", "b"]}}
                """);

        assertThat(run.identity().trainer().name()).isEqualTo("mlx-vlm");
        assertThat(run.hyperparameters().whole("lora_rank")).hasValue(8);
        assertThat(run.hyperparameters().number("lora_scale")).hasValue(2);
    }
}
