package dev.runlens.read.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.read.LoggedTraining;
import dev.runlens.read.ReadProgress;
import dev.runlens.read.SourceContent;
import dev.runlens.read.SourceInput;
import dev.runlens.run.Series;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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
            SourceContent.Log log = new JsonLinesFormat().read(input, ReadProgress.NONE);
            StringBuilder told = new StringBuilder(log.findings().toString());
            for (LoggedTraining training : log.trainings()) {
                told.append(training.header());
                training.metrics().forEach((metric, series) -> told.append(metric).append(points(series)));
            }
            return told.toString();
        } catch (IOException broken) {
            return String.valueOf(broken.getMessage());
        }
    }

    private static String points(Series series) {
        return IntStream.range(0, series.size()).mapToObj(i -> series.step(i) + ":"
                + Double.doubleToRawLongBits(series.value(i)) + "@" + series.line(i)).toList().toString();
    }
}
