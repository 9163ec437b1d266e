package dev.runlens.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.read.catalog.Formats;
import dev.runlens.read.find.InputContent;
import dev.runlens.run.Finding;
import dev.runlens.run.FindingCode;
import dev.runlens.run.Metric;
import dev.runlens.run.Series;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Texts with NUL bytes in them, and binary files with text in them.
class DamagedTextTest {
    @TempDir
    Path folder;

    static Stream<Named<IntFunction<String>>> printed() {
        return Stream.of(
                Named.of("mlx-lm", DamagedTextTest::mlx),
                Named.of("Hugging Face", DamagedTextTest::huggingFace),
                Named.of("nanoGPT", DamagedTextTest::nanoGpt));
    }

    @ParameterizedTest
    @MethodSource("printed")
    void aLogWithAStrayNulIsRead(IntFunction<String> report) throws IOException {
        Series loss = loss(reports(report, 1, 30) + "a\0b\n" + reports(report, 31, 60));

        assertThat(loss.size()).isEqualTo(60);
    }

    /// What a writer that does not append leaves where its log was emptied: also more of it than formats are shown.
    @ParameterizedTest
    @MethodSource("printed")
    void aLogBehindABlockOfNulIsReadFromItsFirstLineOn(IntFunction<String> report) throws IOException {
        for (int length : new int[] {16, 40_000, 70_000, FileProbe.WINDOW, 3 * FileProbe.WINDOW + 5}) {
            Series loss = loss("\0".repeat(length) + reports(report, 31, 60));

            assertThat(loss.size()).as("behind %d", length).isEqualTo(30);
        }
    }

    @Test
    void aBlockOfNulBeforeALogIsTold() throws IOException {
        assertThat(read("\0".repeat(40_000) + reports(DamagedTextTest::mlx, 31, 60)).problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo(FindingCode.TRUNCATED);
                    assertThat(problem.message()).contains("NUL bytes");
                });
    }

    @ParameterizedTest
    @MethodSource("printed")
    void aNumberThatWasLostWithinIsNotShorter(IntFunction<String> report) throws IOException {
        String lost = report.apply(31);
        int at = lost.indexOf("1.5") + 2;
        Series loss = loss(reports(report, 1, 30) + lost.substring(0, at) + "\0".repeat(lost.length() - at)
                + "\n" + reports(report, 32, 60));

        for (int i = 0; i < loss.size(); i++) {
            assertThat(loss.value(i)).isGreaterThan(1.4);
        }
    }

    static Stream<Named<byte[]>> binary() {
        String log = reports(DamagedTextTest::mlx, 1, 200);
        return Stream.of(
                Named.of("weights", bytes(Long.reverseBytes(log.length()), "{\"__metadata__\": {\"log\": \"\n" + log)),
                Named.of("weights with a header of 256 × n", bytes(0x0080_0500_0000_0000L, "{\"log\": \"\n" + log)),
                Named.of("pickle", bytes(0x8004_9500_1000_0000L, "\0\0\0\u008c\u0005lines\n" + log)),
                Named.of("image", bytes(0x8950_4E47_0D0A_1A0AL, "\0\0\0\rIHDR\0\0\1\0tEXt\n" + log)),
                Named.of("database", text("SQLite format 3\0\u0010\0\1\1\0@  \n" + log)),
                Named.of("archive", text("logs/" + "a".repeat(90) + "\0\0\0\0\000000644\0000001750\0\n" + log)),
                Named.of("records", records(log)));
    }

    @ParameterizedTest
    @MethodSource("binary")
    void aBinaryFileThatHoldsALogIsNone(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("train.log"), bytes);

        InputContent content = Formats.reader().read(file, ReadProgress.NONE);

        assertThat(content.sources()).isEmpty();
        assertThat(content.problems()).singleElement().extracting(Finding::code).isEqualTo(FindingCode.REJECTED);
    }

    private InputContent read(String text) throws IOException {
        return Formats.reader().read(Files.write(folder.resolve("train.log"), text(text)), ReadProgress.NONE);
    }

    private Series loss(String text) throws IOException {
        InputContent content = read(text);
        assertThat(content.sources()).as("%s", content.problems()).hasSize(1);
        SourceContent.Log log = (SourceContent.Log) content.sources().getFirst();
        assertThat(log.trainings()).hasSize(1);
        return log.trainings().getFirst().series(Metric.TRAIN_LOSS);
    }

    /// Many small parts of a text, each behind its length.
    private static byte[] records(String log) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        log.lines().forEach(line -> all.writeBytes(bytes(Long.reverseBytes(line.length()), line + "\n")));
        return all.toByteArray();
    }

    private static byte[] bytes(long first, String text) {
        byte[] rest = text(text);
        return ByteBuffer.allocate(Long.BYTES + rest.length).order(ByteOrder.BIG_ENDIAN).putLong(first).put(rest)
                .array();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String reports(IntFunction<String> report, int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(report).collect(Collectors.joining());
    }

    private static String mlx(int number) {
        return String.format(
                Locale.ROOT,
                "Iter %d: Train loss %.3f, Learning Rate 1.000e-05, It/sec 0.5, Tokens/sec 180.0, Trained Tokens %d,"
                        + " Peak mem 8.1 GB%n",
                10 * number, 1.599 - number / 1000.0, 1000 * number);
    }

    private static String huggingFace(int number) {
        return String.format(
                Locale.ROOT,
                "{'loss': %.3f, 'grad_norm': 0.5, 'learning_rate': 1e-05, 'epoch': %d.0}%n",
                1.599 - number / 1000.0, number);
    }

    private static String nanoGpt(int number) {
        return String.format(
                Locale.ROOT, "iter %d: loss %.4f, time 25.10ms, mfu 12.00%%%n", number, 1.599 - number / 1000.0);
    }
}
