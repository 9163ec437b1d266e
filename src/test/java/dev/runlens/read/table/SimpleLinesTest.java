package dev.runlens.read.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.read.LoggedTraining;
import dev.runlens.read.ReadProgress;
import dev.runlens.read.SourceContent;
import dev.runlens.read.SourceInput;
import dev.runlens.read.UnreadableSourceException;
import dev.runlens.read.lines.ByteLines;
import dev.runlens.read.lines.LineBlocks;
import dev.runlens.read.series.ColumnChoice;
import dev.runlens.run.Series;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Simple lines are read without a parser, and mean what they mean to one: an escaped letter in each name, which says the
/// same, keeps lines from being simple.
class SimpleLinesTest {
    private static final String[] NUMBERS = {"1", "0.5", "-2.25", "1e-3", "-0", "-0.0", "1e400", "01", "2.", "NaN",
            "null",
            "\"7\"", "\"abc\"", "true", "{\"a\": 1}", "12345678901234567890", "0.1234567890123456789"};
    private final Random random = new Random(5);

    @Test
    void linesMeanTheSameByBothWays() throws IOException {
        for (int round = 0; round < 3000; round++) {
            StringBuilder text = new StringBuilder();
            int step = 0;
            for (int line = random.nextInt(12); line >= 0; line--) {
                step = random.nextInt(8) == 0 ? random.nextInt(4) : step + 1;
                text.append(line(round % 5, step, random.nextInt(7) == 0)).append(line > 0 ? "\n" : "");
            }
            String simple = text.substring(0, text.length() - (random.nextInt(4) == 0 ? 1 : 0));
            assertThat(told(simple)).as(simple).isEqualTo(told(simple.replace("\"lo", "\"l\\u006f")));
        }
    }

    @Test
    void blocksOfAnySizeReadByAnyNumberOfThreadsMeanTheSame() throws IOException {
        for (int round = 0; round < 60; round++) {
            StringBuilder text = new StringBuilder(round % 7 == 0 ? "\uFEFF" : "");
            int step = 0;
            for (int line = random.nextInt(400); line >= 0; line--) {
                step = random.nextInt(80) == 0 ? random.nextInt(4) : step + 1;
                String odd = random.nextInt(25) == 0
                        ? List.of("", " ", "\0\0", "{\n", "\uFEFF", "x\r", "{\"a\": 1,").get(
                                random.nextInt(7))
                        : "";
                text.append(odd).append(line(round % 5, step, random.nextInt(30) == 0)).append('\n');
            }
            text.setLength(text.length() - random.nextInt(3));
            String alone = inBlocks(text.toString(), 0, 1);
            for (int size : new int[] {16, 300, 5000}) {
                assertThat(inBlocks(text.toString(), size, 1 + random.nextInt(4))).as(text.toString()).isEqualTo(alone);
            }
        }
    }

    @Test
    void aLineThatIsTooLongIsRefusedInABlockToo() throws IOException {
        String text = "{\"step\": 1, \"loss\": 2}\n{\"step\": 2, \"x\": \"" + "y".repeat(17 << 20) + "\"}\n";

        assertThat(inBlocks(text, 1000, 2)).isEqualTo(inBlocks(text, 0, 1)).contains("more than 16 MB");
    }

    /// @param size of a block; 0 for a reading line by line
    private static String inBlocks(String text, int size, int threads) throws IOException {
        JsonLinesReading reading = new JsonLinesReading(Path.of("/a/metrics.jsonl"), ColumnChoice.NONE, false);
        ByteArrayInputStream bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        try {
            if (size == 0) {
                reading.take(new ByteLines(bytes, JsonLinesFormat.LONGEST));
            } else {
                JsonLinesFormat.take(new LineBlocks(bytes, JsonLinesFormat.LONGEST, size), reading, threads);
            }
            return told(reading.content());
        } catch (UnreadableSourceException broken) {
            return broken.getMessage() + broken.line();
        }
    }

    private String line(int kind, int step, boolean odd) {
        String number = odd ? NUMBERS[random.nextInt(NUMBERS.length)] : String.valueOf(random.nextFloat());
        String epoch = kind == 1 ? ", \"epoch\": " + step / 3 : kind == 2 ? ", \"epoch\": " + step / 3.0 : "";
        String name = random.nextInt(4) == 0 ? "loss_val" : "loss";
        String begin = kind == 3 && random.nextInt(3) == 0 ? "{\"epoch\": " : kind == 4 ? "{\"epoch\":" : "{\"step\": ";
        return begin + step + epoch + ", \"" + name + "\": " + number + (odd && random.nextBoolean() ? "} x" : "}");
    }

    private static String told(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        SourceInput input = new SourceInput(Path.of("/a/metrics.jsonl"),
                () -> Channels.newChannel(new ByteArrayInputStream(bytes)), bytes.length);
        try {
            return told(new JsonLinesFormat().read(input, ReadProgress.NONE));
        } catch (IOException broken) {
            return String.valueOf(broken.getMessage());
        }
    }

    private static String told(SourceContent.Log log) {
        StringBuilder told = new StringBuilder(log.findings().toString());
        for (LoggedTraining training : log.trainings()) {
            told.append(training.header());
            training.metrics().forEach((metric, series) -> told.append(metric).append(points(series)));
        }
        return told.toString();
    }

    private static String points(Series series) {
        return IntStream.range(0, series.size()).mapToObj(i -> series.step(i) + ":"
                + Double.doubleToRawLongBits(series.value(i)) + "@" + series.line(i)).toList().toString();
    }
}
