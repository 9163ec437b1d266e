package dev.runlens.read.console;

import static dev.runlens.read.console.PrintedTool.fixture;
import static dev.runlens.read.console.PrintedTool.formatOf;
import static dev.runlens.read.console.PrintedTool.log;
import static dev.runlens.read.console.PrintedTool.only;
import static dev.runlens.read.console.PrintedTool.series;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runlens.read.LoggedTraining;
import dev.runlens.read.UnreadableSourceException;
import dev.runlens.run.Finding;
import dev.runlens.run.FindingCode;
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

    @ParameterizedTest
    @ValueSource(strings = {
            "Epoch 1/2 - train_loss: 0.50 - val_loss: 0.60 ✓ best\nEpoch 2/2 - train_loss: 0.40 - val_loss: 0.55 ✓ best\n",
            "Epoch 1/2 | train loss: 0.50 | val loss: 0.60 *best*\nEpoch 2/2 | train loss: 0.40 | val loss: 0.55 <-- best\n",
            "Epoch 1 | train loss 0.50 | val loss 0.60\nEpoch 2 | train loss 0.40 | val loss 0.55 | best loss 0.50\n",
            "[best] Epoch 1 train loss 0.50 val loss 0.60\n[best] Epoch 2 train loss 0.40 val loss 0.55\n",
            """
            epoch 1: train_loss=0.50, val_loss=0.60 (best: 0.50 in epoch 1)
            epoch 2: train_loss=0.40, val_loss=0.55, best_val_loss=0.50
            Best model was saved at epoch 1 with val loss 0.9
            """
    })
    void anEpochThatIsTheBestCountsAndWhatIsSaidOfTheBestDoesNot(String text) throws IOException {
        LoggedTraining training = only(log(text));

        assertThat(training.series(Metric.TRAIN_LOSS)).isEqualTo(series(1, 0.5, 2, 0.4));
        assertThat(training.series(Metric.VAL_LOSS)).isEqualTo(series(1, 0.6, 2, 0.55));
        assertThat(training.metrics()).hasSize(2);
    }

    @Test
    void theUpdatesThatFairseqNamesAreTheStepsAndTheMeanOfAnEpochStandsBesideThem() throws IOException {
        LoggedTraining training = only(log("""
                | INFO | train_inner | epoch 001:    100 / 401 loss=13.2, num_updates=100, lr=1.25e-05
                | INFO | train_inner | epoch 001:    300 / 401 loss=10.2, num_updates=300, lr=3.75e-05
                | INFO | valid | epoch 001 | valid on 'valid' subset | loss 9.5 | num_updates 401
                | INFO | train | epoch 001 | loss 11.2 | num_updates 401 | lr 5.0125e-05
                | INFO | train_inner | epoch 002:     99 / 401 loss=9.2, num_updates=500, lr=6.25e-05
                | INFO | valid | epoch 002 | valid on 'valid' subset | loss 8.7 | num_updates 802 | best_loss 8.7
                """));

        assertThat(training.series(Metric.TRAIN_LOSS)).isEqualTo(series(100, 13.2, 300, 10.2, 500, 9.2));
        assertThat(training.series(Metric.VAL_LOSS)).isEqualTo(series(401, 9.5, 802, 8.7));
        assertThat(training.series(Metric.of("train_epoch_loss"))).isEqualTo(series(401, 11.2));
    }

    @Test
    void theTestLossBesideThatOfAValidationIsNone() throws IOException {
        var log = log("""
                \titers: 100, epoch: 1 | loss: 0.4312
                \titers: 200, epoch: 1 | loss: 0.4112
                Epoch: 1 cost time: 8.123456
                Epoch: 1, Steps: 264 | Train Loss: 0.4012 Vali Loss: 0.7012 Test Loss: 0.3912
                Validation loss decreased (inf --> 0.701200).  Saving model ...
                \titers: 100, epoch: 2 | loss: 0.3812
                Epoch: 2, Steps: 264 | Train Loss: 0.3512 Vali Loss: 0.6812 Test Loss: 0.3852
                EarlyStopping counter: 1 out of 3
                """);
        LoggedTraining training = log.trainings().getFirst();

        assertThat(log.findings()).singleElement().extracting(Finding::code).isEqualTo(FindingCode.INFERRED);
        assertThat(training.series(Metric.TRAIN_LOSS)).isEqualTo(series(264, 0.4012, 528, 0.3512));
        assertThat(training.series(Metric.VAL_LOSS)).isEqualTo(series(264, 0.7012, 528, 0.6812));
        assertThat(training.series(Metric.TEST_LOSS)).isEqualTo(series(264, 0.3912, 528, 0.3852));
        assertThat(training.series(Metric.of("loss"))).isEqualTo(series(100, 0.4312, 200, 0.4112, 364, 0.3812));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            """
            Epoch 1/2 [Train]:  50%|█████     | 25/50 [00:25<00:10,  2.50it/s, loss=0.9]\r\
            Epoch 1/2 [Train]: 100%|██████████| 50/50 [00:50<00:10,  2.50it/s, loss=0.8]
            Epoch 1/2 [Val]:  50%|█████     | 5/10 [00:05<00:10,  2.50it/s, loss=0.99]\r\
            Epoch 1/2 [Val]: 100%|██████████| 10/10 [00:10<00:10,  2.50it/s, loss=0.86]
            Epoch 1/2 - Train Loss: 0.84, Val Loss: 0.85
            Epoch 2/2 [Train]:  50%|█████     | 25/50 [00:25<00:10,  2.50it/s, loss=0.7]\r\
            Epoch 2/2 [Train]: 100%|██████████| 50/50 [00:50<00:10,  2.50it/s, loss=0.6]
            Epoch 2/2 [Val]: 100%|██████████| 10/10 [00:10<00:10,  2.50it/s, loss=0.75]
            """,
            """
            Training Epoch 1:  50%|█████     | 25/50 [00:20<00:00, 2.5it/s, loss=0.9]\r\
            Training Epoch 1: 100%|██████████| 50/50 [00:20<00:00, 2.5it/s, loss=0.8]
            Evaluating: 100%|██████████| 10/10 [00:02<00:00, 5.0it/s, loss=0.86]
            Epoch 1: val_loss=0.85
            Training Epoch 2:  50%|█████     | 25/50 [00:20<00:00, 2.5it/s, loss=0.7]\r\
            Training Epoch 2: 100%|██████████| 50/50 [00:20<00:00, 2.5it/s, loss=0.6]
            evaluating Epoch:  20%|██        | 1/5 [00:01<00:05,  1.00it/s]\r\
            evaluating Epoch: 100%|██████████| 5/5 [00:05<00:05,  1.00it/s]
             eval_ppl=tensor(8.1, device='cuda:0') eval_loss=tensor(0.7500, device='cuda:0')
            best eval loss on epoch 2 is 0.7500
            """,
            """
            Train: epoch 1 step 25/50 loss 0.9
            Train: epoch 1 step 50/50 loss 0.8
            Validation: epoch 1 step 5/10 loss 0.99
            Validation: epoch 1 step 10/10 loss 0.85
            Train: epoch 2 step 25/50 loss 0.7
            Train: epoch 2 step 50/50 loss 0.6
            Validation: epoch 2 step 10/10 loss 0.75
            """
    })
    void whatAnEvaluationCountsIsNoStep(String text) throws IOException {
        LoggedTraining training = only(log(text));

        assertThat(training.series(Metric.TRAIN_LOSS)).isEqualTo(series(25, 0.9, 50, 0.8, 75, 0.7, 100, 0.6));
        assertThat(training.series(Metric.VAL_LOSS)).isEqualTo(series(50, 0.85, 100, 0.75));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            """
            Epoch: [0]  [  0/100]  eta: 0:01:40  lr: 0.1  loss: 1.90 (1.90)  time: 1.0  max mem: 5934
            Epoch: [0]  [ 80/100]  eta: 0:00:20  lr: 0.1  loss: 1.60 (1.70)  time: 1.0  max mem: 5934
            Epoch: [0] Total time: 0:01:40 (1.0012 s / it)
            Averaged stats: lr: 0.1  loss: 1.6500 (1.7700)
            Test:  [ 0/10]  eta: 0:00:10  loss: 1.55 (1.55)  acc1: 12.5 (12.5)  time: 1.0
            Test:  [ 9/10]  eta: 0:00:00  loss: 1.51 (1.53)  acc1: 12.5 (12.5)  time: 1.0
            * Acc@1 12.500 Acc@5 30.000 loss 1.530
            Epoch: [1]  [  0/100]  eta: 0:01:40  lr: 0.1  loss: 1.50 (1.50)  time: 1.0  max mem: 5934
            Epoch: [1]  [ 80/100]  eta: 0:00:20  lr: 0.1  loss: 1.40 (1.45)  time: 1.0  max mem: 5934
            Test:  [ 0/10]  eta: 0:00:10  loss: 1.35 (1.33)  acc1: 12.5 (12.5)  time: 1.0
            """,
            """
            [2022-01-01 12:00:00 swin] (main.py 192): INFO Train: [0/2][0/100]\teta 1:00:00 lr 0.1\tloss 1.90 (1.90)\tmem 9MB
            [2022-01-01 12:00:10 swin] (main.py 192): INFO Train: [0/2][80/100]\teta 1:00:00 lr 0.1\tloss 1.60 (1.70)\tmem 9MB
            [2022-01-01 12:00:11 swin] (main.py 208): INFO EPOCH 0 training takes 0:20:00
            [2022-01-01 12:00:20 swin] (main.py 250): INFO Test: [0/98]\tTime 1.0 (1.0)\tLoss 1.55 (1.55)\tMem 9MB
            [2022-01-01 12:00:21 swin] (main.py 250): INFO Test: [90/98]\tTime 1.0 (1.0)\tLoss 1.51 (1.53)\tMem 9MB
            [2022-01-01 12:00:30 swin] (main.py 192): INFO Train: [1/2][0/100]\teta 1:00:00 lr 0.1\tloss 1.50 (1.50)\tmem 9MB
            [2022-01-01 12:00:40 swin] (main.py 192): INFO Train: [1/2][80/100]\teta 1:00:00 lr 0.1\tloss 1.40 (1.45)\tmem 9MB
            [2022-01-01 12:00:50 swin] (main.py 250): INFO Test: [0/98]\tTime 1.0 (1.0)\tLoss 1.31 (1.33)\tMem 9MB
            """
    })
    void anEvaluationThatCountsItsOwnStandsAtTheEndOfTheEpochWithItsMean(String text) throws IOException {
        LoggedTraining training = only(log(text));

        assertThat(training.series(Metric.TRAIN_LOSS)).isEqualTo(series(0, 1.9, 80, 1.6, 100, 1.5, 180, 1.4));
        assertThat(training.series(Metric.VAL_LOSS)).isEqualTo(series(100, 1.53, 200, 1.33));
    }

    @Test
    void anEvaluationBehindWhichItsEpochGoesOnStandsAtTheStepBeforeIt() throws IOException {
        LoggedTraining training = only(log("""
                Epoch [1/2], Step [100/450], Loss: 0.9
                Evaluating: 100%|██████████| 10/10 [00:02<00:00, 5.0it/s, loss=0.95]
                Epoch [1/2], Step [200/450], Loss: 0.8
                Evaluating: 100%|██████████| 10/10 [00:02<00:00, 5.0it/s, loss=0.85]
                """));

        assertThat(training.series(Metric.VAL_LOSS)).isEqualTo(series(100, 0.95, 200, 0.85));
    }

    @Test
    void theLossesBelowAnEvaluationsHeadingAreItsOwn() throws IOException {
        var log = log("""
                ***** Evaluating perplexity, Epoch 0/2 *****
                ppl: 4937.123, loss: 8.5
                Beginning of Epoch 1/2, Total Micro Batches 100
                Epoch: 0, Step: 0, Rank: 0, loss = 2.8
                Epoch: 0, Step: 50, Rank: 0, loss = 2.5
                Epoch: 0, Step: 99, Rank: 0, loss = 2.3
                ***** Evaluating perplexity, Epoch 1/2 *****
                ppl: 9.123, loss: 2.2
                Beginning of Epoch 2/2, Total Micro Batches 100
                Epoch: 1, Step: 0, Rank: 0, loss = 2.1
                Epoch: 1, Step: 99, Rank: 0, loss = 1.9
                ***** Evaluating perplexity, Epoch 2/2 *****
                ppl: 7.123, loss: 1.96
                """);
        LoggedTraining training = log.trainings().getFirst();

        assertThat(log.trainings()).hasSize(1);
        assertThat(training.series(Metric.TRAIN_LOSS)).isEqualTo(series(0, 2.8, 50, 2.5, 99, 2.3, 100, 2.1, 199, 1.9));
        assertThat(training.series(Metric.VAL_LOSS)).isEqualTo(series(0, 8.5, 99, 2.2, 199, 1.96));
        assertThat(training.header().planned()).isEmpty();
    }

    @Test
    void theLossOfATestSetIsThatOfTheValidationWhereThereIsNoOther() throws IOException {
        LoggedTraining training = only(log("""
                Train Epoch: 1 [0/60000 (0%)]\tLoss: 550.1
                Train Epoch: 1 [58880/60000 (98%)]\tLoss: 130.1
                ====> Epoch: 1 Average loss: 165.1
                ====> Test set loss: 127.5
                Train Epoch: 2 [0/60000 (0%)]\tLoss: 128.1
                Train Epoch: 2 [58880/60000 (98%)]\tLoss: 118.1
                ====> Epoch: 2 Average loss: 121.1
                ====> Test set loss: 115.5
                """));

        assertThat(training.series(Metric.VAL_LOSS)).isEqualTo(series(60_000, 127.5, 120_000, 115.5));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "Epoch 1/2 - loss: 2,3012 - val_loss: 2,4012\nEpoch 2/2 - loss: 0,9012 - val_loss: 1,3012\n",
            """
            Train: epoch 1 Loss: 2,3012 | Accuracy: 0,112
            Test set: Average loss 2,4012 | Accuracy 0,891
            Train: epoch 2 Loss: 0,9012 | Accuracy: 0,812
            Test set: Average loss 1,3012 | Accuracy 0,911
            """
    })
    void decimalsBehindACommaAreNotCutOff(String text) throws IOException {
        LoggedTraining training = only(log(text));

        assertThat(training.series(Metric.TRAIN_LOSS)).isEqualTo(series(1, 2.3012, 2, 0.9012));
        assertThat(training.series(Metric.VAL_LOSS)).isEqualTo(series(1, 2.4012, 2, 1.3012));
    }

    @Test
    void whatAnotherLossTellsOfTheCommaHoldsForThoseBeforeIt() throws IOException {
        LoggedTraining decimals = only(log("Epoch 1 loss: 2,301\nEpoch 2 loss: 1,001\nEpoch 3 loss: 0,998\n"));
        LoggedTraining thousands = only(log("Epoch 1 loss: 2,301\nEpoch 2 loss: 1,001\nEpoch 3 loss: 998.5\n"));

        assertThat(decimals.series(Metric.TRAIN_LOSS)).isEqualTo(series(1, 2.301, 2, 1.001, 3, 0.998));
        assertThat(thousands.series(Metric.TRAIN_LOSS)).isEqualTo(series(1, 2301, 2, 1001, 3, 998.5));
    }

    @Test
    void thousandsBesideDecimalsStayWhatTheyAre() throws IOException {
        LoggedTraining training = only(log("step 1 loss 2,350.5 tok 7,123\nstep 2 loss 1,999.0 tok 8,123 gpu 0,1\n"));

        assertThat(training.series(Metric.TRAIN_LOSS)).isEqualTo(series(1, 2350.5, 2, 1999));
        assertThat(training.series(Metric.of("tok"))).isEqualTo(series(1, 7123, 2, 8123));
        assertThat(training.metrics()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "Epoch 1 loss: 2,301\nEpoch 2 loss: 1,998\n",
            "Epoch 1 loss: 2,3012\nEpoch 2 loss: 1.998\n"
    })
    void aCommaThatMayMeanThisOrThatIsRefused(String text) {
        assertThatThrownBy(() -> log(text)).isInstanceOf(UnreadableSourceException.class).hasMessageContaining("comma");
    }

    @Test
    void theLossOfACompletedStepIsTheTrainLossAndTheMeanOfTheEpochStandsBesideIt() throws IOException {
        LoggedTraining training = only(log("""
                Training Epoch: 1/2, step 0/2 completed (loss: 2.19):  50%|███   | 1/2 [00:01<00:10,  1.00s/it]\r\
                Training Epoch: 1/2, step 1/2 completed (loss: 2.18): 100%|██████| 2/2 [00:02<00:10,  1.00s/it]
                 eval_ppl=tensor(8.1, device='cuda:0') eval_epoch_loss=tensor(2.1000, device='cuda:0')
                best eval loss on epoch 1 is 2.1000
                Epoch 1: train_perplexity=8.1, train_epoch_loss=2.185, epoch time 120.1s
                Training Epoch: 2/2, step 0/2 completed (loss: 1.89):  50%|███   | 1/2 [00:01<00:10,  1.00s/it]
                """));

        assertThat(training.series(Metric.TRAIN_LOSS)).isEqualTo(series(0, 2.19, 1, 2.18, 2, 1.89));
        assertThat(training.series(Metric.VAL_LOSS)).isEqualTo(series(2, 2.1));
    }

    @Test
    void commasBetweenThousandsAreNoEndOfAStep() throws IOException {
        LoggedTraining training = only(log("""
                step 500/1,500: loss 2.1000
                step 1,000/1,500: loss 2.0000
                step 1,000/1,500: val loss 2.2000
                step 1,500/1,500: loss 1.9000
                """));

        assertThat(training.series(Metric.TRAIN_LOSS)).isEqualTo(series(500, 2.1, 1000, 2.0, 1500, 1.9));
        assertThat(training.series(Metric.VAL_LOSS)).isEqualTo(series(1000, 2.2));
        assertThat(training.header().planned()).hasValue(1500);
    }

    /// What word_language_model of PyTorch's examples prints.
    @Test
    void batchesMayBeCountedBeforeTheirWord() throws IOException {
        LoggedTraining training = only(log("""
                | epoch   1 |   200/  400 batches | lr 20.00 | ms/batch  5.30 | loss  7.00 | ppl  1096.63
                | epoch   1 |   400/  400 batches | lr 20.00 | ms/batch  5.30 | loss  6.00 | ppl   403.43
                -----------------------------------------------------------------------------------------
                | end of epoch   1 | time: 20.10s | valid loss  5.90 | valid ppl   365.04
                -----------------------------------------------------------------------------------------
                | epoch   2 |   200/  400 batches | lr 20.00 | ms/batch  5.30 | loss  5.50 | ppl   244.69
                | epoch   2 |   400/  400 batches | lr 20.00 | ms/batch  5.30 | loss  5.40 | ppl   221.41
                | end of epoch   2 | time: 20.10s | valid loss  5.60 | valid ppl   270.43
                """));

        assertThat(training.series(Metric.TRAIN_LOSS)).isEqualTo(series(200, 7, 400, 6, 600, 5.5, 800, 5.4));
        assertThat(training.series(Metric.VAL_LOSS)).isEqualTo(series(400, 5.9, 800, 5.6));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "[rank1]: step 1: loss 2.5\n[rank0]: step 1: loss 2.0\n[rank0]: step 2: loss 1.9\n[rank1]: step 2: loss 2.4\n",
            """
            Epoch: 0, Step: 1, Rank: 0, loss = 2.0
            Epoch: 0, Step: 1, Rank: 1, loss = 2.5
            Epoch: 0, Step: 2, Rank: 1, loss = 2.4
            Epoch: 0, Step: 2, Rank: 0, loss = 1.9
            """,
            """
            [default1]:step=1 loss=2.5
            [default0]:step=1 loss=2.0
            [default1]:step=2 loss=2.4
            [default0]:step=2 loss=1.9
            """
    })
    void ofSeveralProcessesTheFirstCounts(String text) throws IOException {
        var log = log(text);

        assertThat(log.trainings().getFirst().series(Metric.TRAIN_LOSS)).isEqualTo(series(1, 2.0, 2, 1.9));
        assertThat(log.findings()).extracting(Finding::code).containsExactly(FindingCode.DUPLICATE);
    }

    @Test
    void ranksOfAdaptersAreNoProcesses() throws IOException {
        var log = log("""
                rank 8 | step 1 | loss 2.0
                rank 8 | step 2 | loss 1.9
                rank 16 | step 1 | loss 1.8
                rank 16 | step 2 | loss 1.7
                """);

        assertThat(log.trainings()).extracting(one -> one.series(Metric.TRAIN_LOSS))
                .containsExactly(series(1, 2.0, 2, 1.9), series(1, 1.8, 2, 1.7));
        assertThat(log.findings()).isEmpty();
    }

    @Test
    void thatSeveralLossesStandAtOnePlaceIsSaid() throws IOException {
        var log = log("""
                Epoch 1/2
                loss: 2.5
                loss: 2.4
                val loss: 2.6
                Epoch 2/2
                loss: 2.3
                loss: 2.2
                val loss: 2.5
                """);

        assertThat(log.trainings().getFirst().series(Metric.TRAIN_LOSS)).isEqualTo(series(1, 2.4, 2, 2.2));
        assertThat(log.findings()).extracting(Finding::code).containsExactly(FindingCode.CONFLICT);
    }

    @Test
    void aBarThatIsDrawnAgainContradictsNothing() throws IOException {
        LoggedTraining training = only(log("""
                Epoch 1: loss=2.5\rEpoch 1: loss=2.4
                Epoch 2: loss=2.3\rEpoch 2: loss=2.2
                """));

        assertThat(training.series(Metric.TRAIN_LOSS)).isEqualTo(series(1, 2.4, 2, 2.2));
    }

    /// What TensorFlow's estimators print: an evaluation calls its loss as training does.
    @Test
    void theLossOfAnEstimatorsEvaluationIsNoneOfTraining() throws IOException {
        LoggedTraining training = only(log("""
                INFO:tensorflow:loss = 2.5, step = 0
                INFO:tensorflow:global_step/sec: 12.3
                INFO:tensorflow:loss = 2.3, step = 100 (8.123 sec)
                INFO:tensorflow:Saving dict for global step 100: accuracy = 0.5, global_step = 100, loss = 2.6
                INFO:tensorflow:loss = 2.1, step = 200 (8.123 sec)
                INFO:tensorflow:Saving dict for global step 200: accuracy = 0.6, global_step = 200, loss = 2.4
                """));

        assertThat(training.series(Metric.TRAIN_LOSS)).isEqualTo(series(0, 2.5, 100, 2.3, 200, 2.1));
        assertThat(training.series(Metric.VAL_LOSS)).isEqualTo(series(100, 2.6, 200, 2.4));
    }

    /// What Coqui's trainer prints.
    @Test
    void aGlobalStepStandsOverTheLinesBelow() throws IOException {
        LoggedTraining training = only(log("""
                 > EPOCH: 0/2

                 > TRAINING (2026-03-01 12:00:00)

                   --> TIME: 2026-03-01 12:00:05 -- STEP: 25/50 -- GLOBAL_STEP: 25
                     | > loss: 2.50000  (2.60000)
                     | > step_time: 0.3  (0.4)

                   --> TIME: 2026-03-01 12:00:10 -- STEP: 50/50 -- GLOBAL_STEP: 50
                     | > loss: 2.40000  (2.50000)

                 > EVALUATION

                  --> EVAL PERFORMANCE
                     | > avg_loss: 2.55000 (+0.00000)

                 > EPOCH: 1/2

                   --> TIME: 2026-03-01 12:00:15 -- STEP: 25/50 -- GLOBAL_STEP: 75
                     | > loss: 2.30000  (2.40000)
                """));

        assertThat(training.series(Metric.TRAIN_LOSS)).isEqualTo(series(25, 2.5, 50, 2.4, 75, 2.3));
        assertThat(training.series(Metric.VAL_LOSS)).isEqualTo(series(50, 2.55));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            """
            step 50 loss 2.5
            step 50 loss 2.6 (eval)
            step 100 loss 2.4
            step 100 loss 2.5 (eval)
            """,
            """
            step 50: loss=2.5
            Evaluating at step 50...
              loss: 2.6
              accuracy: 0.5
            step 100: loss=2.4
            Evaluating at step 100...
              loss: 2.5
              accuracy: 0.6
            """
    })
    void anEvaluationIsToldByAWordBehindItOrByALineAboveIt(String text) throws IOException {
        LoggedTraining training = only(log(text));

        assertThat(training.series(Metric.TRAIN_LOSS)).isEqualTo(series(50, 2.5, 100, 2.4));
        assertThat(training.series(Metric.VAL_LOSS)).isEqualTo(series(50, 2.6, 100, 2.5));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "2026-03-01T12:00:01.123456Z ", "2026-03-01 12:00:01,123 - trainer - INFO - ", "INFO:root:", "[12:00:01] ",
            "2026-03-01 12:00:01.123 | INFO     | __main__:train:120 - ", "Mar  1 12:00:01 host python[1234]: ",
            "[rank0]: ", "[default0]:", "0: ", "trainer-1  | ", "(TrainTrainable pid=1234) ", "[pod/train-0/main] ",
            "[2026-03-01 12:00:01,123] [INFO] [train.py:45] "
    })
    void whatALoggerPutsBeforeEachLineSaysNothingOfTheTraining(String before) throws IOException {
        String printed = """
                Epoch 1
                loss: 2.500000  [   64/  128]
                loss: 2.400000  [  128/  128]
                Test Error:
                 Accuracy: 41.0%, Avg loss: 2.450000

                Epoch 2
                loss: 2.300000  [   64/  128]
                loss: 2.200000  [  128/  128]
                Test Error:
                 Accuracy: 42.0%, Avg loss: 2.350000
                """;
        LoggedTraining training = only(log(printed.replaceAll("(?m)^", before).stripTrailing() + "\n"));

        assertThat(training.series(Metric.TRAIN_LOSS)).isEqualTo(series(64, 2.5, 128, 2.4, 192, 2.3, 256, 2.2));
        assertThat(training.series(Metric.VAL_LOSS)).isEqualTo(series(128, 2.45, 256, 2.35));
    }
}
