package dev.runlens.read.huggingface;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.read.LoggedTraining;
import dev.runlens.read.ReadProgress;
import dev.runlens.read.SourceContent;
import dev.runlens.read.SourceInput;
import dev.runlens.read.UnreadableSourceException;
import dev.runlens.read.json.FlatMaker;
import dev.runlens.read.json.FlatRow;
import dev.runlens.read.json.FlatRows;
import dev.runlens.read.json.FlatRun;
import dev.runlens.read.json.FlatTaker;
import dev.runlens.read.json.Json;
import dev.runlens.run.Series;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
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

    private static String history(int length, String lineBreak) {
        Random random = new Random(3);
        StringBuilder text = new StringBuilder("{\"log_history\": [");
        for (int i = 1; i < length; i++) {
            int step = i % 777 == 776 ? i - 20 : i;
            text.append(i == 1 ? "" : ",").append(lineBreak).append("{\"loss\": ").append(random.nextGaussian())
                    .append(", \"epoch\": ").append(step / 1000.0);
            text.append(i % 250 == 0 ? ", \"kind\": \"{\"" : "").append(", \"step\": ").append(step).append('}');
            text.append(i % 60 == 0 ? ", {\"epoch\": 7, \"eval_loss\": 1." + i + ", \"step\": " + step + "}" : "");
        }
        return text.append("]}").toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", " ", ""})
    void blocksOfEverySizeMeanTheSame(String lineBreak) {
        List<String> texts = new ArrayList<>(List.of(PRETTY.replace("\n", lineBreak), LIST, "\uFEFF" + PRETTY,
                PRETTY.substring(0, PRETTY.lastIndexOf("train_loss")), history(2000, lineBreak)));
        // What begins in a text, in an object and in an array of their own.
        texts.add(
                "{\"{\": \" : 5}, {\", \"log_history\": [{\"step\": 1, \"loss\": 2}, {\"{\": \" : 5}\"}, {\"step\": 2, \"loss\": 3}]}"
                        .replace(", ", "," + lineBreak));
        texts.add("{\"a\": {\"log_history\": [{\"step\": 1, \"a\": {\"step\": 2, \"loss\": 2}, \"loss\": 3},"
                + "[{\"step\": 3, \"loss\": 2}, {\"step\": 4, \"loss\": 2}], {\"step\": 5, \"loss\": Infinity},"
                + lineBreak + "{\"step\": 6, \"loss\": 2}]}}");
        for (String text : texts) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            String expected = said(bytes, false);
            for (int room = 1; room < bytes.length + 2; room += 1 + room / 8) {
                assertThat(said(bytes, room, 1 + room % 3)).as("%s in blocks of %d", text, room).isEqualTo(expected);
            }
        }
    }

    @Test
    void everyEndMeansTheSameInBlocks() {
        for (String text : new String[] {PRETTY, LIST, history(25, "\n")}) {
            for (int i = 0; i < text.length(); i++) {
                byte[] bytes = text.substring(0, i).getBytes(StandardCharsets.UTF_8);
                String expected = said(bytes, false);
                int room = 1 << 3 + i % 9;
                assertThat(said(bytes, room, 1 + i % 2)).as("up to %d in blocks of %d", i, room).isEqualTo(expected);
            }
        }
    }

    @Test
    void reportsThatFollowEachOtherAreTakenTogether() throws IOException {
        byte[] bytes = history(2000, "\n").getBytes(StandardCharsets.UTF_8);
        AtomicInteger together = new AtomicInteger();
        FlatMaker<ReportPiece> counted = new FlatMaker<>() {
            @Override
            public ReportPiece room() {
                return ReportPiece.MAKER.room();
            }

            @Override
            public boolean make(FlatRun objects, ReportPiece into) {
                boolean made = ReportPiece.MAKER.make(objects, into);
                together.addAndGet(made ? objects.size() : 0);
                return made;
            }
        };
        TrainerState state = new TrainerState(Path.of("/runs/a/trainer_state.json"));
        Json.readRows(input(bytes), ReadProgress.NONE, counted, state::take);
        // Those around a restart are for one by one.
        assertThat(together.get()).isGreaterThan(1500);
    }

    @Test
    void longHistoriesMeanTheSame() {
        byte[] bytes = history(30_000, "\n").getBytes(StandardCharsets.UTF_8);
        assertThat(said(bytes, true)).isEqualTo(said(bytes, false)).contains("30");
        byte[] broken = Arrays.copyOf(bytes, bytes.length - 100);
        assertThat(said(broken, true)).isEqualTo(said(broken, false)).contains("TRUNCATED");
    }

    @Test
    void simpleReportsNeverReachTheParser() throws IOException {
        for (String text : new String[] {PRETTY, COMPACT, PRETTY.replace("\n", "\r\n")}) {
            InputStream stream = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
            List<Integer> lines = new ArrayList<>();
            try (FlatRows<ReportPiece> rows = new FlatRows<>(stream, ReportPiece.MAKER, text.length());
                    var parser = Json.parser(rows)) {
                while (parser.nextToken() != tools.jackson.core.JsonToken.START_ARRAY) {
                    // On to the history.
                }
                rows.take(parser, true, new FlatTaker<>() {
                    @Override
                    public void take(FlatRow row, int line) {
                        lines.add(line);
                    }

                    @Override
                    public boolean takeAll(ReportPiece made, int line) {
                        throw new AssertionError("so few are taken one by one");
                    }
                });
            }
            assertThat(lines).as(text).hasSize(3);
        }
    }

    private static SourceInput input(byte[] bytes) {
        return new SourceInput(Path.of("/runs/a/trainer_state.json"),
                () -> java.nio.channels.Channels.newChannel(new ByteArrayInputStream(bytes)), bytes.length);
    }

    private interface Reading {
        void into(TrainerState state) throws IOException;
    }

    private static String said(byte[] bytes, boolean quick) {
        FlatRows<ReportPiece> none = new FlatRows<>(InputStream.nullInputStream(), ReportPiece.MAKER, 0);
        return said(quick ? state -> Json.readRows(input(bytes), ReadProgress.NONE, ReportPiece.MAKER, state::take)
                : state -> Json.read(input(bytes), ReadProgress.NONE, parser -> state.take(parser, none)));
    }

    private static String said(byte[] bytes, int room, int threads) {
        return said(state -> {
            try (FlatRows<ReportPiece> rows = new FlatRows<>(new ByteArrayInputStream(bytes), ReportPiece.MAKER, room,
                    threads)) {
                Json.read(rows, parser -> state.take(parser, rows));
            }
        });
    }

    private static String said(Reading reading) {
        TrainerState state = new TrainerState(Path.of("/runs/a/trainer_state.json"));
        String trouble = "";
        try {
            reading.into(state);
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
