package dev.runlens.read.find;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Objects;
import dev.runlens.read.FaultLog;
import dev.runlens.read.FileProbe;
import dev.runlens.read.ReadProgress;
import dev.runlens.read.RunFormat;
import dev.runlens.read.SourceContent;
import dev.runlens.read.SourceInput;
import dev.runlens.run.Configuration;
import dev.runlens.run.FindingCode;
import dev.runlens.run.Trainer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Readings that never come back, as of a drive that is gone.
@Timeout(60)
class HangingReaderTest {
    private static final Duration LONG = Duration.ofMinutes(10);

    @TempDir
    private Path folder;

    private final CountDownLatch hanging = new CountDownLatch(1);
    private final CountDownLatch end = new CountDownLatch(1);

    @AfterEach
    void letGo() {
        end.countDown();
    }

    @Test
    void cancellingReturnsAtOnceAlthoughTheReadingDoesNot() throws Exception {
        Path file = write("a.hang");
        AtomicBoolean cancelled = new AtomicBoolean();
        CompletableFuture<InputContent> reading = CompletableFuture
                .supplyAsync(() -> reader(1, LONG).read(file, progress(cancelled)));
        hanging.await();

        cancelled.set(true);

        assertThatThrownBy(() -> reading.get(10, TimeUnit.SECONDS)).hasCauseInstanceOf(CancellationException.class);
    }

    @Test
    void aFileOfAFolderThatDoesNotAnswerIsGivenUpAndAFreshThreadReadsTheOthers() throws IOException {
        Path hang = write("a.hang");
        Path good = write("b.good");

        InputContent content = reader(1, Duration.ofMillis(200)).read(folder, ReadProgress.NONE);

        assertThat(content.sources()).extracting(SourceContent::file).containsExactly(good);
        assertThat(content.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(FindingCode.REJECTED);
            assertThat(problem.origin()).isNotNull();
            assertThat(Objects.requireNonNull(problem.origin()).file()).isEqualTo(hang);
            assertThat(problem.message()).contains("did not answer");
        });
    }

    @Test
    void aPoolWhoseThreadsAllWaitForHangingReadingsGoesOnWithOthers() throws Exception {
        Path hang = write("a.hang");
        Path good = write("b.good");
        try (ForkJoinPool pool = new ForkJoinPool(1)) {
            AtomicBoolean cancelled = new AtomicBoolean();
            CompletableFuture<InputContent> stuck = CompletableFuture
                    .supplyAsync(() -> reader(1, LONG).read(hang, progress(cancelled)), pool);
            hanging.await();

            InputContent other = CompletableFuture
                    .supplyAsync(() -> reader(1, LONG).read(good, ReadProgress.NONE), pool)
                    .get(30, TimeUnit.SECONDS);

            assertThat(other.sources()).hasSize(1);
            assertThat(stuck).isNotDone();
            cancelled.set(true);
        }
    }

    private RunReader reader(int threads, Duration patience) {
        return new RunReader(
                List.of(new Hanging()),
                new FaultLog(folder),
                new RunReader.Surroundings(() -> Crew.ofThreads(threads), patience, Files::newDirectoryStream));
    }

    private static ReadProgress progress(AtomicBoolean cancelled) {
        return new ReadProgress() {
            @Override
            public void advanced(Path file, long done, long total) {}

            @Override
            public boolean isCancelled() {
                return cancelled.get();
            }
        };
    }

    private Path write(String name) throws IOException {
        return Files.writeString(folder.resolve(name), "x");
    }

    /// Reads `*.good`, and never comes back from `*.hang`, whatever it is told.
    private final class Hanging implements RunFormat {
        @Override
        public String name() {
            return "hanging";
        }

        @Override
        public boolean recognises(FileProbe probe) {
            return true;
        }

        @Override
        public SourceContent read(SourceInput input, ReadProgress progress) {
            if (input.path().toString().endsWith(".hang")) {
                hanging.countDown();
                while (end.getCount() > 0) {
                    try {
                        end.await();
                    } catch (InterruptedException _) {
                        // A call of the system does not hear it either.
                    }
                }
            }
            return new SourceContent.Config(input.path(), Trainer.named("test"), true, Configuration.NONE, List.of());
        }
    }
}
