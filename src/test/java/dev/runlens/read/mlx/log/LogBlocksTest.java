package dev.runlens.read.mlx.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runlens.read.GrownLogs;
import dev.runlens.read.ReadProgress;
import dev.runlens.read.SourceInput;
import dev.runlens.read.lines.LineScanner;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A log that several threads read in blocks gives what it gives when one reads it from its beginning to its end, line by
/// line and the general way.
class LogBlocksTest {
    private static final int PLACES = 40;
    private static final int LARGEST = 200_000;

    static Stream<Path> logs() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/resources"))) {
            return files.filter(Files::isRegularFile).filter(LogBlocksTest::isLog).sorted().toList().stream();
        }
    }

    private static boolean isLog(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            return bytes.length <= LARGEST && new MlxLogFormat().recognises(Logs.probe(bytes));
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    @Test
    void areMany() throws IOException {
        assertThat(logs()).hasSizeGreaterThan(40);
    }

    @ParameterizedTest
    @MethodSource("logs")
    void logsOfTheTestDataGiveTheSame(Path log) throws IOException {
        String text = Files.readString(log, StandardCharsets.ISO_8859_1);
        String unix = text.replace("\r\n", "\n");
        for (String form : List.of(text, text + text, unix.replace("\n", "\r\n"), unix.stripTrailing())) {
            assertSame(log.toString(), form.getBytes(StandardCharsets.ISO_8859_1), 61, 4096);
        }
    }

    @Test
    void randomLogsGiveTheSame() {
        for (int seed = 0; seed < 40; seed++) {
            assertSame("seed " + seed, new RandomLogs(seed).next(300), 50 + 7 * seed, 1000, 4096);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Iter %d: Train loss 2.350, It/sec 0.417, Trained Tokens 1234567890\n",
            "Iter %d: Train loss 2.350, It/sec 0.417, Trained Tokens 1234567890\r\n",
            "  \u001b[38;5;244m %d\u001b[0m    \u001b[1;32m2.350 ▼\u001b[0m    \u001b[1m2,235\u001b[0m    \u001b[38;5;244m123.4k\u001b[0m\n"})
    void blocksMayEndAnywhere(String line) {
        StringBuilder log = new StringBuilder("Starting training..., iters: 100\n");
        for (int i = 10; i < 16; i++) {
            log.append(line.formatted(i))
                    .append(i == 13 ? "Saved final weights to adapters/adapters.safetensors.\n" : "");
        }
        byte[] bytes = log.toString().getBytes(StandardCharsets.UTF_8);
        for (int chunk = 1; chunk < bytes.length; chunk++) {
            assertSame("line " + line, bytes, chunk);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "Traceback (most recent call last):\n",
            "Traceback (most recent call last):\n  File \"x.py\", line 3\n",
            "python -m mlx_lm lora --model x \\\n",
            "│  model     some/model\n",
            "================================================================================\n",
            "================================================================================\nIter 90:\n",
            "Step 300 | Loss: \n", "Iter 3", "Iter 3\r"})
    void linesThatMayGoOnWithWhatStandsBeforeAreReadInItsLight(String before) {
        String reports = reports(10, 40);
        String log = reports + before + reports(40, 80) + "Iter 95:\n" + reports(96, 120) + before + reports(120, 130);

        assertSame(before, log.getBytes(StandardCharsets.UTF_8), 64, 100, 701);
    }

    @Test
    void linesLongerThanABlockAreCutWhereTheyAreOtherwise() {
        String filler = "x".repeat(LineScanner.LONGEST + 500);
        String log = reports(10, 40) + filler + reports(40, 60) + filler + "\r" + reports(60, 90) + filler;

        assertSame("long lines", log.getBytes(StandardCharsets.UTF_8), 1000, 40_000, 70_000);
    }

    @ParameterizedTest
    @MethodSource("logs")
    void readOnAtAnyPlaceTheyGiveTheSame(Path log) throws IOException {
        byte[] bytes = Files.readAllBytes(log);
        MlxLogFormat ahead = new MlxLogFormat(new LogBytes(300, size -> 2), true);
        MlxLogFormat general = new MlxLogFormat(new LogBytes(LineScanner.CHUNK, size -> 1), false);

        assertThat(GrownLogs.readOn(ahead, log, bytes, PLACES))
                .isEqualTo(GrownLogs.readOn(general, log, bytes, PLACES));
    }

    @Test
    void readingStopsWhereItIsCancelled() {
        byte[] log = reports(1, 10_000).getBytes(StandardCharsets.UTF_8);
        ReadProgress cancelling = new ReadProgress() {
            @Override
            public void advanced(Path file, long done, long total) {}

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        SourceInput input = SourceInput.of(Logs.NAME, new ByteArrayInputStream(log));
        MlxLogFormat format = new MlxLogFormat(new LogBytes(1000, size -> 2), true);

        assertThatThrownBy(() -> format.read(input, cancelling)).isInstanceOf(CancellationException.class);
    }

    private static String reports(int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i < to; i++) {
            text.append("Iter ").append(i).append(": Train loss ").append(i / 8.0).append(", It/sec 0.5\n");
        }
        return text.toString();
    }

    private static void assertSame(String what, byte[] log, int... chunks) {
        String general = LogPropertiesTest.describe(log, new LogBytes(LineScanner.CHUNK, size -> 1), false);
        assertThat(LogPropertiesTest.describe(log, new LogBytes(LineScanner.CHUNK, size -> 1), true)).as(what)
                .isEqualTo(general);
        for (int chunk : chunks) {
            for (int threads : Arrays.asList(2, 3)) {
                assertThat(LogPropertiesTest.describe(log, new LogBytes(chunk, size -> threads), true))
                        .as("%s, chunk %d, %d threads", what, chunk, threads)
                        .isEqualTo(general);
            }
        }
    }
}
