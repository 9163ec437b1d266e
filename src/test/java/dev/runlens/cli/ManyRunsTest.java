package dev.runlens.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Folders of many runs of mlx-lm, and pairs of them, as typed.
class ManyRunsTest {
    private static final int EVALUATIONS = 20;

    @TempDir
    Path folder;

    private final Random random = new Random(7);

    /// Runs whose true curve falls to a level, measured with noise.
    private void runs(String start, int count, double level, double noise) throws IOException {
        for (int i = 0; i < count; i++) {
            double[] losses = new double[EVALUATIONS];
            for (int j = 0; j < EVALUATIONS; j++) {
                losses[j] = level + 1.5 * Math.exp(-j / 4.0) + noise * random.nextGaussian();
            }
            run(String.format(Locale.ROOT, "%s%03d", start, i), losses);
        }
    }

    private void run(String name, double... losses) throws IOException {
        seeded(name, 0, losses);
    }

    private void seeded(String name, int seed, double... losses) throws IOException {
        configured(name, seed, 1e-4, 8, losses);
    }

    private void configured(String name, int seed, double rate, int rank, double... losses) throws IOException {
        Path run = Files.createDirectories(folder.resolve("models").resolve(name));
        Files.writeString(run.resolve("adapter_config.json"),
                """
                {"model": "m", "data": "data/mine", "fine_tune_type": "lora", "iters": 950, "steps_per_eval": 50,
                 "batch_size": 2, "val_batches": 5, "learning_rate": %s, "seed": %d, "lora_parameters": {"rank": %d}}"""
                        .formatted(rate, seed, rank));
        StringBuilder log = new StringBuilder("Starting training..., iters: 950\n");
        for (int i = 0; i < losses.length; i++) {
            int at = Math.max(1, 50 * i);
            log.append(String.format(Locale.ROOT, "Iter %d: Val loss %.4f, Val took 1.500s%n", at, losses[i]));
        }
        Files.writeString(run.resolve("train.log"), log.toString());
    }

    private JsonNode compared() throws IOException {
        Typed.Outcome outcome = Typed.in(folder).run("compare", "models", "--json");
        assertThat(outcome.code()).as(outcome.err()).isEqualTo(ExitCodes.ALL_READ);
        return JsonMapper.shared().readTree(outcome.out());
    }

    @Test
    void ofManyEqualRunsNoneIsCalledBetter() throws IOException {
        runs("equal", 24, 2, 0.03);
        Typed.Outcome outcome = Typed.in(folder).run("verdict", "models");

        assertThat(outcome.code()).isEqualTo(ExitCodes.CANNOT_TELL);
        assertThat(outcome.out().replaceAll("\\s+", " "))
                .contains("Any of the 24 comparable runs may have the lowest", "the lowest of 24 is on average too low")
                .doesNotContain("etter");
        assertThat(compared().path("verdict").path("result").asString()).isEqualTo("cannot_tell");
    }

    @Test
    void allRealWinnersShareTheFirstPlaceAndNoOtherDoes() throws IOException {
        runs("other", 20, 2, 0.03);
        runs("winner", 4, 1.7, 0.03);
        Typed.Outcome outcome = Typed.in(folder).run("verdict", "models");
        List<String> first = outcome.out().lines().filter(line -> line.endsWith(" 1")).toList();

        assertThat(first).hasSize(4).allMatch(line -> line.startsWith("winner"));
        assertThat(outcome.out()).startsWith("4 of 24 comparable runs may have the lowest");
    }

    @Test
    void oneRealWinnerIsNamedAndGivesNoughtToTheShell() throws IOException {
        runs("other", 9, 2, 0.03);
        runs("winner", 1, 1.6, 0.03);
        Typed.Outcome outcome = Typed.in(folder).run("verdict", "models");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out())
                .startsWith("winner000 has the lowest validation loss on this validation set of all 10");
    }

    @Test
    void aListHasOneLineForEachRunAndTheShippedFile() throws IOException {
        runs("equal", 3, 2, 0.03);
        run("lost", 2.5, 2.6, Double.NaN);
        Files.writeString(folder.resolve("models/equal001/0000950_adapters.safetensors"), "x");
        Typed.Outcome outcome = Typed.in(folder).run("verdict", "models");

        assertThat(outcome.out().lines().filter(line -> line.matches("(equal\\d+|lost)  .*")))
                .hasSize(4)
                .anyMatch(line -> line.matches("equal001 .*0000950_adapters\\.safetensors .* 1"))
                .anyMatch(line -> line.matches("lost +diverged +- +- +-"));
    }

    @Test
    void oneRunAloneIsAskedForTheOther() throws IOException {
        runs("equal", 1, 2, 0.03);

        Typed.Outcome outcome = Typed.in(folder).run("verdict", "models");
        assertThat(outcome.code()).isEqualTo(ExitCodes.USAGE);
        assertThat(outcome.err()).contains("models: name the other run as well");
        assertThat(Typed.in(folder).run("verdict", "models", "--candidate-log", "x").err()).contains("take two runs");
    }

    @Test
    void aSlowlyGrowingGapOfSmallNoiseIsBetter() throws IOException {
        double[] low = new double[EVALUATIONS];
        double[] high = new double[EVALUATIONS];
        for (int i = 0; i < EVALUATIONS; i++) {
            double curve = 2 + 1.5 * Math.exp(-i / 4.0) - 0.01 * i;
            double gap = i < 12 ? 0.04 : 0.04 + 0.16 * (i - 11) / 8;
            low[i] = curve + 0.004 * random.nextGaussian();
            high[i] = curve + gap + 0.004 * random.nextGaussian();
        }
        run("low", low);
        run("high", high);

        assertThat(Typed.in(folder).run("verdict", "high", "low").code()).isZero();
        assertThat(Typed.in(folder).run("verdict", "low", "high").code()).isEqualTo(ExitCodes.CANDIDATE_WORSE);
        assertThat(compared().path("verdict").path("run").asString()).isEqualTo("low");
    }

    @Test
    void repeatsOfOneSettingAreToldAsMeanAndDeviation() throws IOException {
        for (int seed = 1; seed <= 3; seed++) {
            double[] losses = new double[EVALUATIONS];
            for (int i = 0; i < EVALUATIONS; i++) {
                losses[i] = 2 + 0.1 * seed + 1.5 * Math.exp(-i / 4.0);
            }
            seeded("seed" + seed, seed, losses);
        }

        assertThat(Typed.in(folder).run("compare", "models").out().replaceAll("\\s+", " "))
                .containsPattern("3 runs that differ in nothing but their seed \\(seed1, seed2, seed3\\):"
                        + " 2\\.2\\d\\d ± 0\\.100, mean and standard deviation\\.");
    }

    @Test
    void theSettingThatTheLossGoesWithIsToldAndTheOtherIsNot() throws IOException {
        for (int i = 0; i < 16; i++) {
            double[] losses = new double[EVALUATIONS];
            for (int j = 0; j < EVALUATIONS; j++) {
                losses[j] = 2 - 0.1 * (i % 4) + 1.5 * Math.exp(-j / 4.0) + 0.02 * random.nextGaussian();
            }
            configured("run" + i, 0, 1e-5 * (1 + i % 4), 4 << random.nextInt(3), losses);
        }

        assertThat(Typed.in(folder).run("compare", "models").out().replaceAll("\\s+", " "))
                .containsPattern(
                        "Setting by setting, over 16 runs together, the loss goes with learning_rate \\(lower with larger values; 9\\d\u202f% of the"
                                + " scatter, p 0\\.001\\)")
                .contains("Of lora_rank that cannot be told.");
    }

    @Test
    void whatRunsShareIsSaidOnce() {
        Path samples = Path.of("samples/models").toAbsolutePath();
        Typed.Outcome outcome = Typed.in(folder).run("compare", samples.toString());

        assertThat(outcome.err().lines().filter(line -> line.contains("trained-on:"))).singleElement()
                .asString()
                .startsWith("tiny-llama_run3, tiny-llama_run4, tiny-llama_run5: trained-on: ")
                .contains("7 of 100 lines");
        assertThat(outcome.out()).contains("tiny-llama_run3, tiny-llama_run5: 10 random batches");
    }
}
