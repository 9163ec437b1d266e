package dev.runlens.read.huggingface;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.read.LoggedTraining;
import dev.runlens.read.ReadProgress;
import dev.runlens.read.SourceContent;
import dev.runlens.read.SourceInput;
import dev.runlens.read.UnreadableSourceException;
import dev.runlens.read.json.FlatRows;
import dev.runlens.read.json.Json;
import dev.runlens.run.Series;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Simple reports are read without a parser, and everything means what it means to one.
class SimpleReportsTest {
    private static final String PRETTY = """
            {
              "best_metric": 1.25,
              "epoch": 0.6,
              "log_history": [
                {
                  "epoch": 0.1,
                  "grad_norm": 1.7312365770339966,
                  "learning_rate": 1.9998000199980003e-4,
                  "loss": 3.0082,
                  "step": 10
                },
                {
                  "epoch": 0.2,
                  "grad_norm": 11.2035969495773315,
                  "learning_rate": 0.0,
                  "loss": 2.9,
                  "step": 20
                },
                {
                  "epoch": 0.2,
                  "eval_loss": 2.75,
                  "step": 20
                },
                {
                  "epoch": 0.3,
                  "grad_norm": NaN,
                  "note": "}, {",
                  "loss": 2.8,
                  "step": 30
                },
                {
                  "epoch": 0.4,
                  "grad_norm": 0.5,
                  "learning_rate": 1E-5,
                  "loss": -2.5,
                  "step": 40
                },
                {
                  "epoch": 0.4,
                  "step": 40,
                  "train_loss": 2.8,
                  "train_runtime": 12.5
                }
              ],
              "max_steps": 40,
              "global_step": 40
            }
            """;
    private static final String COMPACT = PRETTY.replaceAll("\\s+(?=[\"}\\]{])", "").replace(": ", ":");
    private static final String LIST = PRETTY.substring(PRETTY.indexOf('['), PRETTY.indexOf(']') + 1);

    @ParameterizedTest
    @ValueSource(strings = {"", "[", "[ ]", "[{}]", "[{\"step\": 1, \"loss\": 2}", "[{\"step\": 1, \"loss\": 2},]",
            "[{\"step\": 1, \"loss\": 2} {\"step\": 2, \"loss\": 2}]", "[1, {\"step\": 1, \"loss\": -0}, \"x\"]",
            "[{\"step\": 01, \"loss\": 2}]", "[{\"step\": 1, \"loss\": 2.}, {\"step\": 1, \"loss\": .2}]",
            "[{\"step\": 1, \"loss\": 2, \"loss\": 3}]",
            "[{\"step\": 1,\r\n\"loss\": 2},\r{\"step\": 2,\n\"loss\": 2},x]",
            "[\"{\", {\"step\": 1, \"loss\": 1e400}, [{\"step\": 7, \"loss\": 2}], {\"step\": 2, \"loss\": 1e-400}]",
            "{\"a\": [{\"step\": 1, \"loss\": 2}], \"log_history\": [{\"step\": 1, \"loss\": 3}], \"log_history\": [{\"step\": 2, \"loss\": 4}]}",
            "{\"s\": \"[\", \"log_history\": [\n\n {\"step\": 1, \"loss\": 3}\n,\n{\"step\": 2, \"loss\": 4},\n\n!]}"})
    void whatIsHardMeansTheSame(String text) {
        assertThat(said(text.getBytes(StandardCharsets.UTF_8), true))
                .isEqualTo(said(text.getBytes(StandardCharsets.UTF_8), false));
    }

    @Test
    void everyByteChangedMeansTheSame() {
        for (String text : new String[] {PRETTY, COMPACT, LIST}) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < bytes.length; i++) {
                byte before = bytes[i];
                for (char other : " \n\r\t\"{}[],:.0-eEx\\\u0000".toCharArray()) {
                    bytes[i] = (byte) other;
                    assertThat(said(bytes, true)).as("%s at %d", other, i).isEqualTo(said(bytes, false));
                }
                bytes[i] = (byte) 0xC3;
                assertThat(said(bytes, true)).isEqualTo(said(bytes, false));
                bytes[i] = before;
            }
        }
    }

    @Test
    void everyEndMeansTheSame() {
        for (String text : new String[] {PRETTY, COMPACT, LIST}) {
            for (int i = 0; i < text.length(); i++) {
                byte[] bytes = text.substring(0, i).getBytes(StandardCharsets.UTF_8);
                assertThat(said(bytes, true)).as("up to %d", i).isEqualTo(said(bytes, false));
            }
        }
    }

    @Test
    void longHistoriesMeanTheSame() {
        Random random = new Random(3);
        StringBuilder text = new StringBuilder("{\"log_history\": [");
        for (int step = 1; step < 30_000; step++) {
            text.append(step == 1 ? "\n" : ",\n").append("{\"loss\": ").append(random.nextGaussian())
                    .append(", \"epoch\": ").append(step / 1000.0);
            text.append(step % 500 == 0 ? ", \"kind\": \"odd\"" : "").append(", \"step\": ").append(step).append('}');
        }
        byte[] bytes = text.append("]}").toString().getBytes(StandardCharsets.UTF_8);
        assertThat(said(bytes, true)).isEqualTo(said(bytes, false)).contains("30");
        byte[] broken = Arrays.copyOf(bytes, bytes.length - 100);
        assertThat(said(broken, true)).isEqualTo(said(broken, false)).contains("TRUNCATED");
    }

    @Test
    void simpleReportsNeverReachTheParser() throws IOException {
        byte[] bytes = PRETTY.getBytes(StandardCharsets.UTF_8);
        InputStream stream = new ByteArrayInputStream(bytes);
        int[] taken = {0};
        try (FlatRows rows = new FlatRows(stream);
                var parser = Json.parser(rows)) {
            while (parser.nextToken() != tools.jackson.core.JsonToken.START_ARRAY) {
                // On to the history.
            }
            rows.take(parser, true, (row, line) -> taken[0]++);
        }
        assertThat(taken[0]).isEqualTo(3);
    }

    private static String said(byte[] bytes, boolean quick) {
        Path file = Path.of("/runs/a/trainer_state.json");
        SourceInput input = new SourceInput(file,
                () -> java.nio.channels.Channels.newChannel(new ByteArrayInputStream(bytes)), bytes.length);
        TrainerState state = new TrainerState(file);
        String trouble = "";
        try {
            if (quick) {
                Json.readRows(input, ReadProgress.NONE, state::take);
            } else {
                FlatRows none = new FlatRows(InputStream.nullInputStream());
                Json.read(input, ReadProgress.NONE, parser -> state.take(parser, none));
            }
        } catch (UnreadableSourceException broken) {
            trouble = broken.getMessage() + broken.line();
            if (!state.isEmpty()) {
                state.endsEarly(broken);
            }
        } catch (IOException other) {
            return other.toString();
        }
        return trouble + said(state.content());
    }

    private static String said(SourceContent content) {
        SourceContent.Log log = (SourceContent.Log) content;
        StringBuilder said = new StringBuilder(log.findings().toString());
        for (LoggedTraining training : log.trainings()) {
            said.append(training.header()).append(training.ending()).append(training.saves())
                    .append(training.findings());
            training.metrics().forEach((metric, series) -> said.append(metric).append(points(series)));
        }
        return said.toString();
    }

    private static String points(Series series) {
        return IntStream.range(0, series.size()).mapToObj(i -> series.step(i) + ":"
                + Double.doubleToRawLongBits(series.value(i)) + "@" + series.line(i)).toList().toString();
    }
}
