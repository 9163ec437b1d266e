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
    void anEvaluationOfGptNeoxIsOneOfMegatron() throws IOException {
        LoggedTraining training = only(log("""
                 samples/sec: 25.9 | iteration       10/  320000 | elapsed time per iteration (ms): 1234.0 | lm_loss: 1.09E+01 |
                 samples/sec: 25.9 | iteration       20/  320000 | elapsed time per iteration (ms): 1234.0 | lm_loss: 9.99E+00 |
                -----------------------------------------------------------------------------------------------------------
                 validation results at iteration 20 | lm_loss value: 9.501230E+00 | lm_loss_ppl value: 1.337E+04 |\s
                 test results at the end of training for test data | lm_loss value: 9.1E+00 | lm_loss_ppl value: 9.0E+03 |\s
                """));

        assertThat(training.series(Metric.TRAIN_LOSS)).isEqualTo(series(10, 10.9, 20, 9.99));
        assertThat(training.series(Metric.VAL_LOSS)).isEqualTo(series(20, 9.50123));
        assertThat(training.series(Metric.of("val_ppl"))).isEqualTo(series(20, 13_370));
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
    void anEvaluationOfMegatronAtTheEndStandsWhereTrainingEndedAndOfSeveralSetsTheFirstIsTheCurve() throws IOException {
        LoggedTraining old = only(log("""
                 iteration       50/      60 | consumed samples:         3200 | elapsed time per iteration (ms): 503.2 | \
                learning rate: 1.500E-06 | global batch size:    64 | lm loss: NAN | loss scale: 262144.0 |
                 iteration       60/      60 | consumed samples:         3840 | elapsed time per iteration (ms): 503.2 | \
                learning rate: 1.500E-06 | global batch size:    64 | lm loss: 4.100000E+00 | loss scale: 262144.0 |
                 validation loss at the end of training for val data | lm loss value: 4.250000E+00 | lm loss PPL: \
                7.010541E+01 |
                 validation loss at the end of training for test data | lm loss value: 4.350000E+00 | lm loss PPL: \
                7.747846E+01 |
                """));
        LoggedTraining sets = only(log("""
                 [2026-01-05 10:02:00.123456] iteration       20/      40 | consumed samples:         2560 | elapsed \
                time per iteration (ms): 1293.8 | memory(GiB): 20.1 | elapsed time: 1m 3s | remaining time: 9m | \
                learning rate: 2.092953E-07 | lm loss: 9.120011E+00 | grad norm: 25.930 |
                 validation-0 loss at iteration 20 | lm loss value: 9.200000E+00 | lm loss PPL: 9.897129E+03 |
                 validation-1 loss at iteration 20 | lm loss value: 8.400000E+00 | lm loss PPL: 4.447067E+03 |
                """));

        assertThat(old.series(Metric.TRAIN_LOSS)).isEqualTo(series(50, Double.NaN, 60, 4.1));
        assertThat(old.series(Metric.VAL_LOSS)).isEqualTo(series(60, 4.25));
        assertThat(sets.series(Metric.VAL_LOSS)).isEqualTo(series(20, 9.2));
        assertThat(sets.series(Metric.of("val_1_loss"))).isEqualTo(series(20, 8.4));
        assertThat(sets.metrics().keySet()).extracting(Metric::key).doesNotContain("elapsed time", "remaining time");
    }

    @Test
    void aBarOfKohyaIsReadOnceAStepAndWhatItSaysBeforehandIsItsSettings() throws IOException {
        LoggedTraining training = only(fixture("formats/kohya/train.log"));

        assertThat(training.series(Metric.TRAIN_LOSS).size()).isEqualTo(12);
        assertThat(training.series(Metric.TRAIN_LOSS).slice(0, 3, 0)).isEqualTo(series(1, 0.14, 2, 0.139, 3, 0.138));
        assertThat(training.series(Metric.TRAIN_LOSS).lastValue()).isEqualTo(0.127);
        assertThat(training.series(Metric.VAL_LOSS)).isEqualTo(series(6, 0.148, 12, 0.138));
        assertThat(training.metrics()).hasSize(2);
        assertThat(training.header().planned()).hasValue(12);
        assertThat(training.header().stated().whole("batch_size")).hasValue(4);
        assertThat(training.header().stated().whole("num_train_epochs")).hasValue(2);
        assertThat(training.header().stated().whole("grad_accumulation_steps")).hasValue(1);
    }

    @Test
    void aBarOfKohyaOverTheStepsThatAreLeftIsCountedOn() throws IOException {
        LoggedTraining training = only(log("""
                INFO     skipping 350 steps / 350ステップをスキップします                 train_network.py:1268
                  num examples / サンプル数: 40
                  batch size per device / バッチサイズ: 4, 2
                  gradient ccumulation steps / 勾配を合計するステップ数 = 2
                  total optimization steps / 学習ステップ数: 800
                Denoising steps: 100%|██████████| 20/20 [00:05<00:00,  3.79it/s]
                steps:   0%|          | 0/450 [00:00<?, ?it/s]
                steps:   0%|          | 1/450 [00:02<15:00,  2.01s/it, loss=0.0811]\r\
                steps:   0%|          | 2/450 [00:04<15:00,  2.01s/it, loss=0.0809]
                validation steps:  50%|█████     | 2/4 [00:01<00:01,  1.51it/s, val_avg_loss=0.12, timestep=400]\r\
                validation steps: 100%|██████████| 4/4 [00:02<00:00,  1.51it/s, val_avg_loss=0.0934, timestep=800]
                steps:   1%|          | 3/450 [00:06<15:00,  2.01s/it, Average key norm=0.31, Keys Scaled=0, \
                loss=0.0802]
                """));

        assertThat(training.series(Metric.TRAIN_LOSS)).isEqualTo(series(351, 0.0811, 352, 0.0809, 353, 0.0802));
        assertThat(training.series(Metric.VAL_LOSS)).isEqualTo(series(352, 0.0934));
        assertThat(training.series(Metric.of("Average key norm"))).isEqualTo(series(353, 0.31));
        assertThat(training.header().planned()).hasValue(800);
        assertThat(training.header().stated().whole("grad_accumulation_steps")).hasValue(2);
        assertThat(training.header().stated().whole("num_train_images")).hasValue(40);
        assertThat(training.header().stated().names()).doesNotContain("batch_size");
    }

    @Test
    void aScriptOfMusubiTunerSaysItsSettingsInEnglishAlone() throws IOException {
        LoggedTraining training = only(log("""
                  num train items: 12
                  num epochs: 8
                  batch size per device: 3
                  gradient accumulation steps: 4
                  total optimization steps: 8
                steps:  12%|█▎        | 1/8 [00:05<00:36,  5.27s/it, avr_loss=0.0412]
                """));

        assertThat(training.header().stated().whole("num_train_epochs")).hasValue(8);
        assertThat(training.header().stated().whole("batch_size")).hasValue(3);
        assertThat(training.header().stated().whole("grad_accumulation_steps")).hasValue(4);
        assertThat(training.series(Metric.TRAIN_LOSS)).isEqualTo(series(1, 0.0412));
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
        assertThat(only(diffusers).header().stated().whole("batch_size")).hasValue(4);
        assertThat(only(diffusers).header().stated().whole("num_train_epochs")).hasValue(1);
        assertThat(only(diffusers).header().stated().whole("grad_accumulation_steps")).hasValue(1);
        assertThat(toolkit.trainer().name()).isEqualTo("ai-toolkit");
        assertThat(only(toolkit).series(Metric.TRAIN_LOSS))
                .isEqualTo(series(0, 0.42, 1, 0.41, 2, 0.4, 3, 0.39, 4, 0.38, 5, 0.37, 6, 0.36, 7, 0.35));
        assertThat(only(toolkit).series(Metric.LEARNING_RATE).value(0)).isEqualTo(1e-4);
        assertThat(only(toolkit).header().planned()).hasValue(39);
    }

    @Test
    void aBarOfAiToolkitThatCountsAStepOnceItIsDoneEndsWithARepetition() throws IOException {
        LoggedTraining training = only(log("""
                fox:  97%|#########7| 250/253 [00:00<?, ?it/s, lr: 1.0e-04 loss: 3.100e-01 kl: 2.0e-02]\r\
                fox:  99%|#########9| 251/253 [00:01<00:02, 1.0s/it, lr: 1.0e-04 loss: 3.100e-01 kl: 2.0e-02]\r\
                fox:  99%|#########9| 251/253 [00:02<00:02, 1.0s/it, lr: 1.0e-04 loss: 2.900e-01 kl: 1.0e-02]\r\
                fox: 100%|##########| 252/253 [00:02<00:01, 1.0s/it, lr: 1.0e-04 loss: 2.900e-01 kl: 1.0e-02]\r\
                fox: 100%|##########| 252/253 [00:03<00:01, 1.0s/it, lr: 1.0e-04 loss: 2.800e-01 kl: 1.5e-02]\r\
                fox: 100%|##########| 253/253 [00:03<00:00, 1.0s/it, lr: 1.0e-04 loss: 2.800e-01 kl: 1.5e-02]
                """));

        assertThat(training.series(Metric.TRAIN_LOSS)).isEqualTo(series(250, 0.31, 251, 0.29, 252, 0.28));
        assertThat(training.series(Metric.of("kl"))).isEqualTo(series(250, 0.02, 251, 0.01, 252, 0.015));
        assertThat(training.header().planned()).hasValue(252);
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
    void miniMindSaysMoreOfReinforcementLearningAndOfDistillation() throws IOException {
        LoggedTraining grpo = only(log("""
                Epoch:[1/1](10/400), Reward: 0.4120, KL_ref: 0.0101, Adv Std: 0.9012, Adv Mean: 0.0000, \
                Actor Loss: 0.0312, Avg Response Len: 201.50, Learning Rate: 0.00000080
                Epoch:[1/1](20/400), Reward: 0.5120, KL_ref: 0.0111, Adv Std: 0.9112, Adv Mean: 0.0000, \
                Actor Loss: -0.0102, Avg Response Len: 188.25, Learning Rate: 0.00000070
                """));
        LoggedTraining agent = only(log("""
                Epoch:[1/2](5/50), Reward:0.2500, KL:0.0100, GrpStd:0.1000, AdvStd:0.9000, Loss:0.7500, AvgLen:90.00, \
                AdvMean:0.0000, LR:0.00000300
                """));

        assertThat(grpo.series(Metric.TRAIN_LOSS)).isEqualTo(series(10, 0.0312, 20, -0.0102));
        assertThat(grpo.series(Metric.of("Reward"))).isEqualTo(series(10, 0.412, 20, 0.512));
        assertThat(grpo.series(Metric.LEARNING_RATE).lastValue()).isEqualTo(7e-7);
        assertThat(agent.series(Metric.TRAIN_LOSS)).isEqualTo(series(5, 0.75));
        assertThat(agent.series(Metric.LEARNING_RATE)).isEqualTo(series(5, 3e-6));
        assertThat(agent.header().planned()).hasValue(100);
    }

    @Test
    void torchtitanIsReadInColoursWithItsEvaluations() throws IOException {
        LoggedTraining training = only(fixture("formats/torchtitan/train.log"));

        assertThat(training.series(Metric.TRAIN_LOSS)).isEqualTo(series(1, 8.22114, 10, 7.10342, 20, 6.55121));
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
    void theFirstTorchtitanPrintsItsTimesAndTheLearningRate() throws IOException {
        LoggedTraining training = only(log("""
                [rank0]:2024-03-01 10:00:00,123 - root - INFO - step:  1  loss: 10.8912  iter:  2.1501  data: 0.0123  \
                lr: 0.0001
                [rank0]:2024-03-01 10:00:02,123 - root - INFO - step:  2  loss: 10.8101  iter:  1.1501  data: 0.0103  \
                lr: 0.0002
                """));

        assertThat(training.series(Metric.TRAIN_LOSS)).isEqualTo(series(1, 10.8912, 2, 10.8101));
        assertThat(training.series(Metric.LEARNING_RATE)).isEqualTo(series(1, 1e-4, 2, 2e-4));
        assertThat(training.series(Metric.of("iteration_time_sec")).lastValue()).isEqualTo(1.1501);
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
                Epoch 2/4 ━━━━━━━━━━━━━━━━ 10/10 0:00:01 • 0:00:00 9.52it/s train_loss: 0.712 val_loss: 0.801
                """));

        assertThat(training.series(Metric.TRAIN_LOSS)).isEqualTo(series(10, 0.912, 20, 0.812, 30, 0.712));
        assertThat(training.series(Metric.VAL_LOSS)).isEqualTo(series(20, 0.871, 30, 0.801));
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
                2026/01/05 10:00:00 - mmengine - INFO - Epoch(train)  [1][ 50/110]  base_lr: 1.0000e-02 lr: 2.0000e-02  \
                eta: 0:01:03  time: 0.5120  data_time: 0.0102  memory: 12003  loss_cls: 0.5000  loss: 0.9120
                2026/01/05 10:00:03 - mmengine - INFO - Epoch(train)  [1][100/110]  base_lr: 1.0000e-02 lr: 2.0000e-02  \
                eta: 0:01:03  time: 0.5120  data_time: 0.0102  memory: 12003  loss_cls: 0.4000  loss: 0.8120
                2026/01/05 10:00:05 - mmengine - INFO - Epoch(val)  [1][10/20]    eta: 0:00:04  time: 0.2  data_time: 0.1  \
                memory: 900
                2026/01/05 10:00:06 - mmengine - INFO - Epoch(val) [1][20/20]    accuracy/top1: 75.1000  loss_cls: 0.4500  \
                val_loss: 0.8500  data_time: 0.1020  time: 0.2010
                2026/01/05 10:00:09 - mmengine - INFO - Epoch(train)  [2][ 50/110]  lr: 1.0000e-02  loss: 0.7120
                2026/01/05 10:00:19 - mmengine - INFO - Epoch(val) [2][20/20]    accuracy/top1: 77.2000  loss_cls: 0.3500  \
                val_loss: 0.7500  data_time: 0.1020  time: 0.2010
                2026/01/05 10:00:21 - mmengine - INFO - Epoch(test) [20/20]    accuracy/top1: 70.2000  test_loss: 0.9500
                """));

        assertThat(byIteration.series(Metric.TRAIN_LOSS)).isEqualTo(series(10, 1.4034, 20, 1.2511));
        assertThat(byIteration.series(Metric.VAL_LOSS)).isEqualTo(series(20, 1.3001));
        assertThat(byIteration.header().planned()).hasValue(5000);
        assertThat(byIteration.metrics().keySet()).extracting(Metric::key).doesNotContain("eta", "val/time");
        assertThat(byEpoch.series(Metric.TRAIN_LOSS)).isEqualTo(series(50, 0.912, 100, 0.812, 160, 0.712));
        assertThat(byEpoch.series(Metric.VAL_LOSS)).isEqualTo(series(110, 0.85, 220, 0.75));
        assertThat(byEpoch.series(Metric.of("val/accuracy/top1"))).isEqualTo(series(110, 75.1, 220, 77.2));
        assertThat(byEpoch.series(Metric.LEARNING_RATE).value(0)).isEqualTo(0.02);
        assertThat(byEpoch.metrics().keySet()).extracting(Metric::key).doesNotContain("val/memory", "test_loss");
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
