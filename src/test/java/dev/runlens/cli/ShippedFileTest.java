package dev.runlens.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Which file is shipped of runs whose answer is known, as typed.
class ShippedFileTest {
    private static final Path RUNS = Path.of("src/test/resources/runs").toAbsolutePath();

    @TempDir
    Path folder;

    @Test
    void ofThreeExactEvaluationsTheSecondIsTheLowest() throws IOException {
        transformers(new double[] {1.60, 1.52, 1.71}, "");

        Typed.Outcome outcome = checkpoint("run");
        assertThat(outcome.code()).isZero();
        assertThat(outcome.out().strip()).endsWith("checkpoint-20");
        assertThat(outcome.err())
                .contains("Ship checkpoint-20: its validation loss was measured as 1.520, at iteration 20.",
                        "The last file, of iteration 30, is 0.190 worse.");
    }

    @Test
    void ofFiveSampledEvaluationsTheThirdIsTheLowestAndTheTableSaysTheSame() throws IOException {
        mlx("run", 100, 2.405, 1.761, 1.635, 1.729, 1.840);

        Typed.Outcome outcome = checkpoint("run");
        assertThat(outcome.out().strip()).endsWith("0000200_adapters.safetensors");
        JsonNode file = json("checkpoint", "run").path("recommended_checkpoint");
        assertThat(file.path("iteration").asInt()).isEqualTo(200);
        assertThat(file.path("measured").asDouble()).isEqualTo(1.635);
        assertThat(file.path("estimated").asDouble()).isBetween(1.6, 1.75);
        assertThat(Typed.in(folder).run("compare", "run").out().replaceAll("\\s+", " "))
                .contains("Ship 0000200_adapters.safetensors: its validation loss is estimated as 1.",
                        "measured 1.635.");
    }

    @Test
    void aMetricThatNoRunReportsIsWrongUsageAndNotTheLoss() {
        String run = RUNS.resolve("trl_sft").toString();
        Typed.Outcome outcome = Typed.in(folder).run("checkpoint", run, "--metric", "acuracy");
        assertThat(outcome.code()).isEqualTo(ExitCodes.USAGE);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err())
                .contains("--metric acuracy: no run reports it; there is ")
                .contains("eval_mean_token_accuracy", "loss");
        String other = RUNS.resolve("hf_lora_r8_lr5e-4").toString();
        assertThat(Typed.in(folder).run("verdict", run, other, "--metric", "acuracy").code())
                .isEqualTo(ExitCodes.USAGE);
        assertThat(Typed.in(folder).run("compare", run, "--metric", "acuracy").code()).isEqualTo(ExitCodes.USAGE);

        assertThat(Typed.in(folder).run("verdict", run, other, "--metric", "mean_token_accuracy").err())
                .contains(
                        "hf_lora_r8_lr5e-4: does not report mean_token_accuracy: its file is chosen as if --metric were not"
                                + " given")
                .doesNotContain("trl_sft: does not report");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mlx_old_overfit", "mlx_file_overfit"})
    void whereNoFileBeatsTheUntouchedModelNoneIsShippedAndNothingCopied(String run) {
        Typed.Outcome outcome = Typed.in(folder).run("checkpoint", RUNS.resolve(run).toString(), "--copy-to", "ship");

        assertThat(outcome.code()).isEqualTo(ExitCodes.CANNOT_TELL);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err())
                .contains("Ship none: no saved file is better than the model that training started from");
        assertThat(folder.resolve("ship")).doesNotExist();
        JsonNode analysis = json("checkpoint", RUNS.resolve(run).toString());
        assertThat(analysis.path("recommended_checkpoint").isNull()).isTrue();
        assertThat(analysis.path("against_start").path("answer").asString()).isEqualTo("not_better");
        assertThat(analysis.path("checkpoints")).isNotEmpty();
    }

    @Test
    void theLuckyFileOfTheSampleIsToldWithoutItsLuck() {
        JsonNode analysis = json("checkpoint", Path.of("samples/models/tiny-llama_run3").toAbsolutePath().toString());
        JsonNode file = analysis.path("recommended_checkpoint");

        assertThat(file.path("iteration").asInt()).isNotEqualTo(150);
        assertThat(file.path("estimated").asDouble()).isBetween(4.25, 4.35);
        assertThat(file.path("low").asDouble()).isLessThan(file.path("estimated").asDouble());
        assertThat(analysis.path("status").asString()).isNotEqualTo("overfitting");
    }

    @ParameterizedTest
    @CsvSource({"hf_lora_r8_lr5e-4, checkpoint-192", "trl_sft, checkpoint-120"})
    void whereEveryEvaluationFellItIsTheLastFile(String run, String file) {
        Typed.Outcome outcome = checkpoint(RUNS.resolve(run).toString());

        assertThat(outcome.out().strip()).endsWith(file);
        assertThat(json("checkpoint", RUNS.resolve(run).toString()).path("status").asString())
                .isEqualTo("still_improving");
    }

    @Test
    void theTrainersMetricDecidesAndTheLowestLossIsNamedBesideIt() throws IOException {
        transformers(
                new double[] {1.60, 1.52, 1.71},
                "\"best_metric\": 0.9, \"best_model_checkpoint\": \"output/checkpoint-30\", ",
                0.7,
                0.8,
                0.9);

        Typed.Outcome outcome = checkpoint("run");
        assertThat(outcome.out().strip()).endsWith("checkpoint-30");
        assertThat(outcome.err())
                .contains("Ship checkpoint-30: its eval accuracy is 0.900, at iteration 30",
                        "By validation loss the best file is checkpoint-20, at iteration 20: 1.520 there, 1.710 in the file"
                                + " to ship.");
        JsonNode analysis = json("checkpoint", "run");
        assertThat(analysis.path("recommended_checkpoint").path("metric").asString()).isEqualTo("eval_accuracy");
        assertThat(analysis.path("lowest_loss_checkpoint").asString()).endsWith("checkpoint-20");
        assertThat(checkpoint("run", "--metric", "loss").out().strip()).endsWith("checkpoint-20");
    }

    @Test
    void aResumedRunThatStillFallsShipsItsLastFile() throws IOException {
        String first = log(100, 3.0, 2.6, 2.3);
        String second = "Loading fine-tuned weights from adapters/0000100_adapters.safetensors\n"
                + log(100, 2.25, 2.05, 1.95);
        Path run = Files.createDirectories(folder.resolve("run"));
        Files.writeString(run.resolve("train.log"), first + second);
        Files.writeString(run.resolve("0000200_adapters.safetensors"), "x");
        Files.writeString(run.resolve("0000100_adapters.safetensors"), "x");

        assertThat(checkpoint("run").out().strip()).endsWith("0000200_adapters.safetensors");
    }

    private Typed.Outcome checkpoint(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "checkpoint";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return Typed.in(folder).run(all);
    }

    private JsonNode json(String command, String run) {
        return JsonMapper.shared()
                .readTree(Typed.in(folder).run(command, run, "--json").out())
                .path("runs")
                .path(0)
                .path("analysis");
    }

    /// A state of the Hugging Face trainer that was evaluated and saved every ten steps.
    private void transformers(double[] losses, String more, double... accuracies) throws IOException {
        StringBuilder history = new StringBuilder();
        for (int i = 0; i < losses.length; i++) {
            int step = 10 * (i + 1);
            String accuracy = i < accuracies.length ? ", \"eval_accuracy\": " + accuracies[i] : "";
            history.append(i == 0 ? "" : ", ")
                    .append(String.format(
                            Locale.ROOT,
                            "{\"step\": %d, \"loss\": %.2f, \"learning_rate\": 1e-4}, {\"step\": %d, \"eval_loss\": %s%s}",
                            step,
                            losses[i] + 0.1,
                            step,
                            losses[i],
                            accuracy));
        }
        String state = "{" + more + "\"global_step\": " + 10 * losses.length + ", \"max_steps\": " + 10 * losses.length
                + ", \"log_history\": [" + history + "]}";
        for (int i = 1; i <= losses.length; i++) {
            Path saved = Files.createDirectories(folder.resolve("run/output/checkpoint-" + 10 * i));
            Files.writeString(saved.resolve("adapter_model.safetensors"), "x");
            if (i == losses.length) {
                Files.writeString(saved.resolve("trainer_state.json"), state);
            }
        }
    }

    /// A run of mlx-lm that was evaluated and saved every so many iterations.
    private void mlx(String name, int every, double... losses) throws IOException {
        Path run = Files.createDirectories(folder.resolve(name));
        Files.writeString(run.resolve("train.log"), log(every, losses));
        for (int i = 1; i < losses.length; i++) {
            Files.writeString(run.resolve(String.format(Locale.ROOT, "%07d_adapters.safetensors", every * i)), "x");
        }
    }

    private static String log(int every, double... losses) {
        int last = every * (losses.length - 1);
        StringBuilder log = new StringBuilder("Starting training..., iters: " + last + "\n");
        for (int i = 0; i < losses.length; i++) {
            int step = Math.max(1, every * i);
            log.append(String.format(Locale.ROOT, "Iter %d: Val loss %.3f, Val took 1.0s%n", step, losses[i]));
            if (i > 0) {
                log.append(String.format(
                        Locale.ROOT,
                        "Iter %d: Train loss %.3f, Learning Rate 1.000e-05, It/sec 1.0, Tokens/sec 100.0, Trained Tokens %d,"
                                + " Peak mem 1.0 GB%n",
                        step,
                        losses[i] - 0.1,
                        step * 100));
                log.append(String.format(
                        Locale.ROOT,
                        "Iter %d: Saved adapter weights to adapters.safetensors and %07d_adapters.safetensors.%n",
                        step,
                        step));
            }
        }
        return log.toString();
    }
}
