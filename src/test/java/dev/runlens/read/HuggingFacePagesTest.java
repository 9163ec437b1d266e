package dev.runlens.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.read.assemble.LoadResult;
import dev.runlens.read.catalog.Formats;
import dev.runlens.read.find.InputContent;
import dev.runlens.run.FinalMetric;
import dev.runlens.run.Finding;
import dev.runlens.run.FindingCode;
import dev.runlens.run.Metric;
import dev.runlens.run.Progress;
import dev.runlens.run.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What lies beside a trainer's state and tells of the same run: results, model cards, printed logs.
class HuggingFacePagesTest {
    private static final String STATE = """
            {"global_step": 200, "max_steps": 200, "epoch": 2.0, "log_history": [
              {"loss": 1.3012, "learning_rate": 0.0002, "epoch": 1.0, "step": 100},
              {"eval_loss": 1.1002, "eval_runtime": 1.5, "epoch": 1.0, "step": 100},
              {"loss": 0.9876, "learning_rate": 0.0001, "epoch": 2.0, "step": 200},
              {"eval_loss": 1.0253, "eval_runtime": 1.5, "epoch": 2.0, "step": 200}]}
            """;
    private static final String CARD = """
            <!-- This model card has been generated automatically according to the information the Trainer had access to -->
            The following hyperparameters were used during training:
            - learning_rate: 0.0002
            - train_batch_size: 4

            ### Training results

            | Training Loss | Epoch | Step | Validation Loss |
            |:-------------:|:-----:|:----:|:---------------:|
            | 1.3012        | 1.0   | 100  | 1.1002          |
            | 0.9876        | 2.0   | 200  | 1.0253          |
            """;

    @TempDir
    Path folder;

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, text);
    }

    private LoadResult load() {
        return Formats.assembly(Clock.systemUTC())
                .assemble(List.of(Formats.reader().read(folder, ReadProgress.NONE)));
    }

    @Test
    void aStateWithItsCardItsResultsAndItsLogIsOneRun() throws IOException {
        write("mistral/trainer_state.json", STATE);
        write("mistral/README.md", CARD);
        write("mistral/all_results.json", "{\"eval_loss\": 1.0253, \"eval_runtime\": 1.5, \"train_loss\": 1.2}");
        write("mistral/train.log", """
                  1%|# | 2/200 [00:01<00:01]{'loss': '1.301', 'epoch': '1'}
                 50%|# | 100/200 [00:01<00:01]
                {'eval_loss': '1.1', 'epoch': '1'}
                 50%|# | 100/200 [00:01<00:01]
                {'loss': '0.9876', 'epoch': '2'}
                100%|# | 200/200 [00:01<00:01]
                """);
        LoadResult result = load();

        assertThat(result.problems()).isEmpty();
        Run run = assertThat(result.runs()).singleElement().actual();
        assertThat(run.name()).isEqualTo("mistral");
        assertThat(run.findings()).isEmpty();
        assertThat(run.identity().sources())
                .extracting(file -> String.valueOf(file.getFileName()))
                .contains("trainer_state.json", "README.md", "train.log", "all_results.json");
        assertThat(run.hyperparameters().whole("batch_size")).hasValue(4);
        assertThat(run.series(Metric.VAL_LOSS).lastValue()).isEqualTo(1.0253);
        assertThat(run.finals().get(FinalMetric.FINAL_TRAIN_LOSS)).hasValue(0.9876);
    }

    @Test
    void whereTheStateHasNoEvaluationTheResultsTellTheLast() throws IOException {
        write(
                "mistral/trainer_state.json",
                STATE.replaceAll("\\{\"eval_loss[^}]*\\},?", "").replaceAll(",\\s*\\]", "]"));
        write("mistral/eval_results.json", "{\"eval_loss\": 1.0253, \"eval_runtime\": 1.5}");
        Run run = assertThat(load().runs()).singleElement().actual();

        assertThat(run.series(Metric.VAL_LOSS).isEmpty()).isTrue();
        assertThat(run.finals().get(FinalMetric.FINAL_VAL_LOSS)).hasValue(1.0253);
        assertThat(run.finals().get(FinalMetric.FINAL_TRAIN_LOSS)).hasValue(0.9876);
    }

    @ParameterizedTest
    @CsvSource({
            "0.95, 0.95, evaluated once more after the history",
            "1.1002, 1.1002, the only evaluation of the history",
            "1.10019, 1.1002, the best weights measured again"
    })
    void aLaterEvaluationInTheResultsIsTheLast(double saved, double last, String what) throws IOException {
        write(
                "mistral/trainer_state.json",
                STATE.replaceAll("\\{\"eval_loss\": 1.0253[^}]*\\}", "").replaceAll(",\\s*\\]", "]"));
        write("mistral/eval_results.json", "{\"eval_loss\": " + saved + ", \"eval_runtime\": 1.5}");
        Run run = assertThat(load().runs()).singleElement().actual();

        assertThat(run.series(Metric.VAL_LOSS).lastStep()).isEqualTo(100);
        assertThat(run.finals().get(FinalMetric.FINAL_VAL_LOSS)).as(what).hasValue(last);
    }

    @Test
    void aCardAloneIsARun() throws IOException {
        write("mistral-qlora/README.md", CARD);
        Run run = assertThat(load().runs()).singleElement().actual();

        assertThat(run.name()).isEqualTo("mistral-qlora");
        assertThat(run.identity().trainer().name()).isEqualTo("transformers");
        assertThat(run.series(Metric.TRAIN_LOSS).size()).isEqualTo(2);
        assertThat(run.hyperparameters().number("learning_rate")).hasValue(0.0002);
    }

    @Test
    void aCardOfAnotherTrainingIsLeftOutWithANote() throws IOException {
        write("mistral/trainer_state.json", STATE);
        write("mistral/README.md", CARD.replace("1.1002", "3.25"));
        Run run = assertThat(load().runs()).singleElement().actual();

        assertThat(run.findings())
                .extracting(Finding::message)
                .singleElement()
                .asString()
                .startsWith("tells of other losses than ");
    }

    @Test
    void aNotebookIsARunAndItsAutomaticCopiesAreNot() throws IOException {
        Path notebook = Path.of("src/test/resources/notebooks/trainer-lines.ipynb");
        String text = Files.readString(notebook);
        write("work/finetune.ipynb", text);
        write("work/finetune-checkpoint.ipynb", text);
        write("work/.ipynb_checkpoints/finetune-checkpoint.ipynb", text);
        write("work/.ipynb_checkpoints/other.ipynb", text);
        LoadResult result = load();

        Run run = assertThat(result.runs()).singleElement().actual();
        assertThat(result.problems()).isEmpty();
        assertThat(run.identity().sources()).containsExactly(folder.resolve("work/finetune.ipynb"));
        assertThat(run.series(Metric.TRAIN_LOSS).size()).isEqualTo(38);
    }

    @Test
    void aNotebookBesideTheStateOfItsTrainingIsThatRun() throws IOException {
        Path run = Path.of("src/test/resources/runs/hf_lora_r8_lr5e-4/output/trainer_state.json");
        write("work/output/trainer_state.json", Files.readString(run));
        for (String name : List.of("trainer-table", "trainer-lines")) {
            Path notebook = Path.of("src/test/resources/notebooks/" + name + ".ipynb");
            write("work/finetune.ipynb", Files.readString(notebook));

            assertThat(load().runs()).as(name).hasSize(1);
        }
    }

    @Test
    void aLogWithoutStepsBesideTheStateIsThatRunAndKeepsTheStepsOfTheState() throws IOException {
        Path runs = Path.of("src/test/resources/runs/hf_lora_r8_lr5e-4");
        write(
                "work/output/checkpoint-160/trainer_state.json",
                Files.readString(runs.resolve("output/checkpoint-160/trainer_state.json")));
        StringBuilder printed = new StringBuilder();
        Pattern.compile("\\{'loss[^}]*\\}")
                .matcher(Files.readString(runs.resolve("train.log")))
                .results()
                .limit(30)
                .forEach(report -> printed.append(report.group()).append('\n'));
        write("work/nohup.out", printed + "Traceback (most recent call last):\nRuntimeError: CUDA error\n");
        Run run = assertThat(load().runs()).singleElement().actual();

        assertThat(run.name()).isEqualTo("work");
        assertThat(run.series(Metric.TRAIN_LOSS).size()).isEqualTo(32);
        assertThat(run.series(Metric.TRAIN_LOSS).step(0)).isEqualTo(5);
        assertThat(run.history().progress().state()).isEqualTo(Progress.State.INTERRUPTED);
        assertThat(run.findings()).extracting(Finding::code).containsExactly(FindingCode.UNFINISHED);
    }

    @Test
    void aLogOfAnotherTrainingIsARunOfItsOwn() throws IOException {
        Path runs = Path.of("src/test/resources/runs");
        write("work/output/trainer_state.json", Files.readString(runs.resolve("trl_sft/trainer_state.json")));
        write("work/train.log", Files.readString(runs.resolve("hf_lora_r8_lr5e-4/train.log")));

        assertThat(load().runs()).hasSize(2);
    }

    @Test
    void aStreamIsReadByTheFormatThatRecognisesItsBeginning() throws IOException {
        Path log = Path.of("src/test/resources/runs/trl_sft/train.log");
        InputContent stream = Formats.reader().read("standard input", Files.newInputStream(log), ReadProgress.NONE);
        Run run = assertThat(Formats.assembly(Clock.systemUTC())
                .assemble(List.of(stream))
                .runs())
                        .singleElement()
                        .actual();

        assertThat(run.identity().trainer().name()).isEqualTo("trl");
        assertThat(run.series(Metric.TRAIN_LOSS).size()).isEqualTo(40);
        assertThat(run.series(Metric.TRAIN_LOSS).lastStep()).isEqualTo(120);
    }
}
