package dev.runlens.read.console;

import static dev.runlens.read.console.PrintedTool.fixture;
import static dev.runlens.read.console.PrintedTool.formatOf;
import static dev.runlens.read.console.PrintedTool.log;
import static dev.runlens.read.console.PrintedTool.only;
import static dev.runlens.read.console.PrintedTool.series;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.read.LoggedTraining;
import dev.runlens.run.Metric;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The shapes in which training loops that people write themselves report.
class OwnLoopFormatTest {
    @Test
    void epochsAreTheStepsAndWhatIsSaidOfTheBestIsPassedOver() throws IOException {
        LoggedTraining training = only(fixture("formats/ownloop/train.log"));

        assertThat(training.series(Metric.TRAIN_LOSS)).isEqualTo(series(1, 1.189, 2, 0.9586, 3, 0.7879));
        assertThat(training.series(Metric.VAL_LOSS)).isEqualTo(series(1, 1.339, 2, 1.1086, 3, 1.1379));
        assertThat(training.series(Metric.LEARNING_RATE)).isEqualTo(series(1, 1e-3, 2, 1e-3, 3, 5e-4));
        assertThat(training.series(Metric.of("val_acc")).lastValue()).isEqualTo(0.62);
        assertThat(training.header().planned()).hasValue(3);
        assertThat(training.metrics()).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "Epoch 1/2 - train loss: 0.50 - val loss: 0.60\nEpoch 2/2 - train loss: 0.40 - val loss: 0.55\n",
            "epoch 1: train_loss=0.50, val_loss=0.60\nepoch 2: train_loss=0.40, val_loss=0.55\n",
            "Epoch: 001 Training Loss: 0.50 Validation Loss: 0.60\nEpoch: 002 Training Loss: 0.40 Validation Loss: 0.55\n",
            """
            [Epoch 1] train loss 0.50 acc 0.8 | valid loss 0.60 acc 0.7
            [Epoch 2] train loss 0.40 acc 0.8 | valid loss 0.55 acc 0.7
            """,
            "Epoch 1 of 2, Train: loss 0.50, Val: loss 0.60\nEpoch 2 of 2, Train: loss 0.40, Val: loss 0.55\n",
            """
            Epoch 1/2
            ----------
            train Loss: 0.50 Acc: 0.71
            val Loss: 0.60 Acc: 0.70

            Epoch 2/2
            ----------
            train Loss: 0.40 Acc: 0.75
            val Loss: 0.55 Acc: 0.74
            """,
            "INFO:root:EPOCH=1 TRAIN_LOSS=0.50 VAL_LOSS=0.60\nINFO:root:EPOCH=2 TRAIN_LOSS=0.40 VAL_LOSS=0.55\n",
            "[Train] Epoch 1 Loss 0.50\n[Eval] Epoch 1 Loss 0.60\n[Train] Epoch 2 Loss 0.40\n[Eval] Epoch 2 Loss 0.55\n"
    })
    void bothLossesOfAnEpochAreReadInEveryShape(String text) throws IOException {
        LoggedTraining training = only(log(text));

        assertThat(training.series(Metric.TRAIN_LOSS)).isEqualTo(series(1, 0.5, 2, 0.4));
        assertThat(training.series(Metric.VAL_LOSS)).isEqualTo(series(1, 0.6, 2, 0.55));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "step 100 | train loss 2.30 | val loss 2.40\nstep 200 | train loss 2.10 | val loss 2.30\n",
            """
            step    100 | train loss 2.30 | lr 1.0000e-04 | norm 0.5000 | 1200 tok/s
            step    100 | val loss 2.40 | saved checkpoint.pt
            step    200 | train loss 2.10 | lr 1.0000e-04 | norm 0.5000 | 1200 tok/s
            step    200 | val loss 2.30 | saved checkpoint.pt
            """,
            "step 100 training loss: 2.30, validation loss: 2.40\nstep 200 training loss: 2.10, validation loss: 2.30\n"
    })
    void theWordsForAnEvaluationAloneAreNoOtherTools(String text) throws IOException {
        LoggedTraining training = only(log(text));

        assertThat(training.series(Metric.TRAIN_LOSS)).isEqualTo(series(100, 2.3, 200, 2.1));
        assertThat(training.series(Metric.VAL_LOSS)).isEqualTo(series(100, 2.4, 200, 2.3));
    }

    @Test
    void lossesOfStepsAreKeptBesideThoseOfEvaluations() throws IOException {
        var log = log("""
                Step    0 | Train Loss: 4.0058 | Val Loss: 4.2058 | LR: 9.9000e-04
                iter 0: loss 4.0076
                iter 20: loss 3.7621
                Step  100 | Train Loss: 2.9531 | Val Loss: nan | LR: 9.9000e-04
                iter 100: loss 2.9495
                """);
        LoggedTraining training = only(log);

        assertThat(log.trainer().name()).isEqualTo("own loop");
        assertThat(training.series(Metric.TRAIN_LOSS)).isEqualTo(series(0, 4.0058, 100, 2.9531));
        assertThat(training.series(Metric.VAL_LOSS)).isEqualTo(series(0, 4.2058, 100, Double.NaN));
        assertThat(training.series(Metric.of("loss"))).isEqualTo(series(0, 4.0076, 20, 3.7621, 100, 2.9495));
        assertThat(training.series(Metric.LEARNING_RATE).lastValue()).isEqualTo(9.9e-4);
    }

    @Test
    void stepsThatBeginAgainInEachEpochAreCountedOn() throws IOException {
        LoggedTraining training = only(log("""
                Epoch [1/2], Step [100/200], Loss: 0.9000
                Epoch [1/2], Step [200/200], Loss: 0.8000
                Epoch [1/2] validation loss: 0.8500
                Epoch [2/2], Step [100/200], Loss: 0.7000
                Epoch [2/2], Step [200/200], Loss: 0.6000
                Epoch [2/2] validation loss: 0.7500
                """));

        assertThat(training.series(Metric.TRAIN_LOSS)).isEqualTo(series(100, 0.9, 200, 0.8, 300, 0.7, 400, 0.6));
        assertThat(training.series(Metric.VAL_LOSS)).isEqualTo(series(200, 0.85, 400, 0.75));
        assertThat(training.header().planned()).hasValue(400);
    }

    @Test
    void stepsThatGoOnFromEpochToEpochStayAsTheyAre() throws IOException {
        LoggedTraining training = only(log("""
                epoch 0 step 100/400 loss 0.9
                epoch 0 step 200/400 loss 0.8
                epoch 1 step 300/400 loss 0.7
                epoch 1 step 400/400 loss 0.6
                """));

        assertThat(training.series(Metric.TRAIN_LOSS)).isEqualTo(series(100, 0.9, 200, 0.8, 300, 0.7, 400, 0.6));
    }

    @Test
    void aBarIsReadOnceABatch() throws IOException {
        LoggedTraining training = only(log("""
                Epoch 1/2:  50%|█████     | 1/2 [00:01<00:01,  1.05s/it, loss=0.9]\r\
                Epoch 1/2:  50%|█████     | 1/2 [00:01<00:01,  1.05s/it, loss=0.8]\r\
                Epoch 1/2: 100%|██████████| 2/2 [00:02<00:00,  1.05s/it, loss=0.7]
                Epoch 2/2:  50%|█████     | 1/2 [00:01<00:01,  1.05s/it, loss=0.6]
                """));

        assertThat(training.series(Metric.TRAIN_LOSS)).isEqualTo(series(1, 0.8, 2, 0.7, 3, 0.6));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "Epoch 3/20 loss 0.5\n",
            "the loss of epoch 3 was high, that of epoch 4 low\n",
            "Epoch 1: accuracy 0.5\nEpoch 2: accuracy 0.6\n",
            "step 1: no loss\nstep 2: no loss\n"
    })
    void oneReportOrNoneIsNoTraining(String text) {
        assertThat(formatOf(text)).isEmpty();
    }
}
