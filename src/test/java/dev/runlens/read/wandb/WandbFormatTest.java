package dev.runlens.read.wandb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runlens.read.GrownLogs;
import dev.runlens.read.LoggedTraining;
import dev.runlens.read.ReadProgress;
import dev.runlens.read.SourceContent;
import dev.runlens.read.SourceInput;
import dev.runlens.read.UnreadableSourceException;
import dev.runlens.read.series.ValidationUnits;
import dev.runlens.run.Hyperparameters;
import dev.runlens.run.FinalMetric;
import dev.runlens.run.FindingCode;
import dev.runlens.run.Metric;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WandbFormatTest {
    private static final Path WHOLE = Path.of(
            "src/test/resources/runs/wandb_offline/wandb/offline-run-20261122_072208-vdrvy0ud/run-vdrvy0ud.wandb");
    private static final Path NAME = Path.of("/p/wandb/run-20260101_000000-abc/run-abc.wandb");

    private static SourceInput input(Path name, byte[] bytes) {
        return new SourceInput(name, () -> Channels.newChannel(new ByteArrayInputStream(bytes)), bytes.length);
    }

    private static SourceContent.Log read(Path name, byte[] bytes) throws IOException {
        return (SourceContent.Log) new WandbFormat().read(input(name, bytes), ReadProgress.NONE);
    }

    private static LoggedTraining training(byte[] bytes) throws IOException {
        return read(NAME, bytes).trainings().getFirst();
    }

    @Test
    void aFileCutAnywhereGivesWhatStandsBeforeTheCut() throws IOException {
        byte[] whole = Files.readAllBytes(WHOLE);
        int before = 0;
        for (int size = 7; size < whole.length; size++) {
            LoggedTraining training = training(Arrays.copyOf(whole, size));
            int points = training.series(Metric.TRAIN_LOSS).size();
            assertThat(points).isBetween(before, before + 1);
            before = points;
            assertThat(training.findings()).allMatch(finding -> finding.code() == FindingCode.TRUNCATED);
        }
        assertThat(before).isEqualTo(40);
        for (int size = 0; size < 7; size++) {
            byte[] cut = Arrays.copyOf(whole, size);
            assertThatThrownBy(() -> training(cut)).isInstanceOf(UnreadableSourceException.class);
        }
    }

    @Test
    void damageIsLeftOutUpToTheEndOfItsBlockAndIsAFinding() throws IOException {
        byte[] bytes = Files.readAllBytes(WHOLE);
        bytes[bytes.length / 2] ^= 1;

        LoggedTraining training = training(bytes);

        assertThat(training.series(Metric.TRAIN_LOSS).size()).isBetween(1, 39);
        assertThat(training.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.SKIPPED_LINE);
            assertThat(finding.message()).contains("damaged in 1 places");
        });
        assertThat(training.ending().finished()).isFalse();
    }

    @Test
    void recordsThatCrossBlocksAreWhole() throws IOException {
        WandbFile file = new WandbFile();
        for (int i = 0; i < 3000; i++) {
            file.row(Map.of("loss", Integer.toString(i), "note", "\"" + "x".repeat(i) + "\"", "_step", "" + i));
        }
        file.row(Map.of("note", "\"" + "x".repeat(100_000) + "\"", "loss", "7", "_step", "3000"));

        LoggedTraining training = training(file.bytes());

        assertThat(training.series(Metric.TRAIN_LOSS).size()).isEqualTo(3001);
        assertThat(training.series(Metric.TRAIN_LOSS).lastValue()).isEqualTo(7);
        assertThat(training.findings()).isEmpty();
    }

    @Test
    void theStepOfARowIsTheTrainersWhereThereIsOne() throws IOException {
        WandbFile file = new WandbFile();
        file.row(Map.of("train/loss", "1.5", "train/global_step", "10", "train/epoch", "0.5", "_step", "0"));
        file.row(Map.of("eval/loss", "\"NaN\"", "train/global_step", "10", "_step", "1"));
        file.row(Map.of("train/train_loss", "1.2", "train/global_step", "20", "_step", "2"));

        SourceContent.Log log = read(NAME, file.bytes());
        LoggedTraining training = log.trainings().getFirst();

        assertThat(log.trainer().name()).isEqualTo("transformers");
        assertThat(training.series(Metric.TRAIN_LOSS).stepsCopy()).containsExactly(10);
        assertThat(training.series(Metric.VAL_LOSS).lastValue()).isNaN();
        assertThat(training.series(Metric.of("epoch")).lastValue()).isEqualTo(0.5);
    }

    @Test
    void numbersInObjectsAreMetricsAndPicturesAreNot() throws IOException {
        WandbFile file = new WandbFile();
        file.row(Map.of(
                "loss", "1",
                "rewards", "{\"a\":{\"mean\":0.5},\"b\":\"Infinity\"}",
                "picture", "{\"_type\":\"image-file\",\"width\":3}",
                "text", "\"hello\"",
                "broken", "{\"x\":1,"));

        Map<Metric, ?> metrics = training(file.bytes()).metrics();

        assertThat(metrics.keySet())
                .extracting(Metric::key)
                .containsExactlyInAnyOrder("train_loss", "rewards_a_mean", "rewards_b", "broken_x");
    }

    @Test
    void noiseNeverBreaksTheReader() throws IOException {
        byte[] whole = Files.readAllBytes(WHOLE);
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            byte[] noise = whole.clone();
            for (int j = 0; j < 1 + random.nextInt(50); j++) {
                noise[7 + random.nextInt(noise.length - 7)] = (byte) random.nextInt();
            }
            assertThat(training(noise).metrics()).isNotNull();
            byte[] record = new byte[random.nextInt(100)];
            random.nextBytes(record);
            new HistoryRows().read(record, 0, record.length);
            new RunRecords(NAME).run(record, 0, record.length);
        }
    }

    @Test
    void aHistoryCopiedOutOfItsFolderIsARunOfItsOwn() throws IOException {
        byte[] bytes = Files.readAllBytes(WHOLE);

        assertThat(read(Path.of("/p/all/run-vdrvy0ud.wandb"), bytes).source().home())
                .isEqualTo(Path.of("/p/all/vdrvy0ud"));
    }

    @Test
    void configurationAndSummaryBelongToTheFolderOfTheRun() throws IOException {
        Path files = NAME.resolveSibling("files");
        byte[] yaml = "_wandb:\n  value:\n    cli_version: 0.30.0\nlora:\n  desc: null\n  value:\n    rank: 8\nlr:\n  value: 1e-4\n"
                .getBytes(StandardCharsets.UTF_8);
        byte[] json = "{\"_step\":40,\"eval/loss\":1.5,\"train/loss\":\"NaN\",\"_wandb\":{\"runtime\":3}}"
                .getBytes(StandardCharsets.UTF_8);

        SourceContent.Log config = (SourceContent.Log) new WandbConfigFormat()
                .read(input(files.resolve("config.yaml"), yaml), ReadProgress.NONE);
        SourceContent.Finals finals = (SourceContent.Finals) new WandbSummaryFormat()
                .read(input(files.resolve("wandb-summary.json"), json), ReadProgress.NONE);

        assertThat(config.source().home()).isEqualTo(NAME.getParent());
        assertThat(config.trainings().getFirst().header().stated().names())
                .containsExactly("lora.rank", "lr", "learning_rate");
        assertThat(finals.source().home()).isEqualTo(NAME.getParent());
        assertThat(finals.finals().get(FinalMetric.FINAL_VAL_LOSS)).hasValue(1.5);
        assertThat(finals.finals().get(FinalMetric.FINAL_TRAIN_LOSS)).hasValue(Double.NaN);
        assertThat(finals.finals().get(FinalMetric.FINAL_ITERATION)).hasValue(40);
    }

    @Test
    void stepsThatBeginAnewInEachEpochAreCountedOnAndThatIsSaid() throws IOException {
        WandbFile file = new WandbFile();
        for (int epoch = 0; epoch < 3; epoch++) {
            for (int step = 10; step <= 30; step += 10) {
                file.row(Map.of("step", String.valueOf(step), "train_loss", String.valueOf(3 - epoch)));
            }
        }
        LoggedTraining training = training(file.bytes());

        assertThat(training.series(Metric.TRAIN_LOSS).stepsCopy())
                .containsExactly(10, 20, 30, 40, 50, 60, 70, 80, 90);
        assertThat(training.findings()).anySatisfy(said -> assertThat(said.message()).contains("begin anew 2 times"));
    }

    @Test
    void aGlobalStepThatGoesBackIsNotCountedOn() throws IOException {
        WandbFile file = new WandbFile();
        for (String step : new String[] {"10", "20", "30", "10", "20"}) {
            file.row(Map.of("train/global_step", step, "train/loss", "2"));
        }

        assertThat(training(file.bytes()).series(Metric.TRAIN_LOSS).lastStep()).isLessThanOrEqualTo(30);
    }

    @Test
    void evaluationsByEpochArePutWhereTheirEpochEnded() throws IOException {
        WandbFile whole = new WandbFile();
        for (int step = 5; step <= 40; step += 5) {
            whole.row(Map.of("iter", String.valueOf(step), "train_loss", "2.5", "epoch", String.valueOf(step / 10.0)));
        }
        for (int epoch = 1; epoch <= 4; epoch++) {
            whole.row(Map.of("iter", String.valueOf(epoch), "val_loss", String.valueOf(5 - epoch)));
        }
        ValidationUnits units = ValidationUnits.of(
                training(whole.bytes()).metrics(), Hyperparameters.none(), WHOLE);

        assertThat(Objects.requireNonNull(units.metrics().get(Metric.VAL_LOSS)).stepsCopy())
                .containsExactly(10, 20, 30, 40);
        assertThat(units.finding().orElseThrow().message()).contains("end of its epoch");
    }

    @Test
    void ofManyBlocksIsReadOnBehindItsLastWholeRecord() throws IOException {
        WandbFile file = new WandbFile();
        for (int step = 1; step <= 900; step++) {
            // Some records go over several blocks.
            String note = step % 150 == 0 ? '"' + "x".repeat(70_000) + '"' : "\"of the run\"";
            file.row(Map.of("_step", String.valueOf(step), "train/loss", "2." + step, "note", note));
        }

        assertThat(GrownLogs.readOn(new WandbFormat(), NAME, file.bytes(), 400)).isGreaterThan(50);
    }

    @Test
    void isReadOnAtEveryByte() throws IOException {
        byte[] whole = Files.readAllBytes(WHOLE);

        assertThat(GrownLogs.readOn(new WandbFormat(), NAME, whole, whole.length)).isGreaterThan(40);
    }

    @Test
    void isNotReadOnWhereItIsDamaged() throws IOException {
        byte[] bytes = Files.readAllBytes(WHOLE);
        bytes[bytes.length / 2] ^= 1;
        var growing = new WandbFormat().growing(NAME, bytes.length);

        assertThatThrownBy(() -> growing.readOn(input(NAME, bytes), ReadProgress.NONE))
                .isInstanceOf(UnreadableSourceException.class);
    }

    /// Writes what W&B writes.
    private static final class WandbFile {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        WandbFile() {
            out.writeBytes(new byte[] {':', 'W', '&', 'B', (byte) 0xE1, (byte) 0xBE, 0});
        }

        void row(Map<String, String> values) {
            ByteArrayOutputStream row = new ByteArrayOutputStream();
            new HashMap<>(values).forEach((key, value) -> {
                ByteArrayOutputStream item = new ByteArrayOutputStream();
                field(item, 2, key.getBytes(StandardCharsets.UTF_8));
                field(item, 16, value.getBytes(StandardCharsets.UTF_8));
                field(row, 1, item.toByteArray());
            });
            ByteArrayOutputStream record = new ByteArrayOutputStream();
            field(record, 2, row.toByteArray());
            frame(record.toByteArray());
        }

        byte[] bytes() {
            return out.toByteArray();
        }

        private static void field(ByteArrayOutputStream to, int number, byte[] value) {
            varint(to, number << 3 | 2);
            varint(to, value.length);
            to.writeBytes(value);
        }

        private static void varint(ByteArrayOutputStream to, int value) {
            int rest = value;
            for (; rest > 127; rest >>>= 7) {
                to.write(rest & 127 | 128);
            }
            to.write(rest);
        }

        private void frame(byte[] record) {
            int at = 0;
            boolean begun = false;
            do {
                int left = 32768 - out.size() % 32768;
                if (left < 7) {
                    out.writeBytes(new byte[left]);
                    continue;
                }
                int length = Math.min(record.length - at, left - 7);
                boolean last = at + length == record.length;
                int type = !begun ? last ? 1 : 2 : last ? 4 : 3;
                piece(type, record, at, length);
                at += length;
                begun = true;
            } while (at < record.length);
        }

        private void piece(int type, byte[] record, int from, int length) {
            java.util.zip.CRC32 crc = new java.util.zip.CRC32();
            crc.update(type);
            crc.update(record, from, length);
            for (int i = 0; i < 4; i++) {
                out.write((int) (crc.getValue() >>> 8 * i));
            }
            out.write(length);
            out.write(length >>> 8);
            out.write(type);
            out.write(record, from, length);
        }
    }
}
