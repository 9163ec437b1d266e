package dev.runlens.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.read.assemble.LoadResult;
import dev.runlens.read.catalog.Formats;
import dev.runlens.run.Checkpoint;
import dev.runlens.run.Finding;
import dev.runlens.run.FindingCode;
import dev.runlens.run.Metric;
import dev.runlens.run.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Folders that several runs share, from path to run.
class SharedPlacesTest {
    private static final Path CASES = Path.of("src/test/resources/cases");

    @TempDir
    Path folder;

    private static List<Run> runs(Path input) {
        LoadResult result = Formats.assembly(Clock.systemUTC())
                .assemble(List.of(Formats.reader().read(input, ReadProgress.NONE)));
        return result.runs();
    }

    private static Run named(List<Run> runs, String name) {
        return runs.stream().filter(run -> run.name().equals(name)).findFirst().orElseThrow();
    }

    private static List<String> files(Run run) {
        return run.checkpoints().stream()
                .filter(Checkpoint::onDisk)
                .map(checkpoint -> String.valueOf(checkpoint.path().getFileName()))
                .toList();
    }

    private static String told(Run run) {
        return run.series(Metric.TRAIN_LOSS).size() + " " + run.series(Metric.VAL_LOSS).size();
    }

    @ParameterizedTest
    @CsvSource({"adapters, 2.5, 3.5", "out, 1.25, 2.25"})
    void whatOnlyTheTimesOfFilesDecideIsSaid(String weights, double older, double newer) throws IOException {
        Files.createDirectories(folder.resolve("run/" + weights));
        Files.writeString(folder.resolve("run/" + weights + "/adapter_config.json"),
                "{\"iters\": 20, \"steps_per_report\":"
                        + " 10, \"adapter_path\": \"" + weights + "\", \"lora_parameters\": {\"rank\": 8}}");
        for (String name : List.of("a", "b")) {
            Path log = folder.resolve("run/" + name + ".log");
            double loss = name.equals("a") ? older : newer;
            Files.writeString(log, """
                    Starting training..., iters: 20
                    Iter 10: Train loss %s00, It/sec 1.0
                    Iter 20: Train loss %s50, It/sec 1.0
                    Saved final weights to %s/adapters.safetensors.
                    """.formatted(loss, loss - 0.5, weights));
            Files.setLastModifiedTime(log, FileTime.fromMillis(name.equals("a") ? 1_000_000 : 2_000_000));
        }

        assertThat(runs(folder.resolve("run"))).hasSize(2).anySatisfy(run -> {
            assertThat(run.series(Metric.TRAIN_LOSS).value(0)).isEqualTo(newer);
            assertThat(run.hyperparameters().whole("lora_rank")).hasValue(8);
            assertThat(run.findings())
                    .anySatisfy(finding -> assertThat(finding.message()).contains("by the times of their files"));
        });
    }

    @ParameterizedTest
    @CsvSource({
            "artifacts-folder, run_a: 6 7; run_b: 6 7",
            "hub-checkpoint, hub-checkpoint: 6 6",
            "hf-folder-of-two-runs, out#1: 2 2; out#2: 6 6",
            "hf-state-and-flat-event-twins, first: 6 6; hf-state-and-flat-event-twins: 6 6; second: 6 6",
            "logs-beside-adapter-folders, adapters_b: 6 4; adapters_c: 8 5; logs-beside-adapter-folders: 4 3",
            "markdown-with-own-training, SESSION: 6 4; train: 4 3",
            "notebooks-share-outputs, demo: 60 0; z_classify: 122 0",
            "tb-two-trainings-one-folder, exp#1: 40 10; exp#2: 16 4",
            "yaml-configs-in-one-folder, lora_a: 4 3; lora_b: 6 4",
            "wandb-same-display-name, results (a1s2d3f4): 50 10; results (g5h6j7k8): 50 10",
            "mlflow-same-name, recorder (1a1a1a1a): 3 3; recorder (2b2b2b2b): 3 3; recorder (a1a1a1a1): 3 3;"
                    + " recorder (b2b2b2b2): 3 3"
    })
    void everyTrainingIsARunOfItsOwnName(String name, String expected) {
        assertThat(runs(CASES.resolve(name)).stream()
                .map(run -> run.name() + ": " + told(run))
                .sorted())
                        .containsExactlyInAnyOrder(expected.split("; "));
    }

    @Test
    void aSecondLogThatContinuesFromAStepOfTheFirstIsTheSameTraining() {
        List<Run> runs = runs(CASES.resolve("hf-resumed-in-second-log"));

        assertThat(runs).extracting(SharedPlacesTest::told).containsExactly("50 10");
        Run run = runs.getFirst();
        assertThat(run.series(Metric.TRAIN_LOSS).lastStep()).isEqualTo(500);
        assertThat(run.history().progress().planned()).hasValue(500);
        assertThat(run.history().segments()).extracting(segment -> segment.span().firstIteration())
                .containsExactly(10L, 210L);
        assertThat(run.findings())
                .extracting(Finding::message)
                .anyMatch(message -> message.startsWith("continues from iteration 200; its iterations go on"));
    }

    @Test
    void nothingIsSaidOfTheIterationOfWeightsThatWereCopiedToAnotherFolder() {
        Run run = runs(CASES.resolve("copied-best-adapter")).getFirst();

        assertThat(run.checkpoints().stream().filter(Checkpoint::onDisk))
                .singleElement()
                .satisfies(copy -> {
                    assertThat(copy.iteration()).isEmpty();
                    assertThat(copy.last()).isFalse();
                });
        assertThat(run.findings()).extracting(Finding::message).anyMatch(message -> message.contains("is unknown"));
    }

    @Test
    void checkpointFoldersBelongToTheRunOfTheirState() {
        List<Run> runs = runs(CASES.resolve("hf-folder-of-two-runs"));
        Run shorter = named(runs, "out#1");
        Run longer = named(runs, "out#2");

        assertThat(files(shorter)).containsExactly("checkpoint-20");
        assertThat(files(longer)).containsExactly("checkpoint-60");
        assertThat(shorter.hyperparameters().whole("lora_rank")).hasValue(4);
        assertThat(longer.hyperparameters().whole("lora_rank")).hasValue(16);
        assertThat(runs).allSatisfy(run -> assertThat(run.findings())
                .extracting(Finding::code)
                .doesNotContain(FindingCode.CONFIG_MISMATCH));
    }

    @ParameterizedTest
    @CsvSource({"demo.ipynb", "z_classify.ipynb"})
    void theNotebookThatTheStateAgreesWithHasTheWeightsWhicheverIsNewer(String newer) throws IOException {
        copy("notebooks-share-outputs");
        Files.setLastModifiedTime(folder.resolve(newer), FileTime.from(Instant.parse("2030-01-01T00:00:00Z")));
        List<Run> runs = runs(folder);

        assertThat(files(named(runs, "demo"))).containsExactly("checkpoint-60");
        assertThat(named(runs, "demo").hyperparameters().whole("lora_rank")).hasValue(16);
        assertThat(files(named(runs, "z_classify"))).isEmpty();
        assertThat(named(runs, "z_classify").hyperparameters().whole("lora_rank")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"first", "second"})
    void theStateHasItsCheckpointWhateverTheTimesOfTheEventFiles(String newer) throws IOException {
        copy("hf-state-and-flat-event-twins");
        try (Stream<Path> events = Files.list(folder.resolve("runs").resolve(newer))) {
            for (Path event : events.toList()) {
                Files.setLastModifiedTime(event, FileTime.from(Instant.parse("2030-01-01T00:00:00Z")));
            }
        }

        assertThat(runs(folder).stream()
                .filter(run -> !files(run).isEmpty())
                .map(run -> run.series(Metric.VAL_LOSS).lastValue()))
                        .containsExactly(0.7);
    }

    @Test
    void eachConfigurationOfAFolderBelongsToTheLogThatLoadedIt() {
        List<Run> runs = runs(CASES.resolve("yaml-configs-in-one-folder"));

        assertThat(named(runs, "lora_a").hyperparameters().whole("lora_rank")).hasValue(4);
        assertThat(named(runs, "lora_b").hyperparameters().whole("lora_rank")).hasValue(16);
    }

    @Test
    void theFirstOfTwoTrainingsWithOneEventFolderKeepsItsCurve() {
        Run first = named(runs(CASES.resolve("tb-two-trainings-one-folder")), "exp#1");

        assertThat(first.series(Metric.TRAIN_LOSS).lastStep()).isEqualTo(400);
        assertThat(first.series(Metric.TRAIN_LOSS).lastValue()).isBetween(0.6281, 0.6283);
    }

    private void copy(String name) throws IOException {
        Path from = CASES.resolve(name);
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Path to = folder.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(path, to);
                }
            }
        }
    }
}
