package dev.runlens.read.mlx.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runlens.read.lines.LineScanner;
import dev.runlens.read.LoggedTraining;
import dev.runlens.read.ReadProgress;
import dev.runlens.read.SourceContent;
import dev.runlens.read.SourceInput;
import dev.runlens.read.UnreadableSourceException;
import dev.runlens.run.Finding;
import dev.runlens.run.FindingCode;
import dev.runlens.run.Metric;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is no log, or a broken one.
class BadInputTest {
    @Test
    void emptyBytesZerosAndNoiseAreRefusedWithASentence() {
        byte[] noise = new byte[3_000_000];
        new Random(3).nextBytes(noise);
        for (byte[] bytes : List.of(new byte[0], new byte[3_000_000], noise)) {
            assertThatThrownBy(() -> Logs.read(bytes, LineScanner.CHUNK, true))
                    .isInstanceOf(UncheckedIOException.class)
                    .cause()
                    .isInstanceOf(UnreadableSourceException.class)
                    .hasMessage("This log holds no training report.");
        }
    }

    @Test
    void noiseAfterReportsLeavesThemAlone() {
        byte[] noise = new byte[1_000_000];
        new Random(5).nextBytes(noise);
        byte[] reports = "Iter 1: Train loss 2.5, It/sec 1.0\nIter 2: Train loss 2.4, It/sec 1.0\n"
                .getBytes(StandardCharsets.UTF_8);
        byte[] log = Arrays.copyOf(reports, reports.length + noise.length);
        System.arraycopy(noise, 0, log, reports.length, noise.length);

        LoggedTraining training = Logs.read(log, LineScanner.CHUNK, true).trainings().get(0);

        assertThat(Logs.points(training.series(Metric.TRAIN_LOSS))).isEqualTo("1=2.5 2=2.4");
    }

    @Test
    void lineOfTwoHundredMegabytesIsPassedOverInLittleMemory() throws IOException {
        long length = 200_000_000;
        SourceInput input = SourceInput.of(
                Logs.NAME,
                inOrder(
                        "Iter 1: Train loss 2.5\nIter 2: Train loss 2.4, ",
                        new Repeated((byte) 'x', length),
                        "\nIter 3: Train loss 2.3\n"));
        long before = used();
        AtomicLong most = new AtomicLong();

        SourceContent.Log log = new MlxLogFormat().read(input, progress(most));

        LoggedTraining training = log.trainings().get(0);
        assertThat(Logs.points(training.series(Metric.TRAIN_LOSS))).isEqualTo("1=2.5 2=2.4 3=2.3");
        assertThat(training.series(Metric.TRAIN_LOSS).line(2)).isEqualTo(3);
        assertThat(training.findings())
                .extracting(Finding::code, finding -> String.valueOf(finding.origin()))
                .contains(org.assertj.core.groups.Tuple.tuple(FindingCode.SKIPPED_LINE, "train.log:2"));
        assertThat(training.findings())
                .anySatisfy(finding -> assertThat(finding.message()).contains("200000024 bytes long"));
        assertThat(most.get() - before).isLessThan(64_000_000);
    }

    @Test
    void manyBarsOnOneLineDoNotHideTheReportBehindThem() throws IOException {
        SourceInput input = SourceInput.of(
                Logs.NAME,
                inOrder(
                        "\rCalculating loss...:  60%|███   | 3/5 [00:00<00:00, 27.77it/s]".repeat(5_000),
                        new ByteArrayInputStream(new byte[0]),
                        "\rIter 3: Train loss 2.3\n"));

        SourceContent.Log log = new MlxLogFormat().read(input, ReadProgress.NONE);

        assertThat(Logs.points(log.trainings().get(0).series(Metric.TRAIN_LOSS)))
                .isEqualTo("3=2.3");
        assertThat(log.trainings().get(0).findings()).isEmpty();
    }

    @Test
    void readingStopsWhereItIsCancelled() {
        AtomicLong asked = new AtomicLong();
        ReadProgress cancelling = new ReadProgress() {
            @Override
            public void advanced(Path file, long done, long total) {}

            @Override
            public boolean isCancelled() {
                return asked.incrementAndGet() > 3;
            }
        };
        SourceInput input = SourceInput.of(Logs.NAME, new Repeated((byte) '\n', 1L << 40));

        assertThatThrownBy(() -> new MlxLogFormat().read(input, cancelling)).isInstanceOf(CancellationException.class);
        assertThat(asked.get()).isEqualTo(4);
    }

    @Test
    void progressIsToldOfEveryByte() throws IOException {
        AtomicLong last = new AtomicLong();
        byte[] log = "Iter 1: Train loss 2.5\n".repeat(1).getBytes(StandardCharsets.UTF_8);
        ReadProgress counting = new ReadProgress() {
            @Override
            public void advanced(Path file, long done, long total) {
                assertThat(file).isEqualTo(Path.of(Logs.NAME));
                last.set(done);
            }

            @Override
            public boolean isCancelled() {
                return false;
            }
        };

        new MlxLogFormat(new LogBytes(5, size -> 1), true)
                .read(SourceInput.of(Logs.NAME, new ByteArrayInputStream(log)), counting);

        assertThat(last.get()).isEqualTo(log.length);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", nullValues = "none", value = {
            "Iter 20: Train loss 2.4 => none => a loss",
            "Iter 20: Train loss 2. => none => a loss",
            "Iter 20: Train loss na => none => a loss",
            "Iter 20: Train lo => none => a report",
            "Iter 20 => none => a report",
            "Iter 20: Train loss 2.413, It/sec 0.4 => 2.413 => a report",
            "Iter 20: Train loss 2.413, Learning Rate 1.000e- => 2.413 => a report",
            "Iter 20: Train loss 2.413, Trained Tok => 2.413 => a report",
            "Iter 20: Train loss 2.413, => 2.413 => a report",
            "20    2.413 ▼    2,2 => 2.413 => a row of the table",
            "20    2.413 ▼    2,235    12 => 2.413 => a row of the table",
            "20    val 2.4 => none => a row of the table"
    })
    void lastLineThatIsCutLosesWhatMayBeCutAndSaysSo(String last, String loss, String what) {
        SourceContent.Log log = Logs.read("Iter 10: Train loss 3.0\n" + last);

        LoggedTraining training = log.trainings().get(0);
        assertThat(Logs.points(training.series(Metric.TRAIN_LOSS)))
                .isEqualTo("10=3.0" + (loss == null ? "" : " 20=" + loss));
        assertThat(training.metrics().keySet()).isSubsetOf(Metric.TRAIN_LOSS, Metric.TOKENS_PER_SEC);
        assertThat(training.findings())
                .containsExactly(Finding.in(
                        Path.of(Logs.NAME),
                        2,
                        FindingCode.TRUNCATED,
                        "The line ends in the middle of " + what + "; what may be cut is left out."));
    }

    private static InputStream inOrder(String first, InputStream second, String third) {
        return new SequenceInputStream(Collections.enumeration(List.of(
                new ByteArrayInputStream(first.getBytes(StandardCharsets.UTF_8)),
                second,
                new ByteArrayInputStream(third.getBytes(StandardCharsets.UTF_8)))));
    }

    private static ReadProgress progress(AtomicLong most) {
        return new ReadProgress() {
            private int calls;

            @Override
            public void advanced(Path file, long done, long total) {
                if (++calls % 2_000 == 0) {
                    most.accumulateAndGet(used(), Math::max);
                }
            }

            @Override
            public boolean isCancelled() {
                return false;
            }
        };
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /// One byte, over and over.
    private static final class Repeated extends InputStream {
        private final byte value;
        private long left;

        Repeated(byte value, long count) {
            this.value = value;
            this.left = count;
        }

        @Override
        public int read() {
            return left-- > 0 ? value : -1;
        }

        @Override
        public int read(byte[] bytes, int from, int length) {
            if (left <= 0) {
                return -1;
            }
            int count = (int) Math.min(left, length);
            Arrays.fill(bytes, from, from + count, value);
            left -= count;
            return count;
        }
    }
}
