package dev.runlens.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class VerdictCommandTest {
    @TempDir
    Path folder;

    @BeforeEach
    void writeRuns() throws IOException {
        run("models/low", "data/mine", 1.5);
        run("models/high", "data/mine", 2.0);
        run("models/elsewhere", "data/other", 1.0);
    }

    @Test
    void aBetterCandidateIs0AndAWorseOneIs1() {
        Typed.Outcome better = verdict("models/high", "models/low");
        Typed.Outcome worse = verdict("models/low", "models/high");
        assertThat(better.code()).isZero();
        assertThat(worse.code()).isEqualTo(1);
        String told = "low has the lower validation loss on this validation set. What would be shipped of it lies 0.";
        assertThat(better.out().replaceAll("\\s+", " ")).startsWith(told);
        assertThat(worse.out().replaceAll("\\s+", " ")).startsWith(told);
    }

    @Test
    void withStrictWhatIsNotKnownToBeTheSameIs4() {
        String mlx = Path.of("src/test/resources/runs/mlx_old_good").toAbsolutePath().toString();
        String events = Path.of("src/test/resources/runs/tb_tensor").toAbsolutePath().toString();
        assertThat(verdict(events, mlx).code()).isEqualTo(3);
        assertThat(verdict(events, mlx, "--strict").code()).isEqualTo(4);
        assertThat(verdict("models/high", "models/low", "--strict").code()).isZero();
    }

    @Test
    void whatMattersIsTheUsersChoice() {
        assertThat(verdict("models/high", "models/low", "--matters", "0.9").code()).isEqualTo(3);
        assertThat(verdict("models/high", "models/low", "--matters", "0.9").out())
                .startsWith("high and low are the same for practical purposes");
        assertThat(verdict("models/high", "models/low", "--matters", "0").code()).isZero();
        for (String wrong : new String[] {"1", "-0.1", "NaN"}) {
            Typed.Outcome refused = verdict("models/high", "models/low", "--matters", wrong);
            assertThat(refused.code()).isEqualTo(2);
            assertThat(refused.err()).contains("--matters takes a share of the loss, such as 0.005");
        }
    }

    @Test
    void namesAreLookedForUnderTheModelsFolder() throws IOException {
        assertThat(verdict("high", "low").code()).isZero();
        run("elsewhere/lower", "data/mine", 1.2);
        assertThat(verdict("models/low", "lower", "--models-dir", "elsewhere").code())
                .isZero();
    }

    @Test
    void aCopyIs3() {
        Typed.Outcome outcome = verdict("models/low", "models/low");
        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.out()).contains("models/low (baseline)", "models/low (candidate)", "exactly the same");
    }

    @Test
    void runsOfTheSameNameAreCalledByTheirPaths() throws IOException {
        run("old/low", "data/mine", 2.0);
        Typed.Outcome outcome = verdict("old/low", "models/low");
        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).startsWith("models/low has the lower validation loss");
    }

    @Test
    void otherDataIs4EitherWayRound() {
        Typed.Outcome outcome = verdict("models/low", "models/elsewhere");
        assertThat(outcome.code()).isEqualTo(4);
        assertThat(outcome.out()).contains("data/mine", "data/other").doesNotContain("only change", "Confounded",
                "independent");
        assertThat(verdict("models/elsewhere", "models/low").code()).isEqualTo(4);
    }

    @Test
    void wrongUsageAndNothingReadableAre2() throws IOException {
        assertThat(verdict("models/low").code()).isEqualTo(2);
        assertThat(verdict().code()).isEqualTo(2);
        assertThat(verdict("models/low", "models/high", "models/elsewhere").code())
                .isEqualTo(2);
        assertThat(verdict("models/low", "nowhere").code()).isEqualTo(2);
        assertThat(verdict("nowhere", "models/low").code()).isEqualTo(2);
        Files.writeString(folder.resolve("notes.txt"), "nothing that belongs to a run");
        Typed.Outcome unreadable = verdict("models/low", "notes.txt");
        assertThat(unreadable.code()).isEqualTo(2);
        assertThat(unreadable.err()).contains("notes.txt: no run was found");
        assertThat(unreadable.out()).isEmpty();
    }

    @Test
    void aPlaceWithSeveralRunsIsAskedForOneAndTakesItsName() {
        Typed.Outcome several = verdict("models", "models/low");
        assertThat(several.code()).isEqualTo(2);
        assertThat(several.err()).contains("name one run; there are 3: ").contains("models#low (");
        assertThat(verdict("models#high", "models#low").code()).isZero();
        Typed.Outcome unknown = verdict("models#nobody", "models#low");
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.err()).contains("models#nobody: name one run; there are 3: models#");
    }

    @Test
    void otherExamplesInAFolderOfTheSameNameAre4() throws IOException {
        Path first = Files.createDirectories(folder.resolve("a/data/mine"));
        Path second = Files.createDirectories(folder.resolve("b/data/mine"));
        run("a/models/low", "data/mine", 1.5);
        run("b/models/high", "data/mine", 2.0);
        Files.writeString(first.resolve("valid.jsonl"), "{\"text\": \"one\"}\n");
        Files.writeString(second.resolve("valid.jsonl"), "{\"text\": \"two\"}\n");
        Typed.Outcome outcome = verdict("b/models/high", "a/models/low");
        assertThat(outcome.code()).isEqualTo(4);
        assertThat(outcome.out().replaceAll("\\s+", " "))
                .contains("the validation examples of high and low are not the same");
        Files.copy(first.resolve("valid.jsonl"), second.resolve("valid.jsonl"), StandardCopyOption.REPLACE_EXISTING);
        assertThat(verdict("b/models/high", "a/models/low").code()).isZero();
    }

    @Test
    void theJsonIsTheVerdictAlone() {
        Typed.Outcome outcome = verdict("models/high", "models/low", "--json");
        JsonNode json = JsonMapper.shared().readTree(outcome.out());
        assertThat(outcome.code()).isZero();
        assertThat(json.path("result").asString()).isEqualTo("better");
        assertThat(json.path("exit_code").asInt()).isZero();
        assertThat(json.path("refused").isNull()).isTrue();
        assertThat(json.path("run").asString()).isEqualTo("low");
        assertThat(json.path("difference").asDouble()).isBetween(-0.6, -0.4);
        assertThat(json.path("interval").get(1).asDouble()).isNegative();
        assertThat(json.path("paired").asBoolean()).isTrue();
        assertThat(json.path("statements").isEmpty()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', value = {
            "keras_csvlogger, tb_simple_value, '', 3, different_trainers",
            "hf_lora_r8_lr5e-4, hf_lora_r32_lr5e-3_overfit, --strict, 4, assumed_same",
    })
    void whatAPersonReadsWithAnIfAScriptDoesNotActOn(
            String baseline, String candidate, String option, int code, String refused) {
        Path runs = Path.of("src/test/resources/runs").toAbsolutePath();
        List<String> typed = new ArrayList<>(
                List.of(runs.resolve(baseline).toString(), runs.resolve(candidate).toString()));
        if (option.startsWith("--")) {
            typed.add(option);
        }
        Typed.Outcome text = verdict(typed.toArray(String[]::new));
        typed.add("--json");
        Typed.Outcome json = verdict(typed.toArray(String[]::new));
        JsonNode said = JsonMapper.shared().readTree(json.out());

        assertThat(text.code()).isEqualTo(code);
        assertThat(text.err()).contains("exit code " + code + ": ");
        assertThat(json.code()).isEqualTo(code);
        assertThat(said.path("result").asString()).isEqualTo("better");
        assertThat(said.path("exit_code").asInt()).isEqualTo(code);
        assertThat(said.path("refused").asString()).isEqualTo(refused);
    }

    @Test
    void theDocumentsRunsCannotBeToldByOneEvaluationEach() throws IOException {
        RunFolders.documented(folder);
        Typed.Outcome outcome = verdict(
                "SmolLM3-3B_run3",
                "SmolLM3-3B_run4",
                "--run-metrics",
                "run3_metrics.json",
                "--candidate-log",
                "run4_training.log");
        assertThat(outcome.code()).isEqualTo(3);
        String words = outcome.out().replaceAll("\\s+", " ");
        assertThat(words)
                .startsWith("Cannot tell which has the lower validation loss")
                .contains(
                        "have a single validation loss each, 1.629 and 1.456",
                        "goes up and down by chance",
                        "the difference of 0.173 may be chance",
                        "Evaluate more often",
                        "Examples were cut at different lengths: SmolLM3-3B_run3 at 512 tokens, SmolLM3-3B_run4 at 700");
    }

    @Test
    void aBaselinesLogMayLieElsewhereToo() throws IOException {
        Files.move(folder.resolve("models/low/train.log"), folder.resolve("low.log"));
        assertThat(verdict("models/low", "models/high").code()).isEqualTo(3);
        assertThat(verdict("models/low", "models/high", "--baseline-log", "low.log")
                .code())
                        .isEqualTo(1);
    }

    @Test
    void metricsOfRunsThatAreNotThereAreTold() throws IOException {
        Files.writeString(folder.resolve("m.json"), RunFolders.RUN3_METRICS);
        assertThat(verdict("models/low", "models/high", "--run-metrics", "m.json")
                .err())
                        .contains("there is no run named \"SmolLM3-3B_run3\"");
    }

    @Test
    void helpTellsTheExitCodes() {
        Typed.Outcome help = verdict("--help");
        assertThat(help.code()).isZero();
        assertThat(help.out()).contains("0", "the candidate is better", "4", "not comparable", "70", "internal error");
    }

    private Typed.Outcome verdict(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "verdict";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return Typed.in(folder).run(all);
    }

    /// A run, trained in the folder above `models`, with twelve evaluations that come to rest at a level, with the same
    /// wobble in every run.
    private void run(String name, String data, double level) throws IOException {
        Path run = Files.createDirectories(folder.resolve(name));
        Files.writeString(run.resolve("adapter_config.json"), """
                {"adapter_path": "%s", "data": "%s", "model": "base", "iters": 120, "steps_per_eval": 10,
                 "fine_tune_type": "lora", "seed": 1, "num_layers": 4, "learning_rate": %s}
                """.formatted(
                name.substring(Math.max(0, name.indexOf("models/"))), data, level / 1000));
        StringBuilder log = new StringBuilder("Starting training..., iters: 120\n");
        for (int i = 1; i <= 12; i++) {
            double loss = level + 2 * Math.exp(-i) + 0.01 * (i * 7 % 5);
            log.append(String.format(Locale.ROOT, "Iter %d: Val loss %.3f, Val took 1.0s%n", i * 10, loss));
        }
        Files.writeString(run.resolve("train.log"), log);
    }
}
