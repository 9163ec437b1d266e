package dev.runlens.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.read.catalog.Formats;
import dev.runlens.read.find.InputContent;
import dev.runlens.run.FindingCode;
import dev.runlens.run.Metric;
import dev.runlens.run.Run;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A training that was run again with the same seed reports the same numbers: it is another run, unless an id or what it
/// says of itself makes it the same.
class SameNumbersTest {
    private static final String STATE = """
            {"global_step": 40, "max_steps": 40, "log_history": [{"step": 10, "loss": 2.5}, {"step": 20, "loss": 2.25},
             {"step": 30, "loss": 2.0}, {"step": 40, "loss": 1.875}, {"step": 40, "eval_loss": 2.0}]}
            """;
    private static final String PRINTED = """
            {'loss': 2.5, 'step': 10, 'epoch': 0.25}
            {'loss': 2.25, 'step': 20, 'epoch': 0.5}
            {'loss': 2.0, 'step': 30, 'epoch': 0.75}
            {'loss': 1.875, 'step': 40, 'epoch': 1.0}
            """;
    private static final String LOG = """
            Starting training..., iters: 40
            Iter 10: Train loss 2.500, Learning Rate 1.000e-05, It/sec 1.0, Tokens/sec 9.0, Trained Tokens 100
            Iter 20: Train loss 2.250, Learning Rate 1.000e-05, It/sec 1.0, Tokens/sec 9.0, Trained Tokens 200
            Iter 30: Train loss 2.000, Learning Rate 1.000e-05, It/sec 1.0, Tokens/sec 9.0, Trained Tokens 300
            Iter 40: Train loss 1.875, Learning Rate 1.000e-05, It/sec 1.0, Tokens/sec 9.0, Trained Tokens 400
            """;
    private static final String TABLE = "step,train_loss\n10,2.5\n20,2.25\n30,2.0\n40,1.875\n";
    private static final String CONFIG = "{\"model\": \"m\", \"iters\": 40, \"steps_per_report\": 10,"
            + " \"lora_parameters\": {\"rank\": 8}}";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"state", "log", "configured", "table", "printed", "state and log"})
    void inFoldersSideBySideAreTwoRuns(String kind) throws IOException {
        for (String run : List.of("first", "second")) {
            switch (kind) {
                case "state" -> write(run + "/trainer_state.json", STATE);
                case "log" -> write(run + "/train.log", LOG);
                case "configured" -> {
                    write(run + "/adapter_config.json", CONFIG);
                    write(run + "/train.log", LOG);
                }
                case "table" -> write(run + "/metrics.csv", TABLE);
                case "printed" -> write(run + "/train.log", PRINTED);
                default -> {
                    write(run + "/trainer_state.json", STATE);
                    write(run + "/train.log", PRINTED);
                }
            }
        }

        assertThat(runs()).extracting(Run::name).containsExactly("first", "second");
        assertThat(runs()).allSatisfy(run -> assertThat(run.series(Metric.TRAIN_LOSS).size()).isEqualTo(4));
    }

    @Test
    void inOneFolderASecondFormIsTheSameRun() throws IOException {
        write("only/trainer_state.json", STATE);
        write("only/console.txt", PRINTED);

        assertThat(runs()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"k3m9x2ab, k3m9x2ab, 0.25, 0.25, 1", "k3m9x2ab, k3m9x2ab, 0.25, 0.5, 2",
            "k3m9x2ab, q7w8e9r0, 0.25, 0.25, 2"})
    void recordsOfWandbInFoldersApartAreOneRunOnlyWithOneIdAndTheSameSettings(String first, String second, String rate,
            String otherRate, int count) throws IOException {
        wandb("laptop/wandb/run-20260101_000000-" + first, first, rate, 1);
        wandb("server/wandb/run-20260102_000000-" + second, second, otherRate, 5);

        assertThat(runs()).hasSize(count);
    }

    @Test
    void recordsOfWandbSideBySideWithOneIdAreOneRunWithTheSettingsOfTheLast() throws IOException {
        wandb("wandb/run-20260101_000000-k3m9x2ab", "k3m9x2ab", "0.25", 1);
        wandb("wandb/run-20260102_000000-k3m9x2ab", "k3m9x2ab", "0.5", 5);
        List<Run> runs = runs();

        assertThat(runs).hasSize(1);
        assertThat(runs.getFirst().series(Metric.TRAIN_LOSS).size()).isEqualTo(8);
        assertThat(runs.getFirst().hyperparameters().number("learning_rate")).hasValue(0.5);
        assertThat(runs.getFirst().findings()).anySatisfy(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.CONFLICT);
            assertThat(finding.message()).contains("learning_rate 0.5 instead of 0.25");
        });
    }

    @Test
    void theConfigurationOfTheLastOfThemGoesBeforeThoseOfTheOthers() throws IOException {
        for (String rate : List.of("0.25", "0.5")) {
            String run = "wandb/run-2026010" + (rate.equals("0.5") ? 2 : 1) + "_000000-k3m9x2ab";
            wandb(run, "k3m9x2ab", rate, rate.equals("0.5") ? 5 : 1);
            write(run + "/files/config.yaml", "_wandb: {desc: null, value: {cli_version: 0.25.0}}\n"
                    + "learning_rate: {desc: null, value: " + rate + "}\n");
        }

        assertThat(runs()).extracting(run -> run.hyperparameters().number("learning_rate").orElseThrow())
                .containsExactly(0.5);
    }

    private void wandb(String run, String id, String rate, int step) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(new byte[] {':', 'W', '&', 'B', (byte) 0xE1, (byte) 0xBE, 0});
        byte[] setting = joined(field(2, "learning_rate"), field(16, rate));
        frame(file, field(17, joined(field(1, id), field(4, field(1, setting)))));
        for (int i = 0; i < 4; i++) {
            byte[] loss = field(1, joined(field(2, "train_loss"), field(16, String.valueOf(4 - (step + i) / 4.0))));
            byte[] at = field(1, joined(field(2, "_step"), field(16, String.valueOf(step + i))));
            frame(file, field(2, joined(loss, at)));
        }
        Files.createDirectories(folder.resolve(run));
        Files.write(folder.resolve(run).resolve("run-" + id + ".wandb"), file.toByteArray());
    }

    private static byte[] field(int number, String text) {
        return field(number, text.getBytes(StandardCharsets.UTF_8));
    }

    /// A field of less than 128 bytes.
    private static byte[] field(int number, byte[] value) {
        int key = number << 3 | 2;
        byte[] head = key < 128
                ? new byte[] {(byte) key, (byte) value.length}
                : new byte[] {(byte) (key & 127 | 128), (byte) (key >>> 7), (byte) value.length};
        return joined(head, value);
    }

    private static byte[] joined(byte[]... pieces) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] piece : pieces) {
            all.writeBytes(piece);
        }
        return all.toByteArray();
    }

    private static void frame(ByteArrayOutputStream file, byte[] record) {
        CRC32 crc = new CRC32();
        crc.update(1);
        crc.update(record);
        ByteBuffer piece = ByteBuffer.allocate(7 + record.length).order(ByteOrder.LITTLE_ENDIAN);
        piece.putInt((int) crc.getValue()).putShort((short) record.length).put((byte) 1).put(record);
        file.writeBytes(piece.array());
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private List<Run> runs() {
        InputContent content = Formats.reader().read(folder, ReadProgress.NONE);
        return Formats.assembly(Clock.systemUTC()).assemble(List.of(content)).runs();
    }
}
