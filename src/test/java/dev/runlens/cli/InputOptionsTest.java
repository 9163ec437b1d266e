package dev.runlens.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class InputOptionsTest {
    @TempDir
    Path folder;

    @BeforeEach
    void writeRuns() throws IOException {
        RunFolders.documented(folder);
    }

    @Test
    void aPathIsAFolderOfRunsARunOrAFile() {
        assertThat(names(compare("models"))).containsExactly("SmolLM3-3B_run3", "SmolLM3-3B_run4");
        assertThat(names(compare("models/SmolLM3-3B_run4"))).containsExactly("SmolLM3-3B_run4");
        assertThat(names(compare("models/SmolLM3-3B_run4/adapter_config.json"))).containsExactly("SmolLM3-3B_run4");
        assertThat(names(compare("run4_training.log"))).containsExactly("run4_training");
    }

    @Test
    void aComparisonThatWasWrittenGivesTheSameRuns() {
        Typed.in(folder).run("compare", "models", "--output", "first.json");

        assertThat(names(compare("first.json"))).containsExactly("SmolLM3-3B_run3", "SmolLM3-3B_run4");
    }

    @Test
    void namesAreFoldersUnderTheModelsFolder() throws IOException {
        Files.move(folder.resolve("models"), folder.resolve("trained"));

        Typed.Outcome outcome = compare("--models-dir", "trained", "--runs", "SmolLM3-3B_run3", "SmolLM3-3B_run4");

        assertThat(outcome.code()).isZero();
        assertThat(names(outcome)).containsExactly("SmolLM3-3B_run3", "SmolLM3-3B_run4");
    }

    @Test
    void anywhereElseAPathNamesARunToo() {
        Typed.Outcome outcome = compare(
                "--runs",
                "models/SmolLM3-3B_run3",
                folder.resolve("models/SmolLM3-3B_run4").toString());

        assertThat(names(outcome)).containsExactly("SmolLM3-3B_run3", "SmolLM3-3B_run4");
    }

    @Test
    void aNameThatDoesNotExistIsRejectedWithTheNamesThereAre() {
        Typed.Outcome outcome = compare("--runs", "SmolLM3-3B_run4", "SmolLM3-3B_run9");

        assertThat(outcome.code()).isEqualTo(ExitCodes.PARTLY_READ);
        assertThat(names(outcome)).containsExactly("SmolLM3-3B_run4");
        assertThat(outcome.err())
                .contains("SmolLM3-3B_run9: does not exist; models holds SmolLM3-3B_run3, SmolLM3-3B_run4");
    }

    @Test
    void aPathThatDoesNotExistIsToldAsItWasTyped() {
        Typed.Outcome outcome = Typed.in(folder).run("checkpoint", "samples/run9");

        assertThat(outcome.code()).isEqualTo(ExitCodes.NOTHING_READ);
        assertThat(outcome.err())
                .startsWith(folder.resolve("samples/run9") + ": does not exist, nor does models/samples/run9;");
    }

    @Test
    void withoutAModelsFolderItIsSaidHowToNameOne() {
        Typed.Outcome outcome = compare("--models-dir", "elsewhere", "--runs", "run9");

        assertThat(outcome.code()).isEqualTo(ExitCodes.NOTHING_READ);
        assertThat(outcome.err()).contains("elsewhere holds no folder (set --models-dir, or give a path)");
    }

    @Test
    void theSameFolderTwiceIsReadOnce() {
        Typed.Outcome outcome = compare("models/SmolLM3-3B_run3", "./models/../models/SmolLM3-3B_run3");

        assertThat(names(outcome)).containsExactly("SmolLM3-3B_run3");
    }

    @Test
    void logsOfTheLogFolderGoToTheRunsTheyAreNamedAfter() throws IOException {
        Files.createDirectories(folder.resolve("logs"));
        Files.move(folder.resolve("run4_training.log"), folder.resolve("logs/SmolLM3-3B_run4.log"));
        Files.writeString(folder.resolve("logs/other.log"), RunFolders.RUN4_LOG.replace("1.234", "9.999"));

        Typed.Outcome outcome = compare("--runs", "SmolLM3-3B_run3", "SmolLM3-3B_run4", "--log-dir", "logs");

        assertThat(outcome.code()).isZero();
        JsonNode runs = JsonFile.parse(outcome.out()).get("runs");
        assertThat(runs).hasSize(2);
        assertThat(runs.get(0).get("final_metrics")).isEmpty();
        assertThat(runs.get(1).at("/final_metrics/final_train_loss").asDouble()).isEqualTo(1.234);
    }

    @Test
    void theLogFolderWorksWithPathsToo() throws IOException {
        Files.createDirectories(folder.resolve("logs"));
        Files.move(folder.resolve("run4_training.log"), folder.resolve("logs/SmolLM3-3B_run4.log"));

        Typed.Outcome outcome = compare("models", "--log-dir", "logs");

        assertThat(JsonFile.parse(outcome.out())
                .at("/runs/1/final_metrics/final_train_loss")
                .asDouble())
                        .isEqualTo(1.234);
    }

    @Test
    void aLogFolderThatHelpsNoRunIsNamed() throws IOException {
        Files.createDirectories(folder.resolve("logs"));

        assertThat(compare("models", "--log-dir", "logs"))
                .returns(ExitCodes.PARTLY_READ, Typed.Outcome::code)
                .satisfies(outcome -> assertThat(outcome.err()).contains("logs: holds no {run_name}.log"));
        assertThat(compare("models", "--log-dir", "missing"))
                .returns(ExitCodes.PARTLY_READ, Typed.Outcome::code)
                .satisfies(outcome -> assertThat(outcome.err()).contains("missing: is no folder of logs"));
    }

    @Test
    void aTrainingOutputCanComeFromStandardInput() {
        Typed.Outcome outcome = Typed.in(folder)
                .reading(RunFolders.RUN4_LOG)
                .run("compare", "--runs", "SmolLM3-3B_run4", "--training-output", "-", "--output", "-");

        assertThat(outcome.code()).isZero();
        assertThat(names(outcome)).containsExactly("SmolLM3-3B_run4");
        assertThat(JsonFile.parse(outcome.out())
                .at("/runs/0/final_metrics/final_val_loss")
                .asDouble())
                        .isEqualTo(1.456);
    }

    @Test
    void aLogOnStandardInputAloneIsARun() {
        Typed.Outcome outcome = Typed.in(folder).reading(RunFolders.RUN4_LOG).run("compare", "-", "--output", "-");

        assertThat(outcome.code()).isZero();
        assertThat(names(outcome)).containsExactly("stdin");
    }

    @Test
    void severalTrainingOutputsAreMatchedByName() throws IOException {
        Files.writeString(folder.resolve("run3_training.log"), RunFolders.RUN4_LOG.replace("1.234", "1.333"));

        Typed.Outcome outcome = compare("models", "--training-output", "run4_training.log", "run3_training.log");

        JsonNode runs = JsonFile.parse(outcome.out()).get("runs");
        assertThat(runs).hasSize(2);
        assertThat(runs.get(0).at("/final_metrics/final_train_loss").asDouble()).isEqualTo(1.333);
        assertThat(runs.get(1).at("/final_metrics/final_train_loss").asDouble()).isEqualTo(1.234);
    }

    @Test
    void aTrainingOutputThatLiesInTheRunFolderIsReadOnce() throws IOException {
        Path run = RunFolders.logged(folder.resolve("models/run9"), 2.0);

        Typed.Outcome outcome = compare("models/run9", "--training-output", "models/run9/train.log");

        assertThat(outcome.code()).isZero();
        assertThat(run).exists();
        assertThat(names(outcome)).containsExactly("run9");
        assertThat(JsonFile.parse(outcome.out()).at("/runs/0/training_metrics/iterations"))
                .hasSize(3);
    }

    @Test
    void standardInputCannotServeTwice() {
        assertThat(compare("--runs", "SmolLM3-3B_run4", "--training-output", "-", "--manual"))
                .returns(ExitCodes.USAGE, Typed.Outcome::code)
                .satisfies(outcome -> assertThat(outcome.err()).contains("standard input can be read only once"));
        assertThat(compare("-", "--training-output", "-").code()).isEqualTo(ExitCodes.USAGE);
    }

    @Test
    void severalMetricsFilesAreTaken() {
        Typed.Outcome outcome = compare("models", "--run-metrics", "run3_metrics.json", "--run-metrics",
                "run4_metrics.json");

        assertThat(outcome.code()).isZero();
        JsonNode runs = JsonFile.parse(outcome.out()).get("runs");
        assertThat(IntStream.range(0, 2)
                .mapToDouble(i -> runs.get(i).at("/final_metrics/final_val_loss").asDouble()))
                        .containsExactly(1.629, 1.629);
    }

    @Test
    void metricsThatBelongToNoRunAreNamedWithTheirLine() {
        Typed.Outcome outcome = compare("models/SmolLM3-3B_run4", "--run-metrics", "run3_metrics.json");

        assertThat(outcome.code()).isEqualTo(ExitCodes.PARTLY_READ);
        assertThat(outcome.err())
                .contains(
                        "run3_metrics.json:2: there is no run named \"SmolLM3-3B_run3\"; the runs are SmolLM3-3B_run4");
    }

    private Typed.Outcome compare(String... arguments) {
        String[] all = new String[arguments.length + 3];
        all[0] = "compare";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        all[all.length - 2] = "--output";
        all[all.length - 1] = "-";
        return Typed.in(folder).run(all);
    }

    private static List<String> names(Typed.Outcome outcome) {
        List<String> names = new ArrayList<>();
        JsonFile.parse(outcome.out())
                .get("runs")
                .forEach(run -> names.add(run.get("run_name").asString()));
        return names;
    }
}
