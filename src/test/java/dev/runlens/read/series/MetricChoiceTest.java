package dev.runlens.read.series;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.run.Metric;
import dev.runlens.run.Series;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MetricChoiceTest {
    @Test
    void ofSeveralLossesTheFirstOfTheOrderIsTheSeries() {
        Map<String, Metric> choice = MetricChoice
                .of(List.of("train_loss_epoch", "train_loss_step", "val_loss", "test_loss"));

        assertThat(choice.get("train_loss_step")).isEqualTo(Metric.TRAIN_LOSS);
        assertThat(choice.get("val_loss")).isEqualTo(Metric.VAL_LOSS);
        assertThat(choice.get("train_loss_epoch")).isEqualTo(Metric.of("train_loss_epoch"));
        assertThat(choice.get("test_loss")).isEqualTo(Metric.TEST_LOSS);
    }

    @Test
    void theMeanOverTheRunIsNeverTheTrainLoss() {
        Map<String, Metric> choice = MetricChoice
                .of(List.of("train_loss", "train/loss", "train/train_loss", "train/epoch"));

        assertThat(choice.get("train/loss")).isEqualTo(Metric.TRAIN_LOSS);
        assertThat(choice)
                .hasEntrySatisfying(
                        "train_loss", metric -> assertThat(metric.key()).isEqualTo("other_train_loss"));
        assertThat(choice)
                .hasEntrySatisfying(
                        "train/train_loss", metric -> assertThat(metric.key()).isEqualTo("train_train_loss"));
        assertThat(choice)
                .hasEntrySatisfying(
                        "train/epoch", metric -> assertThat(metric.key()).isEqualTo("epoch"));
    }

    @Test
    void namesThatDifferOnlyInTheirSignsStayApart() {
        Map<String, Metric> choice = MetricChoice.of(List.of("a/b", "a_b", "A-B", "", "/"));

        assertThat(choice.values()).doesNotHaveDuplicates();
        assertThat(MetricChoice.of(List.of("Loss/train", "Loss/val")))
                .containsEntry("Loss/train", Metric.TRAIN_LOSS)
                .containsEntry("Loss/val", Metric.VAL_LOSS);
    }

    @ParameterizedTest
    @CsvSource({"trainLoss, valLoss", "loss, dev_loss", "train_loss, holdout_loss", "TrainingLoss, ValidationLoss",
            "mean_loss, loss/dev", "avg_loss, evalLoss",
            "train_loss, vali_loss"})
    void lossesAreFoundUnderTheNamesOfOtherHands(String train, String validation) {
        assertThat(MetricChoice.of(List.of("step", "acc", train, validation)))
                .containsEntry(train, Metric.TRAIN_LOSS)
                .containsEntry(validation, Metric.VAL_LOSS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"policy_loss", "packet_loss", "weight_loss", "generator_loss", "aux_loss", "best_val_loss",
            "train_perplexity", "reward", "lossy", "stopLoss"})
    void whatOnlySoundsLikeALossIsNone(String name) {
        assertThat(MetricChoice.of(List.of("step", name)).values())
                .doesNotContain(Metric.TRAIN_LOSS, Metric.VAL_LOSS);
    }

    @Test
    void theTestLossIsTheValidationLossOnlyWhereThereIsNoOther() {
        assertThat(MetricChoice.of(List.of("loss", "test_loss"))).containsEntry("test_loss", Metric.VAL_LOSS);
        assertThat(MetricChoice.of(List.of("loss", "test_loss", "vali_loss"))).containsEntry("vali_loss",
                Metric.VAL_LOSS);
    }

    @Test
    void everySingleIsTheShortestDecimalThatMeansIt() {
        Random random = new Random(3);
        for (int i = 0; i < 200_000; i++) {
            float single = i % 2 == 0 ? Float.intBitsToFloat(random.nextInt()) : (float) (random.nextGaussian() * 5);
            assertThat(Double.valueOf(ShortestDecimal.of(single))).isEqualTo(Double.valueOf(Float.toString(single)));
        }
        assertThat(ShortestDecimal.of(1.2893f)).isEqualTo(1.2893);
        assertThat(ShortestDecimal.of(Float.NaN)).isNaN();
        assertThat(ShortestDecimal.of(0)).isZero();
    }

    @Test
    void stepsOutOfOrderAreSortedAndTheLastValueOfEachCounts() {
        PointColumn column = new PointColumn();
        for (long step : new long[] {5, 6, 7, 8, 3, 6, 7, 1}) {
            column.add(step, (double) (step * 10 + column.lastStep() % 10));
        }
        Series series = column.take(Series.empty());

        assertThat(series.stepsCopy()).containsExactly(1, 3, 5, 6, 7, 8);
        assertThat(series.value(series.indexOf(6))).isEqualTo(63);
    }

    @Test
    void theNamesThatTorchtitanMegatronAndAiToolkitGiveATrackerAreLosses() {
        assertThat(MetricChoice.of(List.of(
                "grad_norm", "loss_metrics/global_max_loss", "loss_metrics/global_avg_loss",
                "validation_metrics/loss")))
                        .containsEntry("loss_metrics/global_avg_loss", Metric.TRAIN_LOSS)
                        .containsEntry("validation_metrics/loss", Metric.VAL_LOSS);
        assertThat(MetricChoice.of(List.of(
                "lm loss", "lm loss vs samples", "lm loss validation", "lm loss validation vs samples")))
                        .containsEntry("lm loss", Metric.TRAIN_LOSS)
                        .containsEntry("lm loss validation", Metric.VAL_LOSS);
        assertThat(MetricChoice.of(List.of("learning_rate", "loss/loss", "loss/preservation", "val/loss")))
                .containsEntry("loss/loss", Metric.TRAIN_LOSS)
                .containsEntry("val/loss", Metric.VAL_LOSS);
    }

    @Test
    void lossesOfKohyasEventFilesAreKnownByItsNames() {
        assertThat(MetricChoice.of(List.of("loss/current", "loss/average", "loss/epoch_average", "lr/unet")))
                .containsEntry("loss/average", Metric.TRAIN_LOSS)
                .containsEntry("lr/unet", Metric.LEARNING_RATE);
        assertThat(MetricChoice.of(List.of("loss/current", "loss/validation/step_average")))
                .containsEntry("loss/current", Metric.TRAIN_LOSS)
                .containsEntry("loss/validation/step_average", Metric.VAL_LOSS);
    }
}
