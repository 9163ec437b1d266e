package dev.runlens.read.console;

import static dev.runlens.read.console.PrintedTool.formatOf;
import static dev.runlens.read.console.PrintedTool.log;
import static dev.runlens.read.console.PrintedTool.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.read.LoggedTraining;
import dev.runlens.run.Metric;
import dev.runlens.run.Series;
import java.io.IOException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The lines of one tool in the shapes that its versions gave them.
class WriterVersionsTest {
    static Stream<Arguments> versions() {
        return Stream.of(
                Arguments.of("llm.c log", "April 2024", """
                        val loss 5.325529
                        step 1/74: train loss 4.367631 (80.639749 ms)
                        step 2/74: train loss 4.031423 (79.241104 ms)
                        val loss 4.416489
                        """, "1 4.367631 2 4.031423", "0 5.325529 2 4.416489"),
                Arguments.of("llm.c log", "on one processor, counted from 0", """
                        val loss 5.325522
                        step 0: train loss 5.356082 (took 19942.187432 ms)
                        step 1: train loss 4.300639 (took 20051.301208 ms)
                        val loss 4.291654
                        step 2: train loss 4.623087 (took 19988.004110 ms)
                        """, "1 5.356082 2 4.300639 3 4.623087", "0 5.325522 2 4.291654"),
                Arguments.of("llm.c log", "an accumulated loss", """
                        step    1/37: train loss 4.672920 (acc 4.672921) (91.231002 ms, 44896 tok/s)
                        step    2/37: train loss 4.550713 (acc 4.550712) (89.100214 ms, 45970 tok/s)
                        """, "1 4.67292 2 4.550713", ""),
                Arguments.of("llm.c log", "norm and rate without bars", """
                        step    1/19560: train loss 10.955029 norm 14.1282 lr 4.29e-07 (1051.22 ms, 498737 tok/s)
                        step    2/19560: train loss 10.901123 norm 13.9711 lr 8.57e-07 (1020.13 ms, 513941 tok/s)
                        """, "1 10.955029 2 10.901123", ""),
                Arguments.of("llm.c log", "May 2024", """
                        step   19/60 | train loss 3.912234 | norm 2.1201 | lr 9.50e-05 | 120.11 ms | 48.2% bf16 MFU | 34102 tok/s
                        step   20/60 | train loss 3.811907 | norm 2.0030 | lr 1.00e-04 | 119.87 ms | 48.3% bf16 MFU | 34170 tok/s
                        val loss 3.901245
                        """, "19 3.912234 20 3.811907", "20 3.901245"),
                Arguments.of("llm.c log", "a z-score of the loss alone", """
                        step    3/74 | loss 3.512201 (z +0.31)| norm 1.2011 | lr 1.00e-04 | 33.11 ms | 40.1% bf16 MFU | 123711 tok/s
                        step    4/74 | loss 3.401377 (z -1.20)| norm 1.1907 | lr 1.00e-04 | 33.09 ms | 40.2% bf16 MFU | 123800 tok/s
                        """, "3 3.512201 4 3.401377", ""),
                Arguments.of("llm.c log", "PyTorch", """
                        val loss 5.3233
                        step    1/10 | train loss 5.270007 | norm 29.6797 | lr 1.00e-04 | (123.03 ms | 2081 tok/s)
                        step    2/10 | train loss 4.059708 | norm 19.9230 | lr 1.00e-04 | (29.41 ms | 8704 tok/s)
                        """, "1 5.270007 2 4.059708", "0 5.3233"),
                Arguments.of("llm.c log", "main.log of single precision", """
                        s:0 tel:5.3253
                        s:0 trl:4.3676
                        s:1 trl:4.0314
                        s:2 tel:4.4165
                        """, "1 4.3676 2 4.0314", "0 5.3253 2 4.4165"),
                Arguments.of("build-nanogpt log", "an evaluation is of the step that comes", """
                        validation loss: 10.9511
                        HellaSwag accuracy: 2463/10042=0.2453
                        step     0 | loss: 10.955029 | lr 8.3916e-07 | norm: 15.3642 | dt: 2200.10ms | tok/sec: 238301.10
                        step     1 | loss: 10.901204 | lr 1.6783e-06 | norm: 15.0010 | dt: 340.22ms | tok/sec: 1541028.20
                        validation loss: 10.8104
                        HellaSwag accuracy: 2510/10042=0.2500
                        step     2 | loss: 10.812077 | lr 2.5175e-06 | norm: 14.8121 | dt: 340.09ms | tok/sec: 1541611.90
                        """, "0 10.955029 1 10.901204 2 10.812077", "0 10.9511 2 10.8104"),
                Arguments.of("build-nanogpt log", "cut off behind an evaluation", """
                        step     7 | loss: 9.500001 | lr 8.0e-06 | norm: 2.1000 | dt: 340.10ms | tok/sec: 1541028.20
                        step     8 | loss: 9.400001 | lr 8.0e-06 | norm: 2.0000 | dt: 340.10ms | tok/sec: 1541028.20
                        step     9 | loss: 9.300001 | lr 8.0e-06 | norm: 2.0000 | dt: 340.10ms | tok/sec: 1541028.20
                        validation loss: 9.2500
                        rank 0 sample 0: Hello
                        """, "7 9.500001 8 9.400001 9 9.300001", "10 9.25"),
                Arguments.of("build-nanogpt log", "before it printed the learning rate", """
                        step    0 | loss: 10.938565 | norm: 27.0113 | dt: 1039.21ms | tok/sec: 15765.90
                        step    1 | loss: 9.649407 | norm: 9.5170 | dt: 95.10ms | tok/sec: 172281.33
                        step    2 | loss: 9.225975 | norm: 5.7255 | dt: 95.02ms | tok/sec: 172426.12
                        """, "0 10.938565 1 9.649407 2 9.225975", ""),
                Arguments.of("nanochat log", "fine-tuning since 2026", """
                        Step 00000 | Validation bpb: 0.6012
                        step 00001 (0.10%) | loss: 1.401122 | lrm: 1.00 | dt: 912.03ms | tok/sec: 574,801 | mfu: 41.02 | epoch: 1 | total time: 0.00m
                        step 00002 (0.20%) | loss: 1.380915 | lrm: 1.00 | dt: 911.88ms | tok/sec: 574,900 | mfu: 41.03 | epoch: 1 | total time: 0.00m
                        Step 00002 | Validation bpb: 0.5911
                        Step 00002 | ChatCORE: 0.1201 | ChatCORE_cat: 0.2210
                        """, "1 1.401122 2 1.380915", ""),
                Arguments.of("nanochat log", "a norm of the gradient between", """
                        step 00020/00800 (2.50%) | loss: 5.512033 | grad norm: 0.8812 | lrm: 1.00 | dt: 400.10ms | tok/sec: 1,310,400 | mfu: 48.10 | total time: 0.07m
                        step 00021/00800 (2.62%) | loss: 5.480120 | grad norm: 0.9011 | lrm: 1.00 | dt: 400.02ms | tok/sec: 1,310,650 | mfu: 48.11 | total time: 0.08m
                        """, "20 5.512033 21 5.48012", ""),
                Arguments.of("verl log", "three decimals", """
                        step:4 - train/loss:0.912 - train/lr(1e-3):0.010
                        step:5 - train/loss:0.875 - train/lr(1e-3):0.010
                        step:5 - val/loss:0.941
                        """, "4 0.912 5 0.875", "5 0.941"),
                Arguments.of("verl log", "the trainer of 2025 with its engine", """
                        Epoch 1/2:  10%|█         | 1/10 [00:02<00:20,  2.30s/it]step:1 - train/loss:1.4375 - train/grad_norm:2.5 - train/lr:1e-06 - train/mfu:0.31 - train/global_tokens:8192 - train/total_tokens(B):8.192e-06
                        step:2 - train/loss:1.25 - train/grad_norm:2.25 - train/lr:2e-06 - train/mfu:0.31 - train/global_tokens:8100 - train/total_tokens(B):1.6292e-05
                        step:2 - val/loss:1.3125
                        """, "1 1.4375 2 1.25", "2 1.3125"),
                Arguments.of("NeMo log", "an evaluation comes with the next line", """
                        Training epoch 0, iteration 0/99 | lr: 1e-06 | global_batch_size: 4 | global_step: 0 | reduced_train_loss: 3.5
                        Validation: iteration 1/1
                        Training epoch 0, iteration 1/99 | lr: 2e-06 | global_batch_size: 4 | global_step: 1 | reduced_train_loss: 3.25 | val_loss: 3.375
                        Training epoch 0, iteration 2/99 | lr: 3e-06 | global_batch_size: 4 | global_step: 2 | reduced_train_loss: 3.125 | val_loss: 3.375
                        """, "1 3.5 2 3.25 3 3.125", "1 3.375"),
                Arguments.of("Lightning log", "the bar of NeMo, a draw late", """
                        Epoch 0: :   1%|          | 1/100 [00:02<04:10]\r\
                        Epoch 0: :   2%|▏         | 2/100 [00:04<04:05, v_num=0, reduced_train_loss=11.00, global_step=0.000, consumed_samples=8.000]\r\
                        Epoch 0: :   3%|▎         | 3/100 [00:06<04:02, v_num=0, reduced_train_loss=10.50, global_step=1.000, consumed_samples=16.00]\r\
                        Epoch 1: :   1%|▎         | 1/100 [00:08<04:01, v_num=0, reduced_train_loss=10.25, global_step=2.000, consumed_samples=24.00, val_loss=10.40]
                        """, "1 11.0 2 10.5 3 10.25", "3 10.4"),
                Arguments.of("Composer log", "a training of so many tokens", """
                        [token=8192/1000000]:
                        \t Train time/epoch: 0
                        \t Train time/batch: 0
                        \t Train time/token: 0
                        \t Train loss/train/total: 7.5000
                        [token=16384/1000000]:
                        \t Train time/batch: 1
                        \t Train time/token: 8192
                        \t Train loss/train/total: 7.2500
                        [Eval batch=3/3] Eval on eval data:
                        \t Eval metrics/eval/LanguageCrossEntropy: 7.3750
                        [token=24576/1000000]:
                        \t Train time/batch: 2
                        \t Train loss/train/total: 7.0000
                        """, "1 7.5 2 7.25 3 7.0", "2 7.375"),
                Arguments.of("Composer log", "data of no known length", """
                        [epoch=1][batch=40]:
                        \t Train time/batch: 39
                        \t Train loss/train/total: 2.5000
                        [epoch=2][batch=10]:
                        \t Train time/batch: 99
                        \t Train loss/train/total: 2.2500
                        """, "40 2.5 100 2.25", ""),
                Arguments.of("Composer log", "the heading goes before the count below it", """
                        [batch=99/100]:
                        \t Train time/batch: 98
                        \t Train loss/train/total: 1.5000
                        [batch=100/100]:
                        \t Train time/batch: 100
                        \t Train loss/train/total: 1.2500
                        """, "99 1.5 100 1.25", ""),
                Arguments.of("OpenRLHF log", "its first version", """
                        Train step of epoch 0:   0%|          | 0/2 [00:01<?, ?it/s, train_loss=1.5]\r\
                        Train step of epoch 0:  50%|#####     | 1/2 [00:01<00:01,  1.05it/s, train_loss=1.5]\r\
                        Train step of epoch 0:  50%|#####     | 1/2 [00:02<00:01,  1.05it/s, train_loss=1.25]
                        Eval stage of steps 2: 100%|##########| 3/3 [00:01<00:00,  3.00it/s, eval loss=1.38]
                        Train step of epoch 0: 100%|##########| 2/2 [00:02<00:00,  1.05it/s, train_loss=1.25]
                        """, "1 1.5 2 1.25", "2 1.38"),
                Arguments.of("OpenRLHF log", "preferences of 2024", """
                        Train step of epoch 0:   0%|          | 0/3 [00:01<?, ?it/s, preference_loss=0.693, chosen_reward=0, loss_mean=0.0693]\r\
                        Train step of epoch 0:  33%|###       | 1/3 [00:02<00:01,  1.05it/s, preference_loss=0.681, chosen_reward=0.01, loss_mean=0.13]\r\
                        Train step of epoch 0:  67%|######    | 2/3 [00:03<00:01,  1.05it/s, preference_loss=0.664, chosen_reward=0.02, loss_mean=0.184]
                        Eval stage of global_step 3: 100%|##########| 2/2 [00:01<00:00,  3.00it/s, eval_loss=0.671, acc_mean=0.6]
                        """, "1 0.693 2 0.681 3 0.664", "3 0.671"),
                Arguments.of("OpenRLHF log", "a model of processes", """
                        Train step of epoch 0:   0%|          | 0/2 [00:01<?, ?it/s, prm_loss=0.5, acc=0.75, lr=1e-6]\r\
                        Train step of epoch 0:  50%|#####     | 1/2 [00:02<00:01,  1.05it/s, prm_loss=0.375, acc=0.8, lr=1e-6]
                        Eval stage of steps 1: 100%|##########| 2/2 [00:01<00:00,  3.00it/s, eval prm_loss=0.438, eval acc=0.78]
                        """, "1 0.5 2 0.375", "2 0.438"),
                Arguments.of("OpenRLHF log", "Kahneman and Tversky", """
                        Train step of epoch 0:   0%|          | 0/2 [00:01<?, ?it/s, kto_loss=0.5, chosen_reward=0.1, lr=1e-6]\r\
                        Train step of epoch 0:  50%|#####     | 1/2 [00:02<00:01,  1.05it/s, kto_loss=0.484, chosen_reward=0.2, lr=1e-6]
                        """, "1 0.5 2 0.484", ""));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("versions")
    void everyVersionIsRead(String format, String version, String text, String train, String validation)
            throws IOException {
        LoggedTraining training = only(log(text));

        assertThat(formatOf(text)).isEqualTo(format);
        assertThat(points(training.series(Metric.TRAIN_LOSS))).isEqualTo(train);
        assertThat(points(training.series(Metric.VAL_LOSS))).isEqualTo(validation);
    }

    @ParameterizedTest
    @CsvSource({
            "'step:1 - actor/pg_loss:0.125 - actor/lr:0.000\nstep:2 - actor/pg_loss:0.250 - actor/lr:0.000\n', ''",
            "'step:1 - actor/pg_loss:0.125 - actor/lr:1e-06\nstep:2 - actor/pg_loss:0.250 - actor/lr:2e-06\n', 1 1.0E-6 2 2.0E-6",
            "'step:1 - train/loss:0.125 - train/lr:5e-07\nstep:2 - train/loss:0.25 - train/lr:0.0\n', 1 5.0E-7 2 0.0"})
    void aLearningRateThatThreeDecimalsCannotTellIsUnknown(String text, String rates) throws IOException {
        LoggedTraining training = only(log(text.replace("\\n", "\n")));

        assertThat(points(training.series(Metric.LEARNING_RATE))).isEqualTo(rates);
    }

    @Test
    void composerNamesItsLearningRateAfterItsOptimizer() throws IOException {
        LoggedTraining training = only(log("""
                [batch=1/4]:
                \t Train loss/train/total: 2.5000
                \t Train lr-AdamW/group0: 0.0003
                \t Train lr-AdamW/group1: 0.0009
                \t Train throughput/device/tokens_per_sec: 812.5000
                [batch=2/4]:
                \t Train loss/train/total: 2.2500
                \t Train lr-AdamW/group0: 0.0002
                \t Train lr-AdamW/group1: 0.0008
                """));

        assertThat(points(training.series(Metric.LEARNING_RATE))).isEqualTo("1 3.0E-4 2 2.0E-4");
        assertThat(points(training.series(Metric.of("device/tokens_per_sec")))).isEqualTo("1 812.5");
    }

    @Test
    void whatNanochatMeasuresBesideTheLossIsKept() throws IOException {
        LoggedTraining training = only(log("""
                Step 00100 | Validation loss: 1.019245
                Step 00100 | mmlu_acc: 0.312500, arc_easy_acc: 0.375000, gsm8k_acc: 0.062500
                Step 00100/00701 | Training loss: 1.210411| lrm: 0.857346| num_tokens: 9,871
                Step 00200 | CORE metric: 0.2081
                step 00200/21400 (0.93%) | loss: 3.5 | grad norm: 0.75 | lrm: 1.00 | dt: 400.10ms | epoch: 1 pq: 4 rg: 9 | eta: 12.5m
                """));

        assertThat(points(training.series(Metric.of("arc_easy_acc")))).isEqualTo("100 0.375");
        assertThat(points(training.series(Metric.of("core_metric")))).isEqualTo("200 0.2081");
        assertThat(points(training.series(Metric.of("grad_norm")))).isEqualTo("200 0.75");
        assertThat(training.metrics().keySet()).extracting(Metric::key).doesNotContain("epoch", "pq", "rg", "eta");
    }

    private static String points(Series series) {
        return String.join(" ", IntStream.range(0, series.size())
                .mapToObj(i -> series.step(i) + " " + series.value(i))
                .toList());
    }
}
