package dev.runlens.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.read.catalog.Formats;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// `runlens inspect` and `runlens formats`, as typed.
class InspectCommandTest {
    private static final Path RUNS = Path.of("src/test/resources/runs").toAbsolutePath();

    @TempDir
    Path folder;

    @Test
    void theFolderAboveAllRunsListsEachOfThemOnce() {
        Typed.Outcome outcome = Typed.in(folder).run("inspect", RUNS.toString());

        assertThat(outcome.code()).isEqualTo(ExitCodes.ALL_READ);
        assertThat(outcome.out()).startsWith("24 runs\n");
        assertThat(outcome.out().lines().filter(line -> line.matches("\\S.* \\([a-z-]+\\)")))
                .containsExactlyInAnyOrder(
                        "hf_lora_diverged_nan (transformers)",
                        "hf_lora_r8_lr5e-4 (transformers)",
                        "hf_lora_r32_lr5e-3_overfit (transformers)",
                        "keras_csvlogger (keras)",
                        "lightning_csv_tb (lightning)",
                        "upbeat-shark-42 (mlflow)",
                        "good-run (mlflow)",
                        "nan-run (mlflow)",
                        "mlx_file_good (mlx-lm)",
                        "mlx_file_nan (mlx-lm)",
                        "mlx_file_overfit (mlx-lm)",
                        "mlx_file_resumed (mlx-lm)",
                        "mlx_old_good (mlx-lm)",
                        "mlx_old_nan (mlx-lm)",
                        "mlx_old_overfit (mlx-lm)",
                        "mlx_pty_good (mlx-lm)",
                        "mlx_pty_resumed (mlx-lm)",
                        "tb_add_scalars (tensorboard)",
                        "tb_simple_value (tensorboard)",
                        "tb_tensor (tensorboard)",
                        "tb_truncated (tensorboard)",
                        "trl_sft (trl)",
                        "wandb_offline (wandb)",
                        "jkt7bov7 (wandb)");
    }

    @Test
    void aRunIsListedWithItsFormatsFilesAndFindings() {
        Typed.Outcome outcome = Typed.in(folder).run("inspect", RUNS.resolve("mlx_old_nan").toString());

        assertThat(outcome.out())
                .contains(
                        "1 run\n\nmlx_old_nan (mlx-lm)\n",
                        "24 train and 7 validation losses, to iteration 120, finished",
                        "mlx-lm log: train.log",
                        "mlx-lm adapter_config.json: adapters/adapter_config.json",
                        "non-finite: train loss is NaN from iteration 35 on (18 values) (and 1 more like it)");
    }

    @Test
    void whatIsPassedOverIsNamedWithTheReason() throws IOException {
        Files.copy(RUNS.resolve("mlx_old_good/train.log"), folder.resolve("train.log"));
        Files.writeString(folder.resolve("notes.log"), "nothing to see");
        for (int i = 0; i < 5; i++) {
            Files.writeString(folder.resolve("state" + i + ".pt"), "never opened");
        }
        Files.writeString(folder.resolve("broken.json"), "{\"log_history\": [");

        Typed.Outcome few = Typed.in(folder).run("inspect", ".");
        assertThat(few.out())
                .contains(
                        "5 files: may hold pickled objects, which are never opened",
                        "and 2 more (--all names them)",
                        "is not valid JSON: line 1, ",
                        "broken.json");
        Typed.Outcome all = Typed.in(folder).run("inspect", ".", "--all");
        assertThat(all.out()).contains("state4.pt").doesNotContain("(--all names them)");
    }

    @Test
    void nothingFoundIsSaid() {
        Typed.Outcome outcome = Typed.in(folder).run("inspect", "nowhere");

        assertThat(outcome.code()).isEqualTo(ExitCodes.NOTHING_READ);
        assertThat(outcome.out()).startsWith("no runs\n").contains("does not exist");
    }

    @Test
    void everyFormatIsListed() {
        Typed.Outcome outcome = Typed.in(folder).run("formats");

        assertThat(outcome.code()).isEqualTo(ExitCodes.ALL_READ);
        Formats.all().forEach(format -> assertThat(outcome.out()).contains("  " + format.name() + "\n"));
    }

    @Test
    void filesOfARunThatWasReadAreNotPassedOver() {
        Typed.Outcome outcome = Typed.in(folder).run("inspect",
                RUNS.resolveSibling("cases/mlflow-files-told-as-passed-over").toString());

        assertThat(outcome.out()).startsWith("1 run\n").contains("quiet-otter-1").doesNotContain("assed over");
    }

    @ParameterizedTest
    @ValueSource(strings = {"runs/wandb_offline", "runs/trl_sft", "formats/swanlab"})
    void filesOfARunThatWasRecordedOrSavedAreNotPassedOver(String run) {
        assertThat(Typed.in(folder).run("inspect", RUNS.resolveSibling(run).toString()).out())
                .containsPattern("\\d runs?\\n").contains("iteration").doesNotContain("assed over");
    }

    @Test
    void aFileBesideThemIs() throws IOException {
        Path run = Files.createDirectories(folder.resolve("mlruns/0/0123456789abcdef0123456789abcdef/metrics"));
        Files.writeString(run.resolve("loss"), "1 2.5 0\n");
        Files.writeString(run.resolveSibling("meta.yaml"), "lifecycle_stage: active\nrun_id: 0123\nrun_name: x\n");
        Files.writeString(folder.resolve("mlruns/0/notes.txt"), "nothing\n");

        assertThat(Typed.in(folder).run("inspect", ".").out()).contains("1 run", "Passed over", "notes.txt")
                .doesNotContain("metrics");
    }
}
