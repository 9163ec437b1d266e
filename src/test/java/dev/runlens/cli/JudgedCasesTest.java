package dev.runlens.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is said, as typed, of logs that were misjudged elsewhere.
class JudgedCasesTest {
    private static final Path CASES = Path.of("src/test/resources/cases").toAbsolutePath();
    private static final Path RUNS = Path.of("src/test/resources/runs").toAbsolutePath();

    @TempDir
    Path folder;

    private String said(String name) {
        Typed.Outcome outcome = Typed.in(folder).run("compare", CASES.resolve(name).toString());
        assertThat(outcome.code()).as(outcome.err()).isEqualTo(ExitCodes.ALL_READ);
        return outcome.out().replaceAll("\\s+", " ");
    }

    private String next(String name) {
        Typed.Outcome outcome = Typed.in(folder).run("next", CASES.resolve(name).toString());
        return (outcome.out() + outcome.err()).replaceAll("\\s+", " ");
    }

    @Test
    void theBestModelMeasuredAgainAtTheEndIsNoPointOfTheCurve() {
        assertThat(said("hf-best-reevaluated-at-end"))
                .contains(
                        "Overfitting: the lowest point of the validation loss lies between 160 and 280 (most likely at 200)")
                .contains("The last evaluation was the best file measured again after training")
                .contains("raised the validation loss by 0.235.")
                .doesNotContain("Plateau", "415 0.955");
    }

    @Test
    void aLossOfZeroUnderNanGradientsIsADivergence() {
        assertThat(said("hf-loss-zero-gradient-nan"))
                .contains("Diverged: from iteration 190 on the loss is not a number or infinite, to the end.")
                .doesNotContain("give the trainer a validation set");
        assertThat(next("hf-loss-zero-gradient-nan")).contains("lower the learning rate to 9.75e-05");
    }

    @Test
    void aLossThatNeverMovesDidNotLearn() {
        assertThat(said("flat-run"))
                .contains("Did not learn: neither validation nor train loss moved by 0.5")
                .doesNotContain("Still improving", "Overfitting:", "Plateau", "train for");
        assertThat(next("flat-run")).contains("whether the labels are masked");
    }

    @Test
    void aDoublingIsNotDeniedAndNoReasonToTrainOn() {
        assertThat(said("six-evaluations-rise"))
                .contains("Overfitting: ", "rose in each of the 4 evaluations since then, 0.400 → 0.840")
                .doesNotContain("came to rest", "Plateau", "train for", "train longer");
    }

    @Test
    void fiveEvaluationsOfFiveThousandIterationsAskForMoreOfThem() {
        assertThat(said("too-short"))
                .contains("rose in each of the 4 evaluations since then, 0.320 → 0.400, by 25\u202f%")
                .contains("train no longer than that, and evaluate more often before it")
                .doesNotContain("train longer", "train for", "too short");
    }

    @Test
    void whereNoFileBeatsTheStartTheNextRunLowersTheRateAndSavesWhereTheLowestPointWas() throws IOException {
        for (String run : new String[] {"mlx_old_overfit", "mlx_file_overfit"}) {
            Path file = folder.resolve(run + ".yaml");
            Typed.Outcome outcome = Typed.in(folder)
                    .run("next", RUNS.resolve(run).toString(), "--output", file.toString());

            assertThat(outcome.code()).as(outcome.err()).isZero();
            assertThat(outcome.err()).contains("Lower the learning rate to 0.0008 first", "save every 40 iterations");
            assertThat(Files.readString(file)).contains("learning_rate: 0.0008", "save_every: 40");
        }
    }

    @Test
    void anImplausibleRateIsNotHalvedByNext() {
        Typed.Outcome outcome = Typed.in(folder).run("next", RUNS.resolve("hf_lora_diverged_nan").toString());

        assertThat(outcome.out() + outcome.err())
                .contains("Start again with a learning rate of 0.0001: 1e-5 to 2e-4 is usual")
                .doesNotContain("5e+19", "alve");
    }

    @Test
    void aShortTensorBoardRunIsToldWhatItDid() {
        Typed.Outcome outcome = Typed.in(folder).run("next", RUNS.resolve("tb_truncated").toString());

        assertThat(outcome.out() + outcome.err()).doesNotContain("train longer", "train for");
    }
}
