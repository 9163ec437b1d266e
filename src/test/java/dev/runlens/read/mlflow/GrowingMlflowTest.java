package dev.runlens.read.mlflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.read.GrownLogs;
import dev.runlens.read.LoggedTraining;
import dev.runlens.read.ReadProgress;
import dev.runlens.read.RereadFormat.Rereading;
import dev.runlens.read.SourceContent;
import dev.runlens.read.SourceInput;
import dev.runlens.run.Finding;
import dev.runlens.run.FindingCode;
import dev.runlens.run.Metric;
import dev.runlens.run.Series;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a run of MLflow gives while its files grow is what a reading of all of them gives.
class GrowingMlflowTest {
    private static final List<String> NAMES = List.of("train_loss", "val_loss", "train/acc", "lr", "system/cpu");
    /// A line of each kind that a file may hold, most of them right.
    private static final List<String> LINES = List.of("%d 0.5 %d\n", "%d 2.25 %d\n", "%d nan %d\n", "%d 1.5 %d 0123\n",
            "%d -inf %d\n", "%d hello %d\n", "%2$d 4.5\n", "\n", "%d  1 %d\n", "%d 1e-3 %d.5\n", "\t%d 7 %d \r\n");

    @TempDir
    private Path folder;

    private final MlflowFolderFormat format = new MlflowFolderFormat();
    private final Rereading reading = format.rereading();
    private long clock = 1_700_000_000_000L;
    private Path meta = Path.of("");

    @BeforeEach
    void begin() throws IOException {
        meta = Files.writeString(folder.resolve("meta.yaml"), "lifecycle_stage: active\nrun_id: 0123\nstatus: 1\n");
        Files.createDirectories(folder.resolve("metrics"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void isAtEveryLookWhatAReadingOfTheWholeGives(int seed) throws IOException {
        Random random = new Random(seed);
        List<Object> given = new ArrayList<>();
        List<SourceContent> contents = new ArrayList<>();
        for (int look = 0; look < 150; look++) {
            for (int changes = random.nextInt(4); changes > 0; changes--) {
                change(metric(NAMES.get(random.nextInt(NAMES.size()))), random);
            }
            SourceContent now = read();
            assertThat(GrownLogs.told(now)).as("look %d", look).isEqualTo(GrownLogs.told(whole()));
            contents.add(now);
            given.add(GrownLogs.told(now));
        }
        assertThat(contents.stream().map(GrownLogs::told)).isEqualTo(given);
    }

    private void change(Path file, Random random) throws IOException {
        byte[] bytes = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
        switch (random.nextInt(20)) {
            case 0 -> Files.deleteIfExists(file);
            case 1 -> write(file, Arrays.copyOf(bytes, random.nextInt(bytes.length + 1)));
            case 2 -> write(file, rows(random, bytes.length + random.nextInt(200)));
            case 3 -> replace(file, rows(random, random.nextInt(9000)));
            case 4 -> replace(file, joined(bytes, rows(random, random.nextInt(100))));
            case 5 -> append(file, "1".repeat(random.nextInt(1200)).getBytes(StandardCharsets.US_ASCII));
            case 6 -> append(file, rows(random, 12_000));
            default -> append(file, rows(random, random.nextInt(120)));
        }
    }

    @Test
    void onlyWhatWasAddedIsRead() throws IOException {
        Path loss = metric("loss");
        StringBuilder rows = new StringBuilder();
        for (int step = 1000; step < 4000; step++) {
            rows.append("1 2.5 ").append(step).append('\n');
        }
        write(loss, bytes(rows.toString()));
        read();

        // Nobody writes into the middle of such a file: here it tells that the middle is not read again.
        write(loss, bytes(rows.replace(19_800, 19_810, "1 3.5 2800").append("1 1.25 4000\n").toString()));

        Series series = series(read());
        assertThat(series.size()).isEqualTo(3001);
        assertThat(series.lastStep()).isEqualTo(4000);
        assertThat(series.valuesCopy()).doesNotContain(3.5);
        assertThat(series(whole()).valuesCopy()).contains(3.5);
    }

    @Test
    void aLineThatHasNotEndedIsSaidUntilItDoes() throws IOException {
        Path loss = metric("loss");
        write(loss, bytes("1 2.5 0\n2 2.2"));
        assertThat(findings(read())).extracting(Finding::code).containsExactly(FindingCode.TRUNCATED);
        assertThat(findings(read())).extracting(Finding::code).containsExactly(FindingCode.TRUNCATED);

        append(loss, bytes("5 1\n"));

        assertThat(findings(read())).isEmpty();
        assertThat(series(read())).isEqualTo(Series.of(new long[] {0, 1}, new double[] {2.5, 2.25}));
    }

    private SourceContent read() throws IOException {
        return reading.read(SourceInput.of(meta), ReadProgress.NONE);
    }

    private SourceContent whole() throws IOException {
        return format.read(SourceInput.of(meta), ReadProgress.NONE);
    }

    private static SourceContent.Log log(SourceContent content) {
        return (SourceContent.Log) content.each().getFirst();
    }

    private static List<Finding> findings(SourceContent content) {
        return log(content).findings();
    }

    private static Series series(SourceContent content) {
        LoggedTraining training = log(content).trainings().getFirst();
        return training.metrics().getOrDefault(Metric.TRAIN_LOSS, Series.of(new long[0], new double[0]));
    }

    private Path metric(String name) {
        return folder.resolve("metrics").resolve(name);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /// Lines up to a number of bytes, the last of them as far as it goes.
    private byte[] rows(Random random, int count) {
        StringBuilder text = new StringBuilder();
        int step = random.nextInt(1000);
        while (text.length() < count) {
            int kind = random.nextInt(4) > 0 ? 0 : random.nextInt(LINES.size());
            step += random.nextInt(5) == 0 ? -3 : 1;
            text.append(LINES.get(kind).formatted(clock, step));
        }
        return bytes(text.substring(0, random.nextBoolean() ? count : text.length()));
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    private void append(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, bytes, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        later(file);
    }

    private void write(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
        later(file);
    }

    private void replace(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(file.getParent());
        Path other = Files.write(folder.resolve("new"), bytes);
        Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);
        later(file);
    }

    /// Two changes may fall within what the clock of a file system tells apart.
    private void later(Path file) throws IOException {
        clock += 7;
        Files.setLastModifiedTime(file, FileTime.fromMillis(clock));
    }
}
