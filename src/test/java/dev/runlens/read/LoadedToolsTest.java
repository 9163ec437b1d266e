package dev.runlens.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.read.assemble.LoadResult;
import dev.runlens.read.catalog.Formats;
import dev.runlens.read.find.InputContent;
import dev.runlens.run.Checkpoint;
import dev.runlens.run.Finding;
import dev.runlens.run.FindingCode;
import dev.runlens.run.Hyperparameters;
import dev.runlens.run.Metric;
import dev.runlens.run.Progress;
import dev.runlens.run.Run;
import dev.runlens.run.Series;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Folders of tools that build on the Hugging Face trainers, from path to run.
class LoadedToolsTest {
    private static final Path TOOLS = Path.of("src/test/resources/tools");

    @TempDir
    private Path folder;

    private static LoadResult load(Path input) {
        InputContent content = Formats.reader().read(input, ReadProgress.NONE);
        return Formats.assembly(Clock.systemUTC()).assemble(List.of(content));
    }

    private static Run only(Path input) {
        LoadResult result = load(input);
        assertThat(result.problems()).isEmpty();
        assertThat(result.runs()).hasSize(1);
        return result.runs().getFirst();
    }

    private Run written(String name, String text) throws IOException {
        Files.createDirectories(folder.resolve("run"));
        Files.writeString(folder.resolve("run").resolve(name), text);
        return only(folder.resolve("run"));
    }

    @Test
    void aFolderOfLlamaFactoryIsOneRunOfItsStateItsReportsAndItsArguments() {
        Run run = only(TOOLS.resolve("llama_factory"));

        assertThat(run.name()).isEqualTo("llama_factory");
        assertThat(run.identity().trainer().name()).isEqualTo("llama-factory");
        assertThat(run.history().progress()).isEqualTo(new Progress(Progress.State.FINISHED, OptionalLong.of(60)));
        assertThat(run.series(Metric.TRAIN_LOSS).size()).isEqualTo(12);
        assertThat(run.series(Metric.VAL_LOSS).stepsCopy()).containsExactly(20, 40, 60);
        assertThat(run.series(Metric.TOKENS_PER_SEC).size()).isEqualTo(12);
        assertThat(run.series(Metric.TRAINED_TOKENS).lastValue()).isEqualTo(60 * 4096);
        assertThat(run.series(Metric.of("epoch")).lastValue()).isEqualTo(3);
        assertThat(run.series(Metric.of("wall_time")).lastValue()).isEqualTo(4200);
        assertThat(run.checkpoints()).hasSize(3).allMatch(Checkpoint::onDisk);
        assertThat(run.identity().sources())
                .extracting(source -> source.getFileName().toString())
                .contains("trainer_log.jsonl", "trainer_state.json", "training_args.yaml", "llamaboard_config.yaml");
        assertThat(run.findings()).isEmpty();
    }

    @Test
    void theArgumentsOfLlamaFactoryKeepTheirNamesAndStandUnderTheDocumentedOnes() {
        Hyperparameters settings = only(TOOLS.resolve("llama_factory")).hyperparameters();

        assertThat(settings.text("model")).contains("/models/tiny-llama");
        assertThat(settings.number("learning_rate")).hasValue(5e-5);
        assertThat(settings.whole("batch_size")).hasValue(2);
        assertThat(settings.whole("max_seq_length")).hasValue(1024);
        assertThat(settings.whole("lora_rank")).hasValue(8);
        assertThat(settings.whole("grad_accumulation_steps")).hasValue(4);
        assertThat(settings.whole("steps_per_eval")).hasValue(20);
        assertThat(settings.whole("save_every")).hasValue(40);
        assertThat(settings.whole("iters")).isEmpty();
        assertThat(settings.text("finetuning_type")).contains("lora");
        assertThat(settings.text("top.model_name")).contains("Tiny-Llama");
        assertThat(settings.names()).noneMatch(name -> name.contains("api_key"));
    }

    @Test
    void whatWasChosenInTheWebPageAloneGivesTheSettings() throws IOException {
        Files.copy(TOOLS.resolve("llama_factory/llamaboard_config.yaml"), folder.resolve("llamaboard_config.yaml"));
        Hyperparameters settings = only(folder).hyperparameters();

        assertThat(settings.text("model")).contains("Tiny-Llama");
        assertThat(settings.whole("lora_rank")).hasValue(8);
        assertThat(settings.whole("max_seq_length")).hasValue(1024);
    }

    @Test
    void theReportsOfLlamaFactoryAreARunWithoutTheState() throws IOException {
        Path log = TOOLS.resolve("llama_factory/trainer_log.jsonl");
        Run alone = written("trainer_log.jsonl", Files.readString(log));
        Run whole = only(TOOLS.resolve("llama_factory"));

        assertThat(alone.series(Metric.TRAIN_LOSS)).isEqualTo(whole.series(Metric.TRAIN_LOSS));
        assertThat(alone.series(Metric.VAL_LOSS)).isEqualTo(whole.series(Metric.VAL_LOSS));
        assertThat(alone.series(Metric.LEARNING_RATE)).isEqualTo(whole.series(Metric.LEARNING_RATE));
        assertThat(alone.history().progress()).isEqualTo(whole.history().progress());
    }

    @Test
    void reportsWithoutALossTellMoreOfTheRunOfTheirFolder() throws IOException {
        Files.copy(TOOLS.resolve("llama_factory/trainer_state.json"), folder.resolve("trainer_state.json"));
        Files.writeString(
                folder.resolve("trainer_log.jsonl"),
                "{\"current_steps\": 60, \"total_steps\": 60, \"throughput\": \"412.5\", \"total_tokens\": 245760}\n");

        assertThat(only(folder).series(Metric.TOKENS_PER_SEC))
                .isEqualTo(Series.of(new long[] {60}, new double[] {412.5}));
    }

    @Test
    void aFolderOfMsSwiftIsOneRunAndItsLastLineIsNoReport() {
        Run run = only(TOOLS.resolve("ms_swift"));

        assertThat(run.name()).isEqualTo("v0-20260304-101112");
        assertThat(run.identity().trainer().name()).isEqualTo("ms-swift");
        assertThat(run.history().progress()).isEqualTo(new Progress(Progress.State.FINISHED, OptionalLong.of(48)));
        assertThat(run.series(Metric.TRAIN_LOSS).size()).isEqualTo(10);
        assertThat(run.series(Metric.VAL_LOSS).stepsCopy()).containsExactly(20, 40, 48);
        assertThat(run.series(Metric.VAL_LOSS).lastValue()).isEqualTo(0.9953);
        assertThat(run.series(Metric.of("wall_time")).value(3)).isEqualTo(75);
        assertThat(run.series(Metric.ITERATIONS_PER_SEC).lastValue()).isEqualTo(0.19);
        assertThat(run.series(Metric.of("token_acc")).size()).isEqualTo(10);
        assertThat(run.series(Metric.of("memory(GiB)")).isEmpty()).isFalse();
        assertThat(run.findings()).isEmpty();
    }

    @Test
    void theArgumentsOfMsSwiftLeaveOutWhatSaysNothingAndWhatIsSecret() {
        Hyperparameters settings = only(TOOLS.resolve("ms_swift")).hyperparameters();

        assertThat(settings.text("model")).contains("Qwen/Qwen3-8B");
        assertThat(settings.whole("lora_rank")).hasValue(16);
        assertThat(settings.whole("max_seq_length")).hasValue(1024);
        assertThat(settings.whole("grad_accumulation_steps")).hasValue(16);
        assertThat(settings.number("steps_per_eval")).hasValue(20);
        assertThat(settings.names()).contains("tuner_type").doesNotContain("training_args", "system", "swanlab_token");
    }

    @Test
    void whereSwiftTrainsWithMegatronItCountsIterations() throws IOException {
        String reports = """
                {"loss": 2.5, "grad_norm": 1.1, "iteration": "5/40", "elapsed_time": "1m 3s", "train_speed(s/it)": 12.6}
                {"eval_loss": 2.25, "iteration": "5/40", "elapsed_time": "1m 5s"}
                {"loss": 2.0, "grad_norm": 1.0, "iteration": "10/40", "elapsed_time": "2m 3s", "train_speed(s/it)": 12.3}
                """;
        Run file = written("logging.jsonl", reports);
        Files.delete(folder.resolve("run").resolve("logging.jsonl"));
        Run printed = written("train.log", reports.replace('"', '\''));

        assertThat(file.series(Metric.TRAIN_LOSS)).isEqualTo(Series.of(new long[] {5, 10}, new double[] {2.5, 2}));
        assertThat(file.series(Metric.VAL_LOSS)).isEqualTo(Series.of(new long[] {5}, new double[] {2.25}));
        assertThat(file.series(Metric.of("wall_time")).lastValue()).isEqualTo(123);
        assertThat(file.history().progress().planned()).hasValue(40);
        assertThat(printed.series(Metric.TRAIN_LOSS)).isEqualTo(file.series(Metric.TRAIN_LOSS));
        assertThat(printed.history().progress().planned()).hasValue(40);
    }

    @Test
    void brokenLinesOfReportsAreLeftOutAndTheOthersRead() throws IOException {
        Run run = written("logging.jsonl", """
                {"loss": 2.5, "global_step/max_steps": "1/30", "elapsed_time": "1d 2h 3m 4s"}
                {"loss": 2.4, "global_step/max_
                not a report
                {"loss": NaN, "global_step/max_steps": "3/30", "elapsed_time": "soon"}
                {"loss": "2.25", "steps[global_step/max_steps]": "4/30"}
                {"loss": 9.9, "global_step/max_steps": "five/30"}
                {"loss": 2.2, "global_step/max_steps": "6/30"} trailing
                {"loss": 2.1, "global_step/max_steps": "7/30\"""");

        assertThat(run.series(Metric.TRAIN_LOSS))
                .isEqualTo(Series.of(new long[] {1, 3, 4}, new double[] {2.5, Double.NaN, 2.25}));
        assertThat(run.series(Metric.of("wall_time")))
                .isEqualTo(Series.of(new long[] {1}, new double[] {86_400 + 7200 + 184}));
        assertThat(run.history().progress().state()).isEqualTo(Progress.State.UNFINISHED);
        assertThat(run.findings())
                .extracting(Finding::code)
                .contains(FindingCode.SKIPPED_LINE, FindingCode.TRUNCATED, FindingCode.NON_FINITE);
    }

    @Test
    void reportsThatAreCutAnywhereAreReadAsFarAsTheyGoOrRefusedInWords() throws IOException {
        byte[] whole = Files.readAllBytes(TOOLS.resolve("ms_swift/v0-20260304-101112/logging.jsonl"));
        Path log = folder.resolve("logging.jsonl");
        long points = 0;
        for (int size = 0; size < 2200; size++) {
            Files.write(log, Arrays.copyOf(whole, size));
            LoadResult result = load(log);
            long now = result.runs().isEmpty()
                    ? 0
                    : result.runs().getFirst().series(Metric.TRAIN_LOSS).size();

            assertThat(now).as("cut at " + size).isGreaterThanOrEqualTo(points);
            assertThat(result.runs().size() + result.problems().size()).isPositive();
            assertThat(result.problems()).noneMatch(problem -> problem.message().contains("Exception"));
            points = now;
        }
        assertThat(points).isGreaterThan(3);
    }

    @Test
    void hostileReportsAreRefusedInWordsWithoutGrowingMemory() throws IOException {
        Path log = folder.resolve("trainer_log.jsonl");
        String start = "{\"current_steps\": 1, \"total_steps\": 2, ";
        List<String> hostile = List.of(
                start + "\"loss\": " + "[".repeat(100_000) + "\n",
                start + "\"loss\": " + "9".repeat(3_000_000) + "\n",
                start + "\"" + "x".repeat(200_000) + "\": 1}\n",
                start + "\"\u0000\": 1}\n",
                "{\"current_steps\": 1e300, \"total_steps\": -5, \"loss\": 1}\n");
        for (String text : hostile) {
            Files.writeString(log, text);
            LoadResult result = load(log);

            assertThat(result.runs())
                    .as(text.substring(0, 40))
                    .allMatch(run -> run.series(Metric.TRAIN_LOSS).isEmpty());
            assertThat(result.problems()).allMatch(problem -> !problem.message().contains("Exception"));
        }
    }

    @Test
    void emptyFilesOfTheseNamesSayThatTheyAreEmpty() throws IOException {
        for (String name : List.of("trainer_log.jsonl", "logging.jsonl", "args.json", "training_args.yaml")) {
            Files.writeString(folder.resolve(name), "");

            assertThat(load(folder.resolve(name)).problems())
                    .extracting(Finding::message)
                    .containsExactly("is empty");
        }
    }

    @Test
    void printedLinesAreReadFromAStreamByTheTrainerThatPrintsSuch() {
        assertThat(streamed("iter 0: loss 3.5, time 20.00ms\niter 1: loss 3.4, time 19.00ms\n"))
                .isEqualTo("nanogpt");
        assertThat(streamed("Step 1 | loss:3.5 lr:2e-06 \nStep 2 | loss:3.4 lr:4e-06 \n"))
                .isEqualTo("torchtune");
        assertThat(streamed("Epoch 1 | iter 4 step 1 | loss train: 3.5, val: n/a | iter time: 20.00 ms (step)\n"))
                .isEqualTo("litgpt");
        assertThat(streamed("Iter 10: Train loss 3.5, Learning Rate 1.000e-05\n"))
                .isEqualTo("mlx-lm");
    }

    private static String streamed(String text) {
        InputContent content = Formats.reader()
                .read(
                        "standard input",
                        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                        ReadProgress.NONE);
        LoadResult result = Formats.assembly(Clock.systemUTC()).assemble(List.of(content));
        return result.runs().getFirst().identity().trainer().name();
    }

    @Test
    void aFolderOfTorchtuneIsOneRunOfItsLogAndItsConfiguration() throws IOException {
        Path run = folder.resolve("llama3_lora");
        Files.createDirectories(run.resolve("logs"));
        Files.writeString(
                run.resolve("logs/log_1719859843.txt"),
                "Step 1 | loss:1.5 lr:2e-06 \nStep 2 | loss:1.4 lr:4e-06 \nStep 2 | val_loss:1.3 \n");
        Files.writeString(run.resolve("torchtune_config.yaml"), """
                model:
                  _component_: torchtune.models.llama3_1.lora_llama3_1_8b
                  lora_rank: 8
                  lora_alpha: 16
                tokenizer:
                  _component_: torchtune.models.llama3.llama3_tokenizer
                  max_seq_len: null
                checkpointer:
                  _component_: torchtune.training.FullModelHFCheckpointer
                  checkpoint_dir: /models/Meta-Llama-3.1-8B-Instruct/
                optimizer:
                  _component_: torch.optim.AdamW
                  lr: 0.0003
                batch_size: 2
                gradient_accumulation_steps: 8
                enable_activation_checkpointing: false
                log_every_n_steps: 1
                """);
        Run read = only(folder);

        assertThat(read.name()).isEqualTo("llama3_lora");
        assertThat(read.identity().trainer().name()).isEqualTo("torchtune");
        assertThat(read.series(Metric.VAL_LOSS).lastValue()).isEqualTo(1.3);
        assertThat(read.hyperparameters().text("model")).contains("/models/Meta-Llama-3.1-8B-Instruct/");
        assertThat(read.hyperparameters().whole("lora_rank")).hasValue(8);
        assertThat(read.hyperparameters().number("learning_rate")).hasValue(3e-4);
        assertThat(read.hyperparameters().whole("grad_accumulation_steps")).hasValue(8);
        assertThat(read.hyperparameters().whole("batch_size")).hasValue(2);
        assertThat(read.hyperparameters().number("max_seq_length")).isEmpty();
    }
}
