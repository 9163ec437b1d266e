package dev.runlens.read.console;

import static dev.runlens.read.console.PrintedTool.fixture;
import static dev.runlens.read.console.PrintedTool.log;
import static dev.runlens.read.console.PrintedTool.only;
import static dev.runlens.read.console.PrintedTool.series;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.read.LoggedTraining;
import dev.runlens.run.Metric;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/// What is read of what Keras and fastai show while they fit.
class KerasLogFormatTest {
    @Test
    void theFullBarOfAnEpochCountsAndAnEvaluationAfterTheLastDoesNot() throws IOException {
        LoggedTraining training = only(fixture("formats/keras/fit.log"));

        assertThat(training.series(Metric.TRAIN_LOSS)).isEqualTo(series(1, 1.2034, 2, 0.8421, 3, 0.6112));
        assertThat(training.series(Metric.VAL_LOSS)).isEqualTo(series(1, 1.1007, 2, 0.9013, 3, 0.8877));
        assertThat(training.series(Metric.of("val_accuracy")).lastValue()).isEqualTo(0.72);
        assertThat(training.header().planned()).hasValue(3);
    }

    @Test
    void barsOfKerasTwoAreReadToo() throws IOException {
        LoggedTraining training = only(log("""
                Epoch 1/20
                  1/391 [..............................] - ETA: 5:12 - loss: 2.4012 - accuracy: 0.0938\r\
                391/391 [==============================] - 12s 29ms/step - loss: 1.5012 - accuracy: 0.4512 \
                - val_loss: 1.2210 - val_accuracy: 0.5601 - lr: 0.0010
                Epoch 2/20
                391/391 [==============================] - 11s 28ms/step - loss: 1.1003 - accuracy: 0.6100 \
                - val_loss: 1.0521 - val_accuracy: 0.6320 - lr: 0.0010
                """));

        assertThat(training.series(Metric.TRAIN_LOSS)).isEqualTo(series(1, 1.5012, 2, 1.1003));
        assertThat(training.series(Metric.VAL_LOSS)).isEqualTo(series(1, 1.221, 2, 1.0521));
        assertThat(training.series(Metric.LEARNING_RATE).lastValue()).isEqualTo(0.001);
        assertThat(training.header().planned()).hasValue(20);
    }

    @Test
    void oneLineAnEpochIsReadToo() throws IOException {
        LoggedTraining training = only(log("""
                Epoch 1/50
                313/313 - 3s - 9ms/step - accuracy: 0.8812 - loss: 0.4012 - val_loss: 0.3901
                Epoch 2/50
                313/313 - 3s - loss: 3.9120e-04 - val_loss: 4.1200e-04
                """));

        assertThat(training.series(Metric.TRAIN_LOSS)).isEqualTo(series(1, 0.4012, 2, 3.912e-4));
        assertThat(training.series(Metric.VAL_LOSS)).isEqualTo(series(1, 0.3901, 2, 4.12e-4));
    }

    @Test
    void oneLineAnEpochOfOlderVersionsNamesNoBatch() throws IOException {
        LoggedTraining training = only(log("""
                Train on 1200 samples, validate on 300 samples
                Epoch 1/12
                 - 3s - loss: 0.6021 - acc: 0.6512 - val_loss: 0.5512 - val_acc: 0.7001
                Epoch 2/12
                 - 2s - loss: 0.4800 - acc: 0.7612 - val_loss: 0.4711 - val_acc: 0.7712
                """));

        assertThat(training.series(Metric.TRAIN_LOSS)).isEqualTo(series(1, 0.6021, 2, 0.48));
        assertThat(training.series(Metric.VAL_LOSS)).isEqualTo(series(1, 0.5512, 2, 0.4711));
        assertThat(training.series(Metric.of("val_acc")).lastValue()).isEqualTo(0.7712);
        assertThat(training.header().planned()).hasValue(12);
    }

    @Test
    void anEpochThatDidNotEndIsNone() throws IOException {
        LoggedTraining training = only(log("""
                Epoch 1/50
                313/313 - 3s - loss: 0.4012 - val_loss: 0.3901
                Epoch 2/50
                 12/313 ━━━━━━━━━━━━━━━━━━━━ 8s 29ms/step - loss: 0.3500
                """));

        assertThat(training.series(Metric.TRAIN_LOSS)).isEqualTo(series(1, 0.4012));
    }

    @Test
    void eachTableOfFastaiIsATrainingOfItsOwn() throws IOException {
        var trainings = fixture("formats/fastai/train.log").trainings();

        assertThat(trainings).hasSize(2);
        assertThat(trainings.getFirst().series(Metric.VAL_LOSS)).isEqualTo(series(0, 0.41201));
        assertThat(trainings.getLast().series(Metric.TRAIN_LOSS))
                .isEqualTo(series(0, 0.401211, 1, 0.298001, 2, 0.201119));
        assertThat(trainings.getLast().series(Metric.of("accuracy")).lastValue()).isEqualTo(0.914);
    }

    @Test
    void aTableOfFastaiWithoutTimesOrValuesIsReadToo() throws IOException {
        LoggedTraining training = only(log("""
                epoch     train_loss  train_accuracy  valid_loss  accuracy
                0         0.700000    0.510000        #na#        #na#
                1         0.500000    0.610000        0.450000    0.750000
                """));

        assertThat(training.series(Metric.TRAIN_LOSS)).isEqualTo(series(0, 0.7, 1, 0.5));
        assertThat(training.series(Metric.VAL_LOSS)).isEqualTo(series(1, 0.45));
        assertThat(training.series(Metric.of("accuracy"))).isEqualTo(series(1, 0.75));
    }
}
