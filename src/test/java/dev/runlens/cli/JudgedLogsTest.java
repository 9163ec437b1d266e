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

/// What is said of logs whose curves anybody can judge, as typed.
class JudgedLogsTest {
    private static final Path RUNS = Path.of("src/test/resources/runs").toAbsolutePath();
    private static final Path SAMPLES = Path.of("samples/models").toAbsolutePath();

    @TempDir
    Path folder;

    /// A log of mlx-lm with evaluations at even distances, the first one at 1, and a train loss that falls.
    private String log(int every, double... losses) throws IOException {
        StringBuilder text = new StringBuilder("Starting training..., iters: " + every * (losses.length - 1) + "\n");
        for (int i = 0; i < losses.length; i++) {
            int at = Math.max(1, i * every);
            text.append(String.format(Locale.ROOT, "Iter %d: Val loss %.3f, Val took 1.500s%n", at, losses[i]));
            text.append(String.format(
                    Locale.ROOT,
                    "Iter %d: Train loss %.3f, Learning Rate 1.000e-04, It/sec 0.900, Tokens/sec 210.5, Trained Tokens %d,"
                            + " Peak mem 4.100 GB%n",
                    Math.max(2, at),
                    2.0 / (i + 1),
                    230 * Math.max(2, at)));
        }
        return file("train.log", text.toString());
    }

    private String file(String name, String text) throws IOException {
        Path file = Files.createDirectories(folder.resolve("run")).resolve(name);
        Files.writeString(file, text);
        return file.toString();
    }

    private String said(String path) {
        Typed.Outcome outcome = Typed.in(folder).run("compare", path, "--output", "comparison.json");
        assertThat(outcome.code()).as(outcome.err()).isEqualTo(ExitCodes.ALL_READ);
        return outcome.out().replaceAll("\\s+", " ");
    }

    @Test
    void aDoublingInFiveRisingEvaluationsIsNotDenied() throws IOException {
        assertThat(said(log(100, 0.9, 0.4, 0.48, 0.56, 0.66, 0.84)))
                .contains(
                        "Overfitting: validation loss is lowest at iteration 100 and rose in each of the 4 evaluations"
                                + " since then, 0.400 → 0.840, by 110\u202f%: of flat curves at most 0.83\u202f% do that.")
                .doesNotContain("came to rest", "Plateau", "neither rises nor falls", "Cannot tell");
    }

    /// Nobody stops a run for a third of a percent.
    @Test
    void aRiseThatDoesNotMatterIsSaidAndIsNoOverfitting() throws IOException {
        double[] losses = new double[24];
        for (int i = 0; i < losses.length; i++) {
            losses[i] = 2 + Math.max(0, i - 10) * 0.0006 + (i * 7 % 5 - 2) * 0.0005 + (i == 0 ? 0.01 : 0);
        }

        assertThat(said(log(50, losses)))
                .contains("From its lowest point on, which lies between", "but less than the 0.5\u202f% that matter.")
                .doesNotContain("Overfitting:", "stop there");
    }

    @Test
    void aLearningRateThatMovesNothingIsWhatToChange() throws IOException {
        double[] losses = new double[20];
        for (int i = 0; i < losses.length; i++) {
            losses[i] = 2 + (i * 7 % 5 - 2) * 0.02;
        }
        String flat = Files.readString(Path.of(log(50, losses))).replaceAll("Train loss [0-9.]+", "Train loss 1.900");

        assertThat(said(file("train.log", flat))).doesNotContain("hardly moves weights");
        assertThat(said(file("train.log", flat.replace("1.000e-04", "1.000e-08"))))
                .contains("a learning rate of 1e-08 hardly moves weights: 0.0001 is usual.");
        assertThat(
                said(file("train.log", Files.readString(Path.of(log(50, losses))).replace("1.000e-04", "1.000e-08"))))
                        .as("a train loss that falls").doesNotContain("hardly moves weights");
    }

    /// One evaluation an epoch, as the Hugging Face Trainer makes by default, of the whole validation set.
    @Test
    void threeEpochsThatRiseAreOverfittingWithoutATest() throws IOException {
        file("trainer_state.json", epochs(1.10, 1.30, 1.80));

        assertThat(said(folder.resolve("run").toString()))
                .contains(
                        "Overfitting: validation loss is lowest at iteration 100 and rose in each of the 2 evaluations"
                                + " since then, 1.100 → 1.800, by 64\u202f%")
                .contains("train no longer than that, and evaluate more often before it")
                .doesNotContain("Cannot tell");
        Files.delete(folder.resolve("run/trainer_state.json"));
        file("trainer_state.json", epochs(1.10, 1.13, 1.16));
        assertThat(said(folder.resolve("run").toString())).contains("Cannot tell");
    }

    private static String epochs(double... losses) {
        StringBuilder rows = new StringBuilder();
        for (int epoch = 1; epoch <= losses.length; epoch++) {
            for (int step = 100 * epoch - 90; step <= 100 * epoch; step += 10) {
                rows.append(String.format(Locale.ROOT, "{\"epoch\": %.1f, \"loss\": %.3f, \"step\": %d},", step / 100.0,
                        2.0 / (1 + step / 100.0), step));
            }
            rows.append(String.format(Locale.ROOT, "{\"epoch\": %d.0, \"eval_loss\": %.3f, \"step\": %d},", epoch,
                    losses[epoch - 1], 100 * epoch));
        }
        return "{\"global_step\": 300, \"max_steps\": 300, \"log_history\": ["
                + rows.substring(0, rows.length() - 1) + "]}";
    }

    /// There were evaluations: a perplexity is e to the loss.
    @ParameterizedTest
    @CsvSource({"val_perplexity", "eval_ppl", "valid_perplexity", "val/ppl"})
    void aRunThatReportsThePerplexityOfItsEvaluationsIsJudgedByItsLogarithm(String column) throws IOException {
        StringBuilder table = new StringBuilder("step,train_loss," + column + "\n");
        for (int i = 1; i <= 20; i++) {
            double loss = 1.2 + 0.8 * Math.exp(-i / 2.0) + 0.03 * Math.max(0, i - 8) + 0.004 * (i % 3 - 1);
            table.append(String.format(Locale.ROOT, "%d,%.4f,%.4f%n", 50 * i, 2.0 / (1 + i / 5.0), Math.exp(loss)));
        }
        String path = file("metrics.csv", table.toString());

        assertThat(said(path)).contains("Overfitting").doesNotContain("There was no evaluation", "No validation");
        assertThat(Typed.in(folder).run("compare", path, "--output", "again.json").err())
                .contains("its logarithm is taken for that");
    }

    @Test
    void fewEvaluationsSayWhatTheyDid() throws IOException {
        assertThat(said(log(100, 2.405, 1.761, 1.635, 1.729, 1.840)))
                .contains("rose in each of the last 2 evaluations, 1.635 → 1.840: too few to rule out chance, and no"
                        + " reason to train on")
                .doesNotContain("train longer");
    }

    @Test
    void aRiseAtTheEndIsNoPlateau() throws IOException {
        assertThat(said(log(50, 2.4, 2.1, 1.9, 1.78, 1.70, 1.66, 1.64, 1.631, 1.640, 1.655, 1.672, 1.702)))
                .doesNotContain("Plateau", "came to rest");
    }

    @Test
    void oneEvaluationOfManyIsAPartOfALog() throws IOException {
        file("adapter_config.json",
                "{\"model\": \"m\", \"fine_tune_type\": \"lora\", \"lora_parameters\": {\"rank\": 8}, \"steps_per_eval\": 50, \"iters\": 1600, \"learning_rate\": 1e-5}");
        file(
                "train.log",
                """
                Iter 1550: Train loss 1.250, Learning Rate 1.000e-05, It/sec 0.400, Tokens/sec 180.2, Trained Tokens 700000, Peak mem 8.080 GB
                Iter 1600: Val loss 1.456, Val took 30.500s
                Iter 1600: Train loss 1.234, Learning Rate 1.000e-05, It/sec 0.400, Tokens/sec 180.2, Trained Tokens 751673, Peak mem 8.080 GB
                """);

        assertThat(said(folder.resolve("run").toString()))
                .contains("The log holds 1 of about 32 evaluations that steps_per_eval 50 makes: give the whole log")
                .contains("The log at hand is a part: give the whole log, and look again.")
                .doesNotContain("train longer");
    }

    @ParameterizedTest
    @CsvSource({"'***** Running Evaluation *****', 3", "'[INFO|trainer.py:3788] >> ***** Running evaluation *****', 1"})
    void evaluationsWhoseLossIsElsewhereAreNotSaidToBeMissing(String announced, int evaluations) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= 8; i++) {
            text.append("{'loss': " + (3 - i / 4.0) + ", 'learning_rate': 0.0002, 'epoch': " + i / 4.0 + "}\n");
            text.append(i <= evaluations ? announced + "\n  Num examples = 40\n  Batch size = 4\n" : "");
        }
        String path = file("running_log.txt", text.toString());

        assertThat(said(path))
                .contains("Evaluations ran, but their losses are in no file that was read")
                .contains("open the folder that the trainer saved to")
                .doesNotContain("There was no evaluation", "give the trainer a validation set");
        assertThat(Files.readString(folder.resolve("comparison.json")))
                .contains("evaluated-elsewhere",
                        evaluations + (evaluations == 1 ? " evaluation" : " evaluations") + " ran");
    }

    @Test
    void lossesOfZeroUnderGradientsOfZeroBlock() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= 12; i++) {
            text.append("{'loss': 0.0, 'grad_norm': 0.0, 'learning_rate': 0.0002, 'epoch': " + i / 10.0 + "}\n");
            text.append("{'eval_loss': " + (1.5 - i / 20.0) + ", 'eval_runtime': 1.5, 'epoch': " + i / 10.0 + "}\n");
        }

        assertThat(said(file("train.log", text.toString())))
                .contains("Every one of the 12 train losses is exactly 0")
                .contains("The norm of the gradients is 0 at every report")
                .contains("First mend what is wrong with the run");
    }

    @Test
    void zerosUnderNanGradientsAreADivergence() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= 40; i++) {
            String values = i < 19 ? "'loss': " + 2.0 / i + ", 'grad_norm': 0.9" : "'loss': 0.0, 'grad_norm': nan";
            text.append("{" + values + ", 'learning_rate': 0.0002, 'epoch': " + i / 10.0 + "}\n");
        }

        assertThat(said(file("train.log", text.toString())))
                .contains("Diverged: from iteration 19 on the loss is not a number or infinite, to the end.");
    }

    @Test
    void anImplausibleRateIsReplacedAndNeverHalved() {
        assertThat(said(RUNS.resolve("hf_lora_diverged_nan").toString()))
                .contains("A learning rate of 1e+20 is implausible: 1e-5 to 2e-4 is usual.")
                .contains("Start again with a learning rate of 0.0001")
                .doesNotContain("alve", "5e+19");
    }

    @Test
    void aRiseFromTheFirstEvaluationsAsksForTheLearningRateFirst() {
        assertThat(said(RUNS.resolve("hf_lora_r32_lr5e-3_overfit").toString()))
                .contains("lies between 15 and 45 (most likely at 30)")
                .contains(
                        "Lower the learning rate to 0.001 first, towards the 1e-5 to 2e-4 that are usual for adapters;"
                                + " dropout comes after that.")
                .contains("save every 15 iterations, as often as is evaluated");
    }

    @Test
    void aSlightRiseIsCalledOne() {
        assertThat(said(RUNS.resolve("keras_csvlogger").toString()))
                .contains("Rose slightly: over the last third validation loss rose by 0.47\u202f% to 1.2\u202f%.")
                .contains("nothing speaks for training on. Stop at 18 (its lowest point lies between 14 and 23).")
                .doesNotContain("without losing on others", "Plateau");
    }

    @Test
    void aShortRunThatRisesIsNotTrainedLonger() {
        assertThat(said(RUNS.resolve("tb_truncated").toString()))
                .contains("rose in each of the last 3 evaluations, 4.208 → 4.823")
                .contains("Validation loss rose at the end: evaluate every 10 iterations, to see from where on.")
                .doesNotContain("train longer", "train for");
    }

    @Test
    void whatASchedulesEndFlattenedIsNoForecast() {
        assertThat(said(RUNS.resolve("hf_lora_r8_lr5e-4").toString()))
                .contains("Still improving: at the end validation loss falls by more than noise explains.")
                .contains("The learning rate came down from 0.0005 to 3.2e-07: the curve flattened with it")
                .contains(
                        "For a lower loss train for 300 iterations in all, from the start, with a schedule that takes"
                                + " as long.")
                .doesNotContain("If it goes on so", "by about");
    }

    @Test
    void filesThatWereSavedAfterTheLossWasLostAreNotShipped() {
        assertThat(said(RUNS.resolve("mlx_old_nan").toString()))
                .contains("Ship none: the loss is lost from iteration 35 on, and every saved file is from after that.")
                .contains("train with adamw",
                        "The learning rate goes with the optimizer: 0.09 is one of SGD, 0.0001 is usual")
                .doesNotContain("Only 2 evaluations", "implausible");
    }

    @Test
    void theSampleIsNotShownToOverfitAndItsLowestPointIsAnInterval() {
        assertThat(said(SAMPLES.resolve("tiny-llama_run3").toString()))
                .contains("The lowest point of the validation loss lies between 90 and 570.")
                .contains("Wide gap at the end")
                .doesNotContain("Overfitting:");
    }

    @Test
    void runsThatFellAtEveryEvaluationStillImprove() {
        for (String run : new String[] {"hf_lora_r8_lr5e-4", "trl_sft", "mlx_file_resumed"}) {
            assertThat(said(RUNS.resolve(run).toString())).as(run).contains("Still improving: ");
        }
    }
}
