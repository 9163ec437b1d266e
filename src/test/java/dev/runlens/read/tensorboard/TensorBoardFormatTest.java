package dev.runlens.read.tensorboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runlens.read.EmptySourceException;
import dev.runlens.read.GrownLogs;
import dev.runlens.read.LoggedTraining;
import dev.runlens.read.ReadProgress;
import dev.runlens.read.SourceContent;
import dev.runlens.read.SourceInput;
import dev.runlens.read.UnreadableSourceException;
import dev.runlens.run.Finding;
import dev.runlens.run.FindingCode;
import dev.runlens.run.Metric;
import dev.runlens.run.Series;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TensorBoardFormatTest {
    private static final Path RUNS = Path.of("src/test/resources/runs");
    private static final Path WHOLE = RUNS.resolve("tb_simple_value/events.out.tfevents.1795332094.vm.11175.0");
    private static final Path HPARAMS = RUNS
            .resolve("tb_tensor/1795332104.045676/events.out.tfevents.1795332104.vm.11175.3");
    private static final int VERSION_RECORD = 72 + 16;
    private static final int SCALAR_RECORD = 32 + 16;

    private static SourceContent.Log read(Path name, byte[] bytes) throws IOException {
        SourceInput input = new SourceInput(name, () -> Channels.newChannel(new ByteArrayInputStream(bytes)),
                bytes.length);
        return (SourceContent.Log) new TensorBoardFormat().read(input, ReadProgress.NONE);
    }

    private static LoggedTraining training(byte[] bytes) throws IOException {
        return read(Path.of("/p/run/events.out.tfevents.1"), bytes).trainings().getFirst();
    }

    @Test
    void aFileCutAnywhereGivesWhatStandsBeforeTheCut() throws IOException {
        byte[] whole = Files.readAllBytes(WHOLE);
        int before = 0;
        for (int size = 12; size < 2000; size++) {
            byte[] cut = Arrays.copyOf(whole, size);
            if (size < VERSION_RECORD + SCALAR_RECORD) {
                assertThatThrownBy(() -> training(cut)).isInstanceOf(EmptySourceException.class);
                continue;
            }
            LoggedTraining training = training(cut);
            int points = training.series(Metric.TRAIN_LOSS).size();
            assertThat(points).isBetween(before, before + 1);
            before = points;
            assertThat(training.findings()).allMatch(finding -> finding.code() == FindingCode.TRUNCATED);
        }
        assertThat(before).isGreaterThan(30);
    }

    @Test
    void aRecordThatDoesNotMatchItsChecksumIsLeftOutAndTheRestIsRead() throws IOException {
        byte[] bytes = Files.readAllBytes(WHOLE);
        bytes[VERSION_RECORD + 12 + 30] ^= 1;

        LoggedTraining training = training(bytes);

        assertThat(training.series(Metric.TRAIN_LOSS).size()).isEqualTo(159);
        assertThat(training.findings())
                .extracting(Finding::code, Finding::message)
                .singleElement()
                .satisfies(found -> assertThat(found.toString()).contains("byte " + VERSION_RECORD));
    }

    @Test
    void aDamagedFileIsNotReadOn() throws IOException {
        for (int at : new int[] {VERSION_RECORD + 12 + 30, VERSION_RECORD + SCALAR_RECORD}) {
            byte[] bytes = Files.readAllBytes(WHOLE);
            bytes[at] ^= 1;
            var growing = new TensorBoardFormat().growing(WHOLE, bytes.length);

            assertThatThrownBy(() -> growing.readOn(GrownLogs.input(WHOLE, bytes, 0, bytes.length), ReadProgress.NONE))
                    .isInstanceOf(UnreadableSourceException.class);
        }
    }

    @Test
    void behindADamagedLengthNothingIsGuessed() throws IOException {
        byte[] bytes = Files.readAllBytes(WHOLE);
        bytes[VERSION_RECORD + SCALAR_RECORD] ^= 1;

        LoggedTraining training = training(bytes);

        assertThat(training.series(Metric.TRAIN_LOSS).size()).isEqualTo(1);
        assertThat(training.findings()).extracting(Finding::code).containsExactly(FindingCode.TRUNCATED);
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MAX_VALUE, Long.MIN_VALUE, 1L << 40, 1L << 31, 1 << 24})
    void aHostileLengthTakesNeitherMemoryNorTime(long length) {
        ByteBuffer bytes = ByteBuffer.allocate(20).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putLong(length);
        CRC32C crc = new CRC32C();
        crc.update(bytes.array(), 0, 8);
        bytes.putInt(MaskedCrc.mask((int) crc.getValue()));

        assertThatThrownBy(() -> training(bytes.array())).isInstanceOf(IOException.class);
    }

    @Test
    void noiseNeverBreaksTheReader() throws IOException {
        byte[] whole = Files.readAllBytes(HPARAMS);
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            byte[] noise = new byte[random.nextInt(120)];
            random.nextBytes(noise);
            System.arraycopy(whole, VERSION_RECORD + 12, noise, 0, Math.min(noise.length, random.nextInt(80)));
            EventReading reading = new EventReading(Path.of("/p/e"));
            new EventParser(reading).read(noise, 0, noise.length);
        }
        assertThatThrownBy(() -> training(new byte[0])).isInstanceOf(EmptySourceException.class);
        assertThatThrownBy(() -> training(new byte[100])).isInstanceOf(UnreadableSourceException.class);
    }

    @Test
    void whatWasRecordedAgainTakesThePlaceOfWhatWas() throws IOException {
        byte[] whole = Files.readAllBytes(WHOLE);
        byte[] twice = Arrays.copyOf(whole, 2 * whole.length - VERSION_RECORD);
        System.arraycopy(whole, VERSION_RECORD, twice, whole.length, whole.length - VERSION_RECORD);

        Series once = training(whole).series(Metric.TRAIN_LOSS);

        assertThat(training(twice).series(Metric.TRAIN_LOSS)).isEqualTo(once);
    }

    @Test
    void foldersOfKerasAreOneRun() throws IOException {
        byte[] bytes = Files
                .readAllBytes(RUNS.resolve("tb_add_scalars/loss_val/events.out.tfevents.1795332104.vm.11175.6"));

        SourceContent.Log train = read(Path.of("/p/run/train/events.out.tfevents.1"), bytes);
        SourceContent.Log validation = read(Path.of("/p/run/validation/events.out.tfevents.2"), bytes);

        assertThat(train.source().home()).isEqualTo(validation.source().home()).isEqualTo(Path.of("/p/run"));
        assertThat(train.trainings().getFirst().metrics()).containsKey(Metric.TRAIN_LOSS);
        assertThat(validation.trainings().getFirst().metrics()).containsOnlyKeys(Metric.VAL_LOSS);
    }

    @Test
    void readingStopsWhenItIsCancelled() {
        ReadProgress cancelled = new ReadProgress() {
            @Override
            public void advanced(Path file, long done, long total) {}

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        assertThatThrownBy(() -> new TensorBoardFormat().read(SourceInput.of(WHOLE), cancelled))
                .isInstanceOf(CancellationException.class);
    }
}
