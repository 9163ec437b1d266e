package dev.runlens.read.find;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.read.FaultLog;
import dev.runlens.read.FileProbe;
import dev.runlens.read.ReadProgress;
import dev.runlens.read.Source;
import dev.runlens.read.SourceContent;
import dev.runlens.read.SourceInput;
import dev.runlens.read.catalog.Formats;
import dev.runlens.run.Finding;
import dev.runlens.run.FindingCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DoubtsTest {
    @Test
    void aMemberThatStandsTwiceIsSaidWithItsLine() throws IOException {
        List<Finding> doubts = doubts("{\"a\": 1,\n \"learning_rate\": 1e-5,\n \"learning_rate\": 1e-4\n}");
        assertThat(doubts).singleElement().satisfies(doubt -> {
            assertThat(doubt.message()).contains("learning_rate");
            assertThat(doubt.origin()).isNotNull();
            assertThat(Objects.requireNonNull(doubt.origin()).line()).isEqualTo(3);
        });
    }

    @Test
    void aMemberOfTheSameNameInAnotherObjectIsNone() throws IOException {
        assertThat(doubts("{\"a\": {\"b\": 1}, \"c\": {\"b\": 2}}\n{\"a\": 1}\n{\"a\": NaN")).isEmpty();
    }

    @Test
    void aBlockOfNulBytesInATextIsSaidWithItsLine() throws IOException {
        List<Finding> doubts = doubts("Iter 1: loss 2\nIter 2: lo" + "\0".repeat(4096) + "Iter 9: loss 1\n");
        assertThat(doubts).singleElement().satisfies(doubt -> {
            assertThat(doubt.message()).contains("NUL bytes");
            assertThat(doubt.origin()).isNotNull();
            assertThat(Objects.requireNonNull(doubt.origin()).line()).isEqualTo(2);
        });
    }

    @Test
    void aRowThatTheFormatSaysWasLostIsSaidOnce(@TempDir Path folder) throws IOException {
        Path table = Files.writeString(
                folder.resolve("metrics.csv"),
                "step,loss\n1,2.5\n2,2." + "\0".repeat(64) + "\n3,2.25\n" + "4,2.\n".repeat(3));
        InputContent content = RunReader.onCallersThread(Formats.all(), new FaultLog(folder))
                .read(table, ReadProgress.NONE);

        assertThat(Stream.concat(
                content.problems().stream(),
                content.sources().stream().flatMap(source -> source.findings().stream())))
                        .filteredOn(finding -> finding.code() == FindingCode.TRUNCATED)
                        .singleElement()
                        .satisfies(finding -> assertThat(finding.message()).contains("the row holds NUL bytes"));
    }

    @Test
    void binaryFilesAreFullOfNulBytesAndNotDoubted() throws IOException {
        for (String file : List.of(
                "src/test/resources/runs/mlflow_sqlite_emulated/mlflow.db",
                "src/test/resources/runs/tb_truncated/events.out.tfevents.1795332110.vm.11175.7",
                "src/test/resources/regressions/WandbFormat/nul-in-the-id.wandb")) {
            assertThat(doubts(Files.readAllBytes(Path.of(file)))).as(file).isEmpty();
        }
    }

    /// Beyond what formats are shown of a file before they read it.
    @ParameterizedTest
    @ValueSource(ints = {16, 31, 4096})
    void aBlockFarBehindTheBeginningIsSaidWithItsLine(int length) throws IOException {
        String lines = "Iter 1: loss 2.25\n".repeat(40_000);
        List<Finding> doubts = doubts(lines + "\0".repeat(length) + "\n" + lines);
        assertThat(doubts).singleElement().satisfies(doubt -> {
            assertThat(doubt.message()).contains("NUL bytes");
            assertThat(Objects.requireNonNull(doubt.origin()).line()).isEqualTo(40_001);
        });
    }

    @Test
    void aMemberThatStandsTwiceFarBehindTheBeginningIsSaidWithItsLine() throws IOException {
        String rows = "{\"step\": 1, \"loss\": 2.25},\n".repeat(40_000);
        List<Finding> doubts = doubts("[\n" + rows + "{\"step\": 2, \"loss\": 1, \"loss\": 9},\n" + rows + "{}]");
        assertThat(doubts).singleElement().satisfies(doubt -> {
            assertThat(doubt.message()).contains("loss");
            assertThat(Objects.requireNonNull(doubt.origin()).line()).isEqualTo(40_002);
        });
    }

    private static List<Finding> doubts(String text) throws IOException {
        return doubts(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Finding> doubts(byte[] bytes) throws IOException {
        byte[] head = Arrays.copyOf(bytes, Math.min(bytes.length, FileProbe.WINDOW));
        SourceInput input = new SourceInput(
                Path.of("a"), () -> Channels.newChannel(new ByteArrayInputStream(bytes)), bytes.length);
        Doubts doubts = new Doubts(new FileProbe(Path.of("a"), head, new byte[0], bytes.length), input, Path.of("a"));
        try (InputStream stream = Channels.newInputStream(doubts.input().open())) {
            stream.transferTo(OutputStream.nullOutputStream());
        }
        return doubts.found(new SourceContent.Weights(Source.of(Path.of("a"), Source.Rank.CONSOLE), List.of()));
    }
}
