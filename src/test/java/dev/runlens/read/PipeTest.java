package dev.runlens.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runlens.read.catalog.Formats;
import dev.runlens.read.collect.MetricsFile;
import dev.runlens.read.evaluation.EvaluationReader;
import dev.runlens.read.find.InputContent;
import dev.runlens.run.Finding;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
@EnabledOnOs({OS.LINUX, OS.MAC})
class PipeTest {
    private static final String NOBODY = "is a pipe that nobody wrote to";

    @TempDir
    private Path folder;

    private Path pipe = Path.of("");

    @BeforeEach
    void make() throws Exception {
        pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    }

    @Test
    void aPipeThatNobodyWritesToIsGivenUp() {
        assertThatThrownBy(() -> Pipe.open(pipe, Duration.ofMillis(100)))
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessageStartingWith(NOBODY);
    }

    @Test
    void aWriterThatComesTooLateIsNotKeptWaiting() {
        assertThatThrownBy(() -> Pipe.open(pipe, Duration.ofMillis(100))).hasMessageStartingWith(NOBODY);
        CompletableFuture<Void> writer = writer("late", 0);

        assertThat(writer.handle((done, trouble) -> true).join()).isTrue();
    }

    @Test
    void aWriterMayBeSilentForLongerThanItMayTakeToCome() throws IOException {
        CompletableFuture<Void> writer = writer("late", 500);
        try (InputStream stream = Channels.newInputStream(Pipe.open(pipe, Duration.ofMillis(250)))) {
            assertThat(stream.readAllBytes()).asString(StandardCharsets.UTF_8).isEqualTo("late");
        }
        writer.join();
    }

    @Test
    void anInputThatIsOneIsSaidAndSoAreMetricsAndAnswers() {
        CompletableFuture<InputContent> read = CompletableFuture
                .supplyAsync(() -> Formats.reader().read(pipe, ReadProgress.NONE));
        MetricsFile metrics = MetricsFile.read(pipe);

        assertThat(metrics.problems()).singleElement().extracting(Finding::message).asString().startsWith(NOBODY);
        assertThat(read.join().problems()).singleElement().extracting(Finding::message).asString().startsWith(NOBODY);
        assertThat(new EvaluationReader().read(List.of(pipe), ReadProgress.NONE).findings()).singleElement()
                .extracting(Finding::message).asString().startsWith("is a pipe or a device");
    }

    @Test
    void metricsMayComeThroughOne() {
        CompletableFuture<Void> writer = writer("{\"run3\": {\"final_val_loss\": 1.5}}", 0);

        assertThat(MetricsFile.read(pipe).byRun()).containsKey("run3");
        writer.join();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aDeviceWithoutAnEndIsGivenUp() throws IOException {
        ByteBuffer much = ByteBuffer.allocateDirect(64 << 20);
        try (ReadableByteChannel zeros = Pipe.open(Path.of("/dev/zero"))) {
            assertThatThrownBy(() -> {
                while (zeros.read(much.clear()) >= 0) {
                    assertThat(zeros.isOpen()).isTrue();
                }
            }).isInstanceOf(UnreadableSourceException.class).hasMessageContaining("more than 4 GB");
        }
    }

    /// @param silent how long it writes nothing, in milliseconds
    private CompletableFuture<Void> writer(String text, long silent) {
        return CompletableFuture.runAsync(() -> {
            try (var out = Files.newOutputStream(pipe)) {
                Thread.sleep(silent);
                out.write(text.getBytes(StandardCharsets.UTF_8));
            } catch (IOException | InterruptedException trouble) {
                throw new AssertionError(trouble);
            }
        });
    }
}
