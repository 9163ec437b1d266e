package dev.runlens.read.mlx.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runlens.read.LoggedTraining;
import dev.runlens.read.UnreadableSourceException;
import dev.runlens.run.Finding;
import dev.runlens.run.FindingCode;
import dev.runlens.run.Metric;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Which training a line belongs to.
class TrainingSectionsTest {
    @Test
    void startThatIsPrintedAgainAfterReportsBeginsANewTraining() {
        List<LoggedTraining> trainings = trainings(
                "Starting training..., iters: 100",
                "Iter 10: Train loss 2.0",
                "Starting training..., iters: 200",
                "Iter 20: Train loss 1.5");

        assertThat(trainings).hasSize(2);
        assertThat(trainings.get(0).header().planned()).hasValue(100);
        assertThat(trainings.get(1).header().planned()).hasValue(200);
        assertThat(trainings.get(1).header().line()).isEqualTo(3);
        assertThat(losses(trainings.get(1))).isEqualTo("20=1.5");
    }

    @Test
    void panelHeaderRowAndStartBeforeTheFirstReportAreOneBeginning() {
        List<LoggedTraining> trainings = trainings(
                "╭─ mlx_lm.lora ─────╮",
                "│  max seq   128    │",
                "╰───────────────────╯",
                "  iter   train_loss     tok/s     tokens",
                "    10    2.000 ▼    2,235    123.4k",
                "╭─ mlx_lm.lora ─────╮",
                "│  max seq   256    │",
                "╰───────────────────╯",
                "  iter   train_loss     tok/s     tokens",
                "    20    1.500 ▼    2,235    123.4k");

        assertThat(trainings).hasSize(2);
        assertThat(trainings.get(0).header().stated().whole("max_seq_length")).hasValue(128);
        assertThat(trainings.get(1).header().stated().whole("max_seq_length")).hasValue(256);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Iter 10: Train loss 1.9", "Iter 20: Train loss 1.9", "Iter 20: Train loss nan"})
    void iterationsThatGoBackOrStayBeginANewTraining(String line) {
        List<LoggedTraining> trainings = trainings("Iter 10: Train loss 2.0", "Iter 20: Train loss 1.8", line);

        assertThat(trainings).hasSize(2);
        assertThat(losses(trainings.get(0))).isEqualTo("10=2.0 20=1.8");
        assertThat(trainings.get(1).header().line()).isEqualTo(3);
    }

    @Test
    void validationIterationsThatGoBackBeginANewTraining() {
        List<LoggedTraining> trainings = trainings(
                "Iter 1: Val loss 3.0, Val took 1.0s",
                "Iter 10: Train loss 2.0",
                "Iter 1: Val loss 2.9, Val took 1.0s",
                "Iter 20: Train loss 1.5");

        assertThat(trainings).hasSize(2);
        assertThat(losses(trainings.get(1))).isEqualTo("20=1.5");
    }

    @Test
    void linesSortedIntoAllTrainThenAllValidationAreOneTraining() {
        List<LoggedTraining> trainings = trainings(
                "Iter 10: Train loss 2.0",
                "Iter 20: Train loss 1.5",
                "Iter 1: Val loss 3.0, Val took 1.0s",
                "Iter 20: Val loss 2.5, Val took 1.0s");

        assertThat(trainings).hasSize(1);
        assertThat(Logs.points(trainings.get(0).series(Metric.VAL_LOSS))).isEqualTo("1=3.0 20=2.5");
    }

    @Test
    void reportThatStandsTwiceIsAFindingAndNoNewTraining() {
        List<LoggedTraining> trainings = trainings(
                "Iter 10: Train loss 2.0",
                "Iter 10: Train loss 2.0",
                "Iter 10: Val loss 2.1, Val took 1.0s",
                "Iter 10: Val loss 2.1, Val took 1.0s",
                "Iter 20: Train loss nan",
                "Iter 20: Train loss nan");

        assertThat(trainings).hasSize(1);
        assertThat(losses(trainings.get(0))).isEqualTo("10=2.0 20=NaN");
        assertThat(trainings.get(0).findings()).extracting(Finding::code).containsOnly(FindingCode.DUPLICATE);
        assertThat(trainings.get(0).findings())
                .extracting(finding -> String.valueOf(finding.origin()))
                .containsExactly("train.log:2", "train.log:4", "train.log:6");
    }

    @Test
    void startsOfAllProcessesOfADistributedTrainingAreOneBeginning() {
        List<LoggedTraining> trainings = trainings(
                "Loading pretrained model",
                "Starting training..., iters: 100",
                "Node 0 of 2",
                "Loading pretrained model",
                "Iter 1: Val loss 3.0, Val took 1.0s",
                "Starting training..., iters: 100",
                "Node 1 of 2",
                "Iter 10: Train loss 2.0",
                "Saved final weights to a.safetensors.",
                "Starting training..., iters: 50",
                "Node 0 of 2",
                "Starting training..., iters: 50",
                "Node 1 of 2",
                "Iter 10: Train loss 1.0");

        assertThat(trainings).hasSize(2);
        assertThat(trainings.get(0).header().line()).isEqualTo(1);
        assertThat(trainings.get(0).header().planned()).hasValue(100);
        assertThat(trainings.get(1).header().planned()).hasValue(50);
    }

    @Test
    void linesBeforeATrainingBelongToTheOneThatComes() {
        List<LoggedTraining> trainings = trainings(
                "Loading configuration file one.yaml",
                "Loading pretrained model",
                "Starting training..., iters: 100",
                "Iter 10: Train loss 2.0",
                "Traceback (most recent call last):",
                "  File \"x.py\", line 1, in <module>",
                "    main()",
                "RuntimeError: [metal::malloc] out of memory",
                "Loading configuration file two.yaml",
                "Loading pretrained model",
                "Loading fine-tuned weights from adapters/0000010_adapters.safetensors",
                "Starting training..., iters: 100",
                "Iter 10: Train loss 1.5");

        assertThat(trainings).hasSize(2);
        assertThat(trainings.get(0).header().configFile()).isEqualTo("one.yaml");
        assertThat(trainings.get(0).header().resumedFrom()).isNull();
        assertThat(trainings.get(0).ending().interruption()).isEqualTo("RuntimeError: [metal::malloc] out of memory");
        assertThat(trainings.get(1).header().configFile()).isEqualTo("two.yaml");
        assertThat(trainings.get(1).header().resumedFrom()).isEqualTo("adapters/0000010_adapters.safetensors");
        assertThat(trainings.get(1).header().line()).isEqualTo(9);
        assertThat(trainings.get(1).ending().interruption()).isNull();
    }

    @Test
    void loadedWeightsBeginANewTrainingEvenWhereIterationsGoOn() {
        List<LoggedTraining> trainings = trainings(
                "Iter 5: Train loss 2.0, It/sec 1.0",
                "Loading pretrained adapters from adapters.npz",
                "Iter 10: Train loss 1.5, It/sec 1.0");

        assertThat(trainings).hasSize(2);
        assertThat(trainings.get(1).header().resumedFrom()).isEqualTo("adapters.npz");
        assertThat(trainings.get(1).header().line()).isEqualTo(2);
    }

    @Test
    void startThatFailedBeforeItsFirstReportLeavesNothingToTheNextButAFinding() {
        List<LoggedTraining> trainings = trainings(
                "Loading fine-tuned weights from wrong.safetensors",
                "Starting training..., iters: 100",
                "KeyboardInterrupt",
                "Loading pretrained model",
                "Starting training..., iters: 200",
                "Iter 10: Train loss 1.5");

        assertThat(trainings).hasSize(1);
        assertThat(trainings.get(0).header().resumedFrom()).isNull();
        assertThat(trainings.get(0).header().planned()).hasValue(200);
        assertThat(trainings.get(0).ending().interruption()).isNull();
        assertThat(trainings.get(0).findings())
                .extracting(Finding::message)
                .containsExactly("The training that begins here reports nothing.");
    }

    @Test
    void trainingThatHasOnlyStartedIsThereWithoutMetrics() {
        List<LoggedTraining> trainings = trainings("Loading pretrained model", "Starting training..., iters: 600");

        assertThat(trainings).hasSize(1);
        assertThat(trainings.get(0).isEmpty()).isTrue();
        assertThat(trainings.get(0).header().planned()).hasValue(600);
    }

    @Test
    void restartThatHasNotReportedYetIsNoTrainingBesideTheOneThatHas() {
        List<LoggedTraining> trainings = trainings(
                "Starting training..., iters: 600", "Iter 10: Train loss 1.5", "Starting training..., iters: 600");

        assertThat(trainings).hasSize(1);
        assertThat(losses(trainings.get(0))).isEqualTo("10=1.5");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "KeyboardInterrupt",
            "zsh: killed     python -m mlx_lm.lora --train",
            "Killed: 9",
            "libc++abi: terminating due to uncaught exception of type std::runtime_error: [METAL] Insufficient Memory",
            "ValueError: Training set not found",
            "Segmentation fault: 11"
    })
    void lastWordsOfAStoppedTrainingAreKept(String words) {
        List<LoggedTraining> trainings = trainings("Iter 10: Train loss 1.5", words);

        assertThat(trainings.get(0).ending().interruption()).isEqualTo(words);
        assertThat(trainings.get(0).ending().finished()).isFalse();
    }

    @Test
    void interruptTypedAtATerminalIsUnderstood() {
        List<LoggedTraining> trainings = trainings(
                "Iter 10: Train loss 1.5",
                "^CTraceback (most recent call last):",
                "  File \"a.py\", line 3",
                "KeyboardInterrupt");

        assertThat(trainings.get(0).ending().interruption()).isEqualTo("KeyboardInterrupt");
    }

    @Test
    void errorAfterWhichTheTrainingReportsAgainDidNotStopIt() {
        List<LoggedTraining> trainings = trainings("Iter 10: Train loss 1.5", "ConnectionError: retrying",
                "Iter 20: Train loss 1.4");

        assertThat(trainings).hasSize(1);
        assertThat(trainings.get(0).ending().interruption()).isNull();
    }

    @Test
    void interruptionStaysWithItsTrainingWhenIterationsStartOver() {
        List<LoggedTraining> trainings = trainings("Iter 10: Train loss 1.5", "KeyboardInterrupt",
                "Iter 10: Train loss 1.6");

        assertThat(trainings).hasSize(2);
        assertThat(trainings.get(0).ending().interruption()).isEqualTo("KeyboardInterrupt");
        assertThat(trainings.get(1).ending().interruption()).isNull();
    }

    @Test
    void secondTestLossOfATrainingTakesThePlaceOfTheFirstAndSaysSo() {
        List<LoggedTraining> trainings = trainings(
                "Iter 10: Train loss 1.5", "Iter 12: Val loss 1.6", "Test loss 2.0, Test ppl 7.4.", "Test loss 2.5");

        assertThat(Logs.points(trainings.get(0).series(Metric.TEST_LOSS))).isEqualTo("12=2.5");
        assertThat(trainings.get(0).findings()).extracting(Finding::code).containsExactly(FindingCode.CONFLICT);
    }

    @Test
    void logWithoutAnyTrainingIsRefusedWithASentence() {
        assertThatThrownBy(() -> Logs.read("Loading pretrained model\nhello\n"))
                .isInstanceOf(UncheckedIOException.class)
                .cause()
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessage("This log holds no training report.");
    }

    private static List<LoggedTraining> trainings(String... lines) {
        return Logs.read(String.join("\n", lines) + "\n").trainings();
    }

    private static String losses(LoggedTraining training) {
        return Logs.points(training.series(Metric.TRAIN_LOSS));
    }
}
