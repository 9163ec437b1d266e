package dev.runlens.read.console;

import static dev.runlens.read.console.PrintedTool.fixture;
import static dev.runlens.read.console.PrintedTool.log;
import static dev.runlens.read.console.PrintedTool.only;
import static dev.runlens.read.console.PrintedTool.series;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.read.LoggedTraining;
import dev.runlens.read.SourceContent;
import dev.runlens.run.Metric;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/// What the formats that are told by the shapes of their lines read of what their tools print.
class ShapedFormatsTest {
    @Test
    void theLossesOfMegatronStandAtTheirIterationsAndATestSetIsNoValidation() throws IOException {
        SourceContent.Log log = fixture("formats/megatron/train.log");
        LoggedTraining training = only(log);

        assertThat(log.trainer().name()).isEqualTo("megatron");
        assertThat(training.series(Metric.TRAIN_LOSS))
                .isEqualTo(series(10, 10.43863, 20, 9.120011, 30, 8.301245, 40, 7.911502));
        assertThat(training.series(Metric.VAL_LOSS)).isEqualTo(series(20, 9.170011, 40, 7.961502));
        assertThat(training.series(Metric.LEARNING_RATE).lastValue()).isEqualTo(2.092953e-7);
        assertThat(training.series(Metric.of("grad norm")).lastValue()).isEqualTo(25.93);
        assertThat(training.header().planned()).hasValue(40);
    }

    @Test
    void olderMegatronPrintsNoSamplesAndNoTime() throws IOException {
        LoggedTraining training = only(log("""
                 iteration      100/  500000 | elapsed time per iteration (ms): 503.2 | learning rate: 1.5E-06 | \
                lm loss: 9.441210E+00 | loss scale: 262144.0 |
                -----------------------------------------------
                 validation loss at iteration 100 | lm loss value: 9.300000E+00 | lm loss PPL: 1.093802E+04 |
                """));

        assertThat(training.series(Metric.TRAIN_LOSS)).isEqualTo(series(100, 9.44121));
        assertThat(training.series(Metric.VAL_LOSS)).isEqualTo(series(100, 9.3));
        assertThat(training.header().planned()).hasValue(500_000);
    }

    @Test
    void aBarOfKohyaIsReadOnceAStepAndWhatItSaysBeforehandIsItsSettings() throws IOException {
        LoggedTraining training = only(fixture("formats/kohya/train.log"));

        assertThat(training.series(Metric.TRAIN_LOSS).size()).isEqualTo(12);
        assertThat(training.series(Metric.TRAIN_LOSS).slice(0, 3, 0)).isEqualTo(series(1, 0.1403, 2, 0.1391, 3,
                0.1377));
        assertThat(training.series(Metric.TRAIN_LOSS).lastValue()).isEqualTo(0.1273);
        assertThat(training.header().planned()).hasValue(12);
        assertThat(training.header().stated().whole("batch_size")).hasValue(4);
        assertThat(training.header().stated().whole("num_train_epochs")).hasValue(2);
        assertThat(training.header().stated().whole("grad_accumulation_steps")).hasValue(1);
    }

    @Test
    void musubiTunerPrintsTheSameBar() throws IOException {
        LoggedTraining training = only(log("""
                INFO:musubi_tuner.hv_train_network:  num train items / 学習画像、動画数: 18
                INFO:musubi_tuner.hv_train_network:  num epochs / epoch数: 16
                INFO:musubi_tuner.hv_train_network:  batch size per device / バッチサイズ: 1
                steps:   0%|          | 1/288 [00:05<25:12,  5.27s/it, avr_loss=0.0412]\r\
                steps:   1%|          | 2/288 [00:10<25:07,  5.27s/it, avr_loss=0.0387]
                """));

        assertThat(training.series(Metric.TRAIN_LOSS)).isEqualTo(series(1, 0.0412, 2, 0.0387));
        assertThat(training.header().stated().whole("num_train_epochs")).hasValue(16);
        assertThat(training.header().planned()).hasValue(288);
    }

    @Test
    void theBarsOfDiffusersAndOfAiToolkitAreToldApart() throws IOException {
        SourceContent.Log diffusers = fixture("formats/diffusers/train.log");
        SourceContent.Log toolkit = fixture("formats/aitoolkit/train.log");

        assertThat(diffusers.trainer().name()).isEqualTo("diffusers");
        assertThat(only(diffusers).series(Metric.TRAIN_LOSS).lastValue()).isEqualTo(0.13);
        assertThat(only(diffusers).header().planned()).hasValue(8);
        assertThat(toolkit.trainer().name()).isEqualTo("ai-toolkit");
        assertThat(only(toolkit).series(Metric.TRAIN_LOSS).slice(0, 2, 0)).isEqualTo(series(1, 0.41, 2, 0.4));
        assertThat(only(toolkit).series(Metric.LEARNING_RATE).value(0)).isEqualTo(1e-4);
        assertThat(only(toolkit).header().planned()).hasValue(40);
    }

    @Test
    void aScriptOfDiffusersThatCallsItsLossOtherwiseIsReadToo() throws IOException {
        LoggedTraining training = only(log("""
                Steps:   0%|          | 1/500 [00:02<19:31,  2.35s/it, loss=0.0213, lr=1e-5]\r\
                Steps:   0%|          | 2/500 [00:04<19:31,  2.35s/it, loss=nan, lr=1e-5]
                """));

        assertThat(training.series(Metric.TRAIN_LOSS)).isEqualTo(series(1, 0.0213, 2, Double.NaN));
    }

    @Test
    void batchesOfMiniMindAreCountedOnFromEpochToEpoch() throws IOException {
        LoggedTraining old = only(fixture("formats/minimind/pretrain.log"));
        LoggedTraining now = only(log("""
                Epoch:[1/3](100/1500), loss: 2.1045, logits_loss: 2.0901, aux_loss: 0.0144, lr: 0.00001000, \
                epoch_time: 3.0min
                Epoch:[2/3](50/1500), loss: 1.9012, logits_loss: 1.8870, aux_loss: 0.0142, lr: 0.00000900, \
                epoch_time: 1.0min
                """));

        assertThat(old.series(Metric.TRAIN_LOSS)).isEqualTo(series(0, 8.9, 100, 7.9, 200, 6.9, 300, 5.9));
        assertThat(old.header().planned()).hasValue(400);
        assertThat(now.series(Metric.TRAIN_LOSS)).isEqualTo(series(100, 2.1045, 1550, 1.9012));
        assertThat(now.series(Metric.of("aux_loss")).lastValue()).isEqualTo(0.0142);
        assertThat(now.header().planned()).hasValue(4500);
    }

    @Test
    void torchtitanIsReadInColoursWithItsEvaluations() throws IOException {
        LoggedTraining training = only(fixture("formats/torchtitan/train.log"));

        assertThat(training.series(Metric.TRAIN_LOSS)).isEqualTo(series(1, 8.2211, 10, 7.1034, 20, 6.5512));
        assertThat(training.series(Metric.VAL_LOSS)).isEqualTo(series(20, 6.6012));
        assertThat(training.series(Metric.of("tps")).lastValue()).isEqualTo(7123);
        assertThat(training.series(Metric.of("tflops")).lastValue()).isEqualTo(1312.1);
        assertThat(training.series(Metric.of("memory_gib")).lastValue()).isEqualTo(41.23);
    }

    @Test
    void olderTorchtitanHasNoGradientNorm() throws IOException {
        LoggedTraining training = only(log("""
                [rank0]:2024-10-01 10:00:00,123 - root - INFO - step:  1  loss: 12.2411  memory: 31.00GiB(39.10%)  \
                tps: 512  mfu: 3.12%
                [rank0]:2024-10-01 10:00:09,500 - root - INFO - step: 10  loss: 10.0102  memory: 31.00GiB(39.10%)  \
                tps: 6,512  mfu: 40.01%
                """));

        assertThat(training.series(Metric.TRAIN_LOSS)).isEqualTo(series(1, 12.2411, 10, 10.0102));
        assertThat(training.series(Metric.of("mfu"))).isEqualTo(series(1, 3.12, 10, 40.01));
    }

    @Test
    void anEvaluationThatLightningPrintsAgainWithEveryReportIsOnePoint() throws IOException {
        LoggedTraining training = only(fixture("formats/lightning/train.log"));

        assertThat(training.series(Metric.TRAIN_LOSS))
                .isEqualTo(series(1, 0.9, 2, 0.8, 3, 0.7, 4, 0.65, 5, 0.6, 6, 0.55));
        assertThat(training.series(Metric.VAL_LOSS)).isEqualTo(series(3, 0.75, 6, 0.64));
        assertThat(training.metrics()).hasSize(2);
    }

    @Test
    void theRichBarOfLightningIsReadToo() throws IOException {
        LoggedTraining training = only(log("""
                Epoch 0/4 ━━━━━━━━━━━━━━━━ 10/10 0:00:01 • 0:00:00 9.52it/s v_num: 0.000 train_loss: 0.912
                Epoch 1/4 ━━━━━━━━━━━━━━━━ 10/10 0:00:01 • 0:00:00 9.52it/s v_num: 0.000 train_loss: 0.812 \
                val_loss: 0.871
                """));

        assertThat(training.series(Metric.TRAIN_LOSS)).isEqualTo(series(10, 0.912, 20, 0.812));
        assertThat(training.series(Metric.VAL_LOSS)).isEqualTo(series(20, 0.871));
    }

    @Test
    void nemoCountsItsStepsFromZero() throws IOException {
        LoggedTraining training = only(fixture("formats/nemo/train.log"));

        assertThat(training.series(Metric.TRAIN_LOSS)).isEqualTo(series(10, 11.03, 20, 10.52, 30, 9.911, 40, 9.5));
        assertThat(training.series(Metric.VAL_LOSS)).isEqualTo(series(20, 10.1));
        assertThat(training.series(Metric.LEARNING_RATE).value(0)).isEqualTo(4.998e-7);
    }

    @Test
    void anEvaluationOfOpenRlhfStandsAtTheBatchBeforeIt() throws IOException {
        LoggedTraining training = only(fixture("formats/openrlhf/train.log"));

        assertThat(training.series(Metric.TRAIN_LOSS))
                .isEqualTo(series(1, 2.4, 2, 2.3, 3, 2.2, 4, 2.1, 5, 2, 6, 1.9, 7, 1.8, 8, 1.7));
        assertThat(training.series(Metric.VAL_LOSS)).isEqualTo(series(4, 2.2, 8, 1.9));
        assertThat(training.series(Metric.of("grad_norm")).size()).isEqualTo(8);
    }

    @Test
    void verlIsReadBehindTheNameOfItsTaskAndWithNumbersOfNumpy() throws IOException {
        LoggedTraining training = only(fixture("formats/verl/train.log"));

        assertThat(training.series(Metric.TRAIN_LOSS)).isEqualTo(series(1, 1.204, 2, 1.101));
        assertThat(training.series(Metric.VAL_LOSS)).isEqualTo(series(2, 1.188));
        assertThat(training.series(Metric.of("train/time(s)"))).isEqualTo(series(2, 2.31));
    }

    @Test
    void valuesOfComposerStandWhereTheLineAboveThemSays() throws IOException {
        LoggedTraining training = only(fixture("formats/composer/train.log"));

        assertThat(training.series(Metric.TRAIN_LOSS)).isEqualTo(series(1, 2.931, 3, 2.3014, 6, 1.9021));
        assertThat(training.series(Metric.VAL_LOSS)).isEqualTo(series(3, 2.2806));
    }

    @Test
    void composerThatCountsBatchesSaysHowManyThereAre() throws IOException {
        LoggedTraining training = only(log("""
                [batch=20/4800]:
                \t Train loss/train/total: 11.2034
                [batch=40/4800]:
                \t Train loss/train/total: 10.1022
                """));

        assertThat(training.series(Metric.TRAIN_LOSS)).isEqualTo(series(20, 11.2034, 40, 10.1022));
        assertThat(training.header().planned()).hasValue(4800);
    }

    @Test
    void mmengineIsReadByIterationAndByEpoch() throws IOException {
        LoggedTraining byIteration = only(fixture("formats/mmengine/train.log"));
        LoggedTraining byEpoch = only(log("""
                2026/01/05 10:00:00 - mmengine - INFO - Epoch(train)  [1][ 50/100]  lr: 1.0e-02  loss: 0.9120
                2026/01/05 10:00:09 - mmengine - INFO - Epoch(train)  [2][ 50/100]  lr: 1.0e-02  loss: 0.7120
                """));

        assertThat(byIteration.series(Metric.TRAIN_LOSS)).isEqualTo(series(10, 1.4034, 20, 1.2511));
        assertThat(byIteration.series(Metric.VAL_LOSS)).isEqualTo(series(20, 1.3001));
        assertThat(byIteration.header().planned()).hasValue(5000);
        assertThat(byIteration.metrics().keySet()).extracting(Metric::key).doesNotContain("eta");
        assertThat(byEpoch.series(Metric.TRAIN_LOSS)).isEqualTo(series(50, 0.912, 150, 0.712));
    }

    @Test
    void bitsAByteOfNanochatAreNoValidationLoss() throws IOException {
        LoggedTraining training = only(fixture("formats/nanochat/base.log"));

        assertThat(training.series(Metric.TRAIN_LOSS)).isEqualTo(series(0, 11.090355, 1, 10.861224, 250, 4.020117));
        assertThat(training.series(Metric.VAL_LOSS).isEmpty()).isTrue();
        assertThat(training.series(Metric.of("val_bpb"))).isEqualTo(series(0, 3.237112, 250, 1.237144));
        assertThat(training.series(Metric.TOKENS_PER_SEC).lastValue()).isEqualTo(646_112);
        assertThat(training.header().planned()).hasValue(21_400);
    }

    @Test
    void olderFineTuningOfNanochatHasAValidationLoss() throws IOException {
        LoggedTraining training = only(log("""
                Step 00000 | Validation loss: 1.6012
                Step 00000/00701 | Training loss: 1.580012| lrm: 1.000000| num_tokens: 10,240
                Step 00100 | Validation loss: 1.2019
                Step 00100/00701 | Training loss: 1.210411| lrm: 0.857346| num_tokens: 9,871
                """));

        assertThat(training.series(Metric.TRAIN_LOSS)).isEqualTo(series(0, 1.580012, 100, 1.210411));
        assertThat(training.series(Metric.VAL_LOSS)).isEqualTo(series(0, 1.6012, 100, 1.2019));
        assertThat(training.series(Metric.of("step_tokens")).value(0)).isEqualTo(10_240);
    }

    @Test
    void anEvaluationOfLlmCStandsAtTheStepBeforeIt() throws IOException {
        LoggedTraining printed = only(fixture("formats/llmc/train.log"));
        LoggedTraining logged = only(log("""
                s:0 tel:11.0089
                s:0 eval:0.2475
                s:0 trl:11.0094 lr:0.000001 norm:15.32
                s:249 trl:6.0913 lr:0.000214 norm:0.98
                s:250 tel:6.1021
                """));

        assertThat(printed.series(Metric.TRAIN_LOSS)).isEqualTo(series(1, 11.009387, 2, 10.965215, 250, 6.091301));
        assertThat(printed.series(Metric.VAL_LOSS)).isEqualTo(series(0, 11.009463, 250, 6.102114));
        assertThat(printed.header().planned()).hasValue(19_560);
        assertThat(logged.series(Metric.VAL_LOSS)).isEqualTo(series(0, 11.0089, 250, 6.1021));
        assertThat(logged.series(Metric.TRAIN_LOSS)).isEqualTo(series(1, 11.0094, 250, 6.0913));
        assertThat(logged.series(Metric.of("hellaswag_accuracy"))).isEqualTo(series(0, 0.2475));
    }

    @Test
    void aStepThatIsBackAtTheBeginningIsAnotherTraining() throws IOException {
        String first = """
                [titan] - INFO - step:  1  loss:  8.0000  memory: 1.00GiB(1.00%)  tps: 1
                [titan] - INFO - step: 10  loss:  7.0000  memory: 1.00GiB(1.00%)  tps: 1
                """;

        assertThat(log(first + first.replace("7.0000", "6.5000")).trainings()).hasSize(2);
    }

    @Test
    void aValueThatOnlyLooksLikeComposersNeedsItsHeading() {
        assertThat(PrintedTool.formatOf("Train Loss: 0.5\nTrain loss/train/total: 0.4\n"))
                .isNotEqualTo("Composer log");
    }
}
