package dev.runlens.read.mlx.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.read.lines.LineScanner;
import dev.runlens.read.LoggedTraining;
import dev.runlens.read.SourceContent;
import dev.runlens.read.UnreadableSourceException;
import dev.runlens.run.Metric;
import dev.runlens.run.Series;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What holds for every log, tried on random ones.
class LogPropertiesTest {
    private static final int[] CHUNKS = {1, 2, 3, 7, 64, 100, 1000, 4096};
    /// A few lines come at once.
    private static final int WHOLE = 4096;

    @Test
    void sameLogGivesTheSameWhateverTheChunksItArrivesIn() {
        for (int seed = 0; seed < 25; seed++) {
            byte[] log = new RandomLogs(seed).next(150);
            String whole = describe(log, LineScanner.CHUNK, true);
            for (int chunk : CHUNKS) {
                assertThat(describe(log, chunk, true))
                        .as("seed %d, chunk %d", seed, chunk)
                        .isEqualTo(whole);
            }
        }
    }

    @Test
    void quickWayThroughDenseLogsChangesNothing() {
        for (int seed = 100; seed < 220; seed++) {
            byte[] log = new RandomLogs(seed).next(400);
            assertThat(describe(log, LineScanner.CHUNK, true))
                    .as("seed %d", seed)
                    .isEqualTo(describe(log, LineScanner.CHUNK, false));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "Iter 1%d: Train loss 2.350, Learning Rate 1.000e-05, It/sec 0.417, Tokens/sec 12345.678,"
                    + " Trained Tokens 1234567890, Peak mem 8.080 GB\n",
            "  1%d    2.350 ▼    2,235    123.4k\n", "  1%d    2.350 ▲    999    1,123.4k\r\n",
            "      1%d       2.350 ▼    12,235    123,456,789.4k\n",
            "  \u001b[38;5;244m  1%d\u001b[0m    \u001b[1;32m5.069 ▼\u001b[0m    \u001b[1m9,996\u001b[0m    "
                    + "\u001b[38;5;244m  2.8k\u001b[0m\n",
            "  \u001b[38;5;244m  1%d\u001b[0m    \u001b[1;33m5.069 ▲\u001b[0m    \u001b[1m29,996\u001b[0m    "
                    + "\u001b[38;5;244m12,123.8k\u001b[0m\r\n"})
    void quickWayNoticesEveryByteThatIsNotAsInTheLineBefore(String line) {
        assertEveryByteIsNoticed(line.formatted(1) + line.formatted(2), line.formatted(3), line.formatted(4));
        // What was read last was wider, so that no width is expected.
        String wider = line.replace("2.350", "12.3500").replace("5.069", "15.0690").formatted(2);
        assertEveryByteIsNoticed(line.formatted(1) + wider, line.formatted(3), line.formatted(4));
    }

    private static void assertEveryByteIsNoticed(String before, String line, String after) {
        byte[] log = (before + line + after).getBytes(StandardCharsets.UTF_8);
        int first = before.getBytes(StandardCharsets.UTF_8).length;
        int length = line.getBytes(StandardCharsets.UTF_8).length;
        String others = "0198.,:;eEkm[-+ \n\r\t\u0000\u001b/@xn\u007f";
        for (int at = first; at < first + length - 1; at++) {
            byte own = log[at];
            for (int i = 0; i <= others.length(); i++) {
                log[at] = i == others.length() ? (byte) 0xE2 : (byte) others.charAt(i);
                assertThat(describe(log, WHOLE, true))
                        .as("byte %d is %d", at, log[at])
                        .isEqualTo(describe(log, WHOLE, false));
            }
            log[at] = own;
        }
    }

    @Test
    void logCutAtAnyByteGivesNothingThatTheWholeLogDoesNotGive() {
        for (int seed = 500; seed < 505; seed++) {
            assertCutsInventNothing("seed " + seed, new RandomLogs(seed).next(25));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"mlx_old_nan", "mlx_file_resumed"})
    void recordedLogCutAtAnyByteGivesNothingThatTheWholeLogDoesNotGive(String name) throws IOException {
        byte[] log = Files.readAllBytes(Path.of("src/test/resources/runs", name, "train.log"));
        assertCutsInventNothing(name, Arrays.copyOf(log, 5000));
    }

    @Test
    void overlongSegmentsAreCutAtTheSamePlaceWhateverTheChunks() {
        String filler = "x".repeat(LineScanner.LONGEST - 60);
        byte[] log = (filler
                + "Iter 5: Train loss 1.25, It/sec 0.512345, Tokens/sec 123456.7\nIter 6: Train loss 1.0\n")
                        .getBytes(StandardCharsets.UTF_8);

        String whole = describe(log, LineScanner.CHUNK, true);
        assertThat(whole).contains("train_loss: 5=1.25 6=1.0 lines 1 2", "only its first 64 KB were read");
        for (int chunk : new int[] {100, 1000, 65_000}) {
            assertThat(describe(log, chunk, true)).isEqualTo(whole);
        }
    }

    private static String describe(byte[] log, int chunk, boolean quick) {
        return describe(log, new LogBytes(chunk, size -> 1), quick);
    }

    static String describe(byte[] log, LogBytes bytes, boolean quick) {
        try {
            return Logs.describe(Logs.read(log, bytes, quick));
        } catch (UncheckedIOException refused) {
            assertThat(refused).hasCauseInstanceOf(UnreadableSourceException.class);
            return "refused";
        }
    }

    /// Whether a log that is cut at any byte gives no value that the whole log does not give.
    static void assertCutsInventNothing(String what, byte[] log) {
        // A line break makes the last line of the whole log whole.
        byte[] ended = Arrays.copyOf(log, log.length + 1);
        ended[log.length] = '\n';
        List<LoggedTraining> whole = Logs.read(ended, LineScanner.CHUNK, true).trainings();
        for (int length = 0; length < log.length; length++) {
            try {
                SourceContent.Log cut = Logs.read(Arrays.copyOf(log, length), LineScanner.CHUNK, true);
                assertPartOf(what + " cut at " + length, cut.trainings(), whole);
            } catch (UncheckedIOException refused) {
                assertThat(refused).hasCauseInstanceOf(UnreadableSourceException.class);
            }
        }
    }

    private static void assertPartOf(String what, List<LoggedTraining> cut, List<LoggedTraining> whole) {
        if (cut.get(0).isEmpty()) {
            return;
        }
        assertThat(cut).as(what).hasSizeLessThanOrEqualTo(whole.size());
        for (int i = 0; i < cut.size(); i++) {
            LoggedTraining part = cut.get(i);
            LoggedTraining full = whole.get(i);
            for (Metric metric : part.metrics().keySet()) {
                boolean test = metric.key().startsWith("test_");
                assertPointsOf(what + " " + metric, part.series(metric), full.series(metric), test);
            }
            assertThat(full.saves()).as(what).containsAll(part.saves());
            String resumed = part.header().resumedFrom();
            assertThat(resumed == null || resumed.equals(full.header().resumedFrom()))
                    .as(what)
                    .isTrue();
            String weights = part.ending().finalWeights();
            assertThat(weights == null || weights.equals(full.ending().finalWeights()))
                    .as(what)
                    .isTrue();
            for (String name : part.header().stated().names()) {
                assertThat(part.header().stated().get(name))
                        .as(what + " " + name)
                        .isEqualTo(full.header().stated().get(name));
            }
        }
    }

    private static void assertPointsOf(String what, Series part, Series full, boolean anywhere) {
        for (int i = 0; i < part.size(); i++) {
            int at = anywhere ? 0 : full.indexOf(part.step(i));
            assertThat(at).as(what).isNotNegative();
            assertThat(Double.valueOf(part.value(i))).as(what).isEqualTo(Double.valueOf(full.value(at)));
        }
    }
}
