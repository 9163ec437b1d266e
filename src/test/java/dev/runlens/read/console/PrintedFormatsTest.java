package dev.runlens.read.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runlens.read.FileProbe;
import dev.runlens.read.LoggedTraining;
import dev.runlens.read.ReadProgress;
import dev.runlens.read.RunFormat;
import dev.runlens.read.Source;
import dev.runlens.read.SourceContent;
import dev.runlens.read.SourceInput;
import dev.runlens.read.UnreadableSourceException;
import dev.runlens.run.Finding;
import dev.runlens.run.FindingCode;
import dev.runlens.run.Metric;
import dev.runlens.run.Series;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PrintedFormatsTest {
    private static final Path FILE = Path.of("run7", "train.log");
    private static final RunFormat NANO = new NanoGptLogFormat();
    private static final RunFormat LIT = new LitgptLogFormat();
    private static final RunFormat TUNE = new TorchtuneLogFormat();

    private static final String NANO_LOG = """
            Overriding config with config/train_shakespeare_char.py:
            Overriding: max_iters = 500
            Overriding: learning_rate = 0.001
            tokens per iteration will be: 16,384
            found vocab_size = 65 (inside data/shakespeare_char/meta.pkl)
            Initializing a new model from scratch
            number of parameters: 10.65M
            step 0: train loss 4.2874, val loss 4.2823
            iter 0: loss 4.2649, time 29513.26ms, mfu -100.00%
            iter 10: loss 3.2438, time 18.24ms, mfu 20.43%
            step 250: train loss 1.9672, val loss 2.0621
            saving checkpoint to out-shakespeare-char
            iter 250: loss 2.0398, time 3024.71ms, mfu 9.97%
            step 500: train loss 1.5281, val loss nan
            iter 500: loss 1.5982, time 2987.44ms, mfu 14.08%
            """;

    private static final String LIT_LOG = """
            {'access_token': None,
             'checkpoint_dir': PosixPath('checkpoints/EleutherAI/pythia-160m'),
             'lora_r': 8}
            Number of trainable parameters: 147,456
            The longest sequence length in the train data is 512
            Verifying settings ...
            Epoch 1 | iter  1 step 0 | loss train: 2.412, val: n/a | iter time: 410.52 ms
            Epoch 1 | iter  2 step 1 | loss train:  2.398, val: n/a | iter time: 220.11 ms (step)
            Epoch 1 | iter  3 step 1 | loss train: 2.301, val: n/a | iter time: 181.00 ms
            Epoch 1 | iter  4 step 2 | loss train: 2.211, val: n/a | iter time: 190.40 ms (step)
            Validating ...
            Recommend a movie for me to watch during the weekend and explain the reason.
            iter 4: val loss 2.1934, val time: 1500.50 ms
            Epoch 2 | iter  5 step 2 | loss train: 2.105, val: 2.193 | iter time: 180.73 ms
            Epoch 2 | iter  6 step 3 | loss train: 2.010, val: 2.193 | iter time: 191.02 ms (step)
            Training time: 12.34s
            Memory used: 4.21 GB
            Final evaluation | val loss: 2.051 | val ppl: 7.776
            """;

    private static final String TUNE_LOG = """
            Step 1 | loss:1.6432 lr:2e-06 tokens_per_second_per_gpu:512.5 grad_norm:2.25\s
            Step 2 | loss:nan lr:4e-06 tokens_per_second_per_gpu:530.1 grad_norm:inf peak_memory_active:14.25\s
            Step 2 | val_loss:1.4875\s
            Step 3 | loss:1.5210 lr:6e-06 note:tensor(1.0) tokens_per_second_per_gpu:529.9\s
            """;

    private static SourceInput input(byte[] bytes) {
        return new SourceInput(FILE, () -> Channels.newChannel(new ByteArrayInputStream(bytes)), bytes.length);
    }

    private static SourceContent.Log log(RunFormat format, String text) throws IOException {
        return (SourceContent.Log) format.read(input(text.getBytes(StandardCharsets.UTF_8)), ReadProgress.NONE);
    }

    private static LoggedTraining only(RunFormat format, String text) throws IOException {
        List<LoggedTraining> trainings = log(format, text).trainings();
        assertThat(trainings).hasSize(1);
        return trainings.getFirst();
    }

    private static boolean recognises(RunFormat format, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return format.recognises(new FileProbe(FILE, bytes, new byte[0], bytes.length));
    }

    private static Series series(double... stepsAndValues) {
        long[] steps = new long[stepsAndValues.length / 2];
        double[] values = new double[steps.length];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = (long) stepsAndValues[2 * i];
            values[i] = stepsAndValues[2 * i + 1];
        }
        return Series.of(steps, values);
    }

    @Test
    void eachRecognisesItsOwnLinesOnly() {
        List<String> logs = List.of(NANO_LOG, LIT_LOG, TUNE_LOG);
        List<RunFormat> formats = List.of(NANO, LIT, TUNE);
        for (int i = 0; i < formats.size(); i++) {
            for (int j = 0; j < logs.size(); j++) {
                assertThat(recognises(formats.get(i), logs.get(j)))
                        .as(formats.get(i).name() + ", log " + j)
                        .isEqualTo(i == j);
            }
            assertThat(recognises(formats.get(i), "Iter 10: Train loss 2.350, Learning Rate 1.000e-05\n"))
                    .isFalse();
            assertThat(recognises(formats.get(i), "\"iter 10: loss 2.3, time 30.1ms, mfu 9.8%\\n\",\n"))
                    .as("a string in a notebook or a program")
                    .isFalse();
            assertThat(recognises(formats.get(i), "")).isFalse();
        }
    }

    @Test
    void evaluationsOfNanoGptAreTheCurvesAndIterationsAreKeptBesideThem() throws IOException {
        LoggedTraining training = only(NANO, NANO_LOG);

        assertThat(training.series(Metric.TRAIN_LOSS)).isEqualTo(series(0, 4.2874, 250, 1.9672, 500, 1.5281));
        assertThat(training.series(Metric.VAL_LOSS)).isEqualTo(series(0, 4.2823, 250, 2.0621, 500, Double.NaN));
        assertThat(training.series(Metric.of("loss")))
                .isEqualTo(series(0, 4.2649, 10, 3.2438, 250, 2.0398, 500, 1.5982));
        assertThat(training.series(Metric.of("mfu_percent"))).isEqualTo(series(10, 20.43, 250, 9.97, 500, 14.08));
        assertThat(training.series(Metric.of("iteration_time_ms")).value(1)).isEqualTo(18.24);
        assertThat(training.series(Metric.TRAIN_LOSS).line(1)).isEqualTo(11);
        assertThat(training.header().planned()).hasValue(500);
        assertThat(training.header().stated().number("learning_rate")).hasValue(0.001);
        assertThat(training.header().stated().whole("tokens_per_iteration")).hasValue(16_384);
        assertThat(training.header().stated().whole("iters")).isEmpty();
    }

    @Test
    void withoutEvaluationsTheIterationsOfNanoGptAreTheCurve() throws IOException {
        LoggedTraining training = only(NANO,
                "[rank0]: iter 0: loss 3.5, time 20.00ms\niter 1: loss 3.4, time 19.00ms\n");

        assertThat(training.series(Metric.TRAIN_LOSS)).isEqualTo(series(0, 3.5, 1, 3.4));
        assertThat(training.series(Metric.VAL_LOSS).isEmpty()).isTrue();
    }

    @Test
    void aSecondTrainingOfNanoGptInOneLogHasItsOwnSettings() throws IOException {
        List<LoggedTraining> trainings = log(
                NANO, NANO_LOG + NANO_LOG.replace("0.001", "0.002").replace("1.9672", "1.8"))
                        .trainings();

        assertThat(trainings).hasSize(2);
        assertThat(trainings.get(0).header().stated().number("learning_rate")).hasValue(0.001);
        assertThat(trainings.get(1).header().stated().number("learning_rate")).hasValue(0.002);
        assertThat(trainings.get(1).series(Metric.TRAIN_LOSS).value(1)).isEqualTo(1.8);
    }

    @Test
    void litgptIsReadByMicroBatchesAndKeepsItsUpdates() throws IOException {
        LoggedTraining training = only(LIT, LIT_LOG);

        assertThat(training.series(Metric.TRAIN_LOSS))
                .isEqualTo(series(1, 2.412, 2, 2.398, 3, 2.301, 4, 2.211, 5, 2.105, 6, 2.010));
        assertThat(training.series(Metric.VAL_LOSS)).isEqualTo(series(4, 2.1934, 6, 2.051));
        assertThat(training.series(Metric.of("optimizer_step"))).isEqualTo(series(1, 0, 2, 1, 3, 1, 4, 2, 5, 2, 6, 3));
        assertThat(training.series(Metric.of("epoch")).lastValue()).isEqualTo(2);
        assertThat(training.series(Metric.VAL_TIME_SEC)).isEqualTo(series(4, 1.5005));
        assertThat(training.series(Metric.of("final_val_ppl")).lastValue()).isEqualTo(7.776);
        assertThat(training.ending().finished()).isTrue();
    }

    @Test
    void aFinalEvaluationOfLitgptWhereThereWasOneOnLessDataIsNoPointOfItsCurve() throws IOException {
        LoggedTraining training = only(
                LIT, LIT_LOG.replace("Training time", "iter 6: val loss 2.0700, val time: 1400.00 ms\nTraining time"));

        assertThat(training.series(Metric.VAL_LOSS).lastValue()).isEqualTo(2.07);
        assertThat(training.series(Metric.of("final_val_loss"))).isEqualTo(series(6, 2.051));
    }

    @Test
    void litGptBeforeItsNewNameIsReadToo() throws IOException {
        LoggedTraining training = only(LIT, """
                iter 0 step 0: loss 2.5421, iter time: 1023.01ms
                iter 1 step 1: loss 2.4410, iter time: 301.55ms (optimizer.step)
                step 1: val loss 2.3001, val time: 900.00ms
                """);

        assertThat(training.series(Metric.TRAIN_LOSS)).isEqualTo(series(0, 2.5421, 1, 2.4410));
        assertThat(training.series(Metric.VAL_LOSS)).isEqualTo(series(1, 2.3001));
        assertThat(training.series(Metric.VAL_TIME_SEC).isEmpty()).isFalse();
    }

    @Test
    void everyNumberOfTorchtuneKeepsItsName() throws IOException {
        LoggedTraining training = only(TUNE, TUNE_LOG);

        assertThat(training.series(Metric.TRAIN_LOSS)).isEqualTo(series(1, 1.6432, 2, Double.NaN, 3, 1.5210));
        assertThat(training.series(Metric.VAL_LOSS)).isEqualTo(series(2, 1.4875));
        assertThat(training.series(Metric.LEARNING_RATE).lastValue()).isEqualTo(6e-6);
        assertThat(training.series(Metric.of("tokens_per_second_per_gpu")).size())
                .isEqualTo(3);
        assertThat(training.series(Metric.of("grad_norm")).value(1)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(training.series(Metric.of("peak_memory_active"))).isEqualTo(series(2, 14.25));
        assertThat(training.series(Metric.of("note")).isEmpty()).isTrue();
    }

    @Test
    void aLogThatTorchtuneNamedBelongsToItsFolder() throws IOException {
        Path named = Path.of("run7", "log_1719859843.txt");
        byte[] bytes = TUNE_LOG.getBytes(StandardCharsets.UTF_8);
        SourceInput input = new SourceInput(named, () -> Channels.newChannel(new ByteArrayInputStream(bytes)), 0);

        assertThat(TUNE.read(input, ReadProgress.NONE).source().rank()).isEqualTo(Source.Rank.LINES);
        assertThat(log(TUNE, TUNE_LOG).source().rank()).isEqualTo(Source.Rank.CONSOLE);
    }

    static Stream<Object[]> logs() {
        return Stream.of(new Object[] {NANO, NANO_LOG}, new Object[] {LIT, LIT_LOG}, new Object[] {TUNE, TUNE_LOG});
    }

    @ParameterizedTest
    @MethodSource("logs")
    void aLogThatIsCutAnywhereGivesWhatWasWholeAndNoOtherNumber(RunFormat format, String text) throws IOException {
        LoggedTraining whole = only(format, text);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int size = 0; size < bytes.length; size++) {
            try {
                LoggedTraining cut = ((SourceContent.Log) format.read(input(Arrays.copyOf(bytes, size)),
                        ReadProgress.NONE))
                                .trainings()
                                .getFirst();
                cut.metrics().forEach((metric, series) -> {
                    // Fewer columns may give a column another meaning; a value never changes.
                    Series same = metric.equals(Metric.TRAIN_LOSS)
                            && whole.series(metric).indexOf(series.step(0)) < 0
                                    ? whole.series(Metric.of("loss"))
                                    : whole.series(metric);
                    assertThat(same.slice(0, Math.min(series.size(), same.size()), 0))
                            .isEqualTo(series);
                });
            } catch (UnreadableSourceException nothingYet) {
                assertThat(nothingYet.getMessage()).doesNotContain("Exception");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("logs")
    void aLogInColoursBesideABarWithReturnsIsTheSame(RunFormat format, String text) throws IOException {
        String printed = "\uFEFF"
                + text.lines()
                        .map(line -> " 10%|#    | 1/10\r\u001B[32m" + line + "\u001B[0m\r\n")
                        .reduce("", String::concat);

        assertThat(recognises(format, printed)).isTrue();
        assertThat(only(format, printed).metrics()).isEqualTo(only(format, text).metrics());
    }

    @ParameterizedTest
    @MethodSource("logs")
    void hostileTextIsRefusedOrReadAndNeverHangs(RunFormat format, String text) throws IOException {
        List<String> hostile = List.of(
                "Epoch 1 | iter 1 step 1 | loss train: 1 ".repeat(50_000),
                "step 1: train loss 1 iter 1: loss 1 ".repeat(50_000),
                "Step 1 | a:1 b Step 2 | ".repeat(50_000),
                "Step 1 | " + "x:1 ".repeat(100_000),
                "\u001B[".repeat(500_000),
                "step " + "9".repeat(1_000_000) + ": train loss 1, val loss 1\n");
        for (String one : hostile) {
            // No measure of speed: what takes this long hangs.
            org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
                    Duration.ofMinutes(2), () -> readOrRefuse(format, one));
        }
        Random random = new Random(5);
        String[] words = text.split("(?<= )|(?=[:|,])", -1);
        for (int round = 0; round < 500; round++) {
            StringBuilder mixed = new StringBuilder();
            random.ints(80, 0, words.length).forEach(i -> mixed.append(words[i]));
            readOrRefuse(format, mixed.toString());
        }
    }

    private static void readOrRefuse(RunFormat format, String text) throws IOException {
        try {
            recognises(format, text);
            log(format, text);
        } catch (UnreadableSourceException refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }

    @ParameterizedTest
    @MethodSource("logs")
    void aLastValueWithoutTheEndOfItsLineIsLeftOutAndSaidSo(RunFormat format, String text) throws IOException {
        int end = text.lastIndexOf("loss");
        while (end < text.length() && text.charAt(end) != '.') {
            end++;
        }

        assertThat(log(format, text.substring(0, end + 2)).findings())
                .extracting(Finding::code)
                .contains(FindingCode.TRUNCATED);
    }

    @ParameterizedTest
    @MethodSource("logs")
    void anEmptyLogIsRefusedInWords(RunFormat format, String text) {
        assertThatThrownBy(() -> log(format, ""))
                .as(text)
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessageContaining("no row with a step and a value");
    }
}
