package dev.runlens.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.JavaProcess;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A process that is told to stop in the midst of writing.
class StoppedWriterTest {
    @TempDir
    private Path folder;

    /// Has something temporary in a folder, says so, and goes on for ever.
    public static final class Writer {
        private Writer() {}

        /// Goes on until it is told to stop.
        ///
        /// @param args what it does, and where
        public static void main(String[] args) throws IOException {
            Path folder = Path.of(args[1]);
            if (args[0].equals("file")) {
                AtomicFile.write(folder.resolve("report.html"), out -> {
                    out.write("new".getBytes(StandardCharsets.UTF_8));
                    out.flush();
                    goOn();
                });
            } else {
                try (StagedAdapters _ = new StagedAdapters(folder)) {
                    goOn();
                }
            }
        }

        private static void goOn() throws IOException {
            System.out.write('!');
            System.out.flush();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException stopped) {
                throw new IOException(stopped);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"file", "folder"})
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "a process is not told to stop there, it is ended")
    void nothingTemporaryIsLeftAndTheOldFileStays(String kind) throws Exception {
        Path old = Files.writeString(folder.resolve("report.html"), "old");
        Process writer = JavaProcess.of(Writer.class, kind, folder.toString()).start();
        try (InputStream said = writer.getInputStream()) {
            assertThat(said.read()).isEqualTo('!');
            assertThat(folder).as("while it writes").isDirectoryContaining(file -> !file.equals(old));

            writer.destroy();

            assertThat(writer.waitFor(60, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(old).hasContent("old");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(old);
        }
    }
}
