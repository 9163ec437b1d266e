package dev.runlens.read.mlx.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.read.lines.LineScanner;
import dev.runlens.read.LoggedTraining;
import dev.runlens.read.SourceContent;
import dev.runlens.read.UnreadableSourceException;
import dev.runlens.run.Finding;
import dev.runlens.run.FindingCode;
import dev.runlens.run.Metric;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What holds for the logs of every dialect: whole, cut, mixed and hostile.
class DialectPropertiesTest {
    static List<Path> logs() throws IOException {
        return DialectLogTest.all();
    }

    private static String describe(byte[] log, int chunk, boolean quick) {
        try {
            return Logs.describe(Logs.read(log, chunk, quick));
        } catch (UncheckedIOException refused) {
            assertThat(refused).hasCauseInstanceOf(UnreadableSourceException.class);
            return "refused";
        }
    }

    @ParameterizedTest
    @MethodSource("logs")
    void logCutAtAnyByteGivesNothingThatTheWholeLogDoesNotGive(Path log) throws IOException {
        LogPropertiesTest.assertCutsInventNothing(log.toString(), Files.readAllBytes(log));
    }

    @ParameterizedTest
    @MethodSource("logs")
    void logCutWithinALossSaysSoOrLosesNothing(Path log) throws IOException {
        byte[] whole = Files.readAllBytes(log);
        String text = new String(whole, StandardCharsets.ISO_8859_1);
        int complete = text.indexOf("Training complete");
        int loss = text.lastIndexOf("oss", complete < 0 ? text.length() : complete);
        int digit = loss;
        while (!Character.isDigit(text.charAt(digit))) {
            digit++;
        }
        LoggedTraining cut = Logs.read(Arrays.copyOf(whole, digit + 1), LineScanner.CHUNK, true)
                .trainings()
                .getLast();
        assertThat(cut.findings())
                .extracting(Finding::code)
                .containsAnyOf(FindingCode.TRUNCATED, FindingCode.SKIPPED_LINE);
    }

    @ParameterizedTest
    @MethodSource("logs")
    void sameLogGivesTheSameWhateverTheChunksItArrivesIn(Path log) throws IOException {
        byte[] bytes = Files.readAllBytes(log);
        String whole = describe(bytes, LineScanner.CHUNK, false);
        for (int chunk : new int[] {1, 2, 3, 7, 64, 1000, LineScanner.CHUNK}) {
            assertThat(describe(bytes, chunk, true)).as("chunk %d", chunk).isEqualTo(whole);
        }
    }

    @Test
    void linesOfAllDialectsInAnyOrderAreReadWithoutTroubleTheQuickWayAsTheSlow() throws IOException {
        List<String> lines = new ArrayList<>();
        for (Path log : logs()) {
            lines.addAll(Arrays.asList(Files.readString(log).split("(?<=\n)", -1)));
        }
        for (int seed = 0; seed < 60; seed++) {
            List<String> mixed = new ArrayList<>(lines);
            Collections.shuffle(mixed, new Random(seed));
            byte[] log = String.join("", mixed).getBytes(StandardCharsets.UTF_8);
            assertThat(describe(log, LineScanner.CHUNK, true))
                    .as("seed %d", seed)
                    .isEqualTo(describe(log, 1000, false));
        }
    }

    @Test
    void logsWithBytesChangedAtRandomAreReadWithoutTrouble() throws IOException {
        for (Path log : logs()) {
            byte[] good = Files.readAllBytes(log);
            for (int seed = 0; seed < 40; seed++) {
                Random random = new Random(seed);
                byte[] bytes = good.clone();
                for (int i = 0; i < 1 + bytes.length / 60; i++) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(1, 256);
                }
                assertThat(describe(bytes, LineScanner.CHUNK, true))
                        .as(log + " " + seed)
                        .isEqualTo(describe(bytes, 100, false));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "  Step 99999999999999999999/30 | Loss: 1.5",
            "  Step 5/99999999999999999999 | Loss: what",
            "DPO step 5/10 | loss=",
            "  Eval  3/30 | Val Loss: x | Perplexity: 3",
            "#99999999999999999999:\tTraining loss    2.345\t180.212 tok/sec",
            "#5:\tTraining loss    what",
            "#5:\tTraining loss    2.3.4",
            "Iteration 99999999999999999999: training loss 1.5, iterations/sec 1, Tokens/sec 1",
            "Iteration 5: training loss many, iterations/sec 1, Tokens/sec 1",
            "Iteration 5: validation loss 1.2.3.4, validation time xs",
            "it=99999999999999999999, avg_loss=0.5",
            "it=5, avg_loss=x",
            "Validation: it=5, loss=",
            "{'Epoch': 99999999999, 'Step': 0, 'Loss': '1.5'}",
            "{'Epoch': 0, 'Step': 99999999999999999999, 'Loss': '1.5'}",
            "{'Epoch': 0, 'Step': 5, 'Loss': 'x'}",
            "Epoch=0, Step=5, Loss=",
            "Training (iteration 99999999999999999999):\ntrain_loss=1.5",
            "Training (iteration 5):\ntrain_loss=x, learning_rate=1e-05",
            "Unsloth: Training for many steps, BS=x, grad_accum=, seq_len=99999999999999999999"
    })
    void hostileLineIsNoReportAndDoesNotSpoilTheOthers(String line) {
        SourceContent.Log log = Logs.read("Iter 1: Train loss 2.5\n" + line + "\nIter 7: Train loss 2.4\n");

        assertThat(log.trainings()).hasSizeLessThanOrEqualTo(2);
        assertThat(log.trainings().stream()
                .map(training -> Logs.points(training.series(Metric.TRAIN_LOSS)))
                .filter(points -> !points.isEmpty())
                .toList())
                        .containsAnyOf("1=2.5 7=2.4");
    }

    @Test
    void blockWithoutAnEndIsGivenUp() {
        String head = "=".repeat(80) + "\nIter 5:\n" + "-".repeat(80) + "\nLoss: 0.5\n";
        SourceContent.Log log = Logs
                .read(head + "Something: 1\n".repeat(100_000) + "Iter 7: Train loss 0.25, It/sec 1.0\n");

        assertThat(Logs.points(log.trainings().getFirst().series(Metric.TRAIN_LOSS)))
                .isEqualTo("5=0.5 7=0.25");
    }

    @Test
    void namesWithoutEndDoNotFillTheMemory() {
        StringBuilder log = new StringBuilder("=".repeat(80)).append("\nIter 5:\nLoss: 0.5\n");
        for (int i = 0; i < 350; i++) {
            log.append("Figure ").append(i).append(": 1.0\n");
        }
        for (int i = 0; i < 20_000; i++) {
            log.append("  Step ")
                    .append(i + 6)
                    .append("/30000 | Loss: 0.5 | Other")
                    .append(i)
                    .append(": 1.0\n");
        }

        LoggedTraining training = Logs.read(log.toString()).trainings().getFirst();

        assertThat(training.series(Metric.TRAIN_LOSS).size()).isEqualTo(20_001);
        assertThat(training.metrics()).hasSizeLessThan(500);
    }
}
