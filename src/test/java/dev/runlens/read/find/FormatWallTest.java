package dev.runlens.read.find;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FormatWallTest {
    @TempDir
    private Path folder;

    @TempDir
    private Path logs;

    private Path bad = Path.of("");
    private Path good = Path.of("");

    static Stream<Supplier<Throwable>> faults() {
        return Stream.of(
                () -> new IllegalStateException("a bug"),
                () -> new NullPointerException("another"),
                () -> new UncheckedIOException(new IOException("hidden")),
                () -> new InvalidPathException("a\0b", "Nul character not allowed"),
                () -> new StackOverflowError(),
                () -> new AssertionError("broken"),
                () -> new NoClassDefFoundError("gone"),
                () -> new ExceptionInInitializerError("lost"));
    }

    @BeforeEach
    void writeFiles() throws IOException {
        bad = Files.writeString(folder.resolve("a.bad"), "bad");
        good = Files.writeString(folder.resolve("b.good"), "good");
    }

    @ParameterizedTest
    @MethodSource("faults")
    void whateverAFormatThrowsIsAFindingOfItsFileAndTheOthersAreRead(Supplier<Throwable> fault) throws IOException {
        FaultLog log = new FaultLog(logs);
        RunReader reader = new RunReader(List.of(new Failing(fault, false)), log);

        InputContent all = reader.read(folder, ReadProgress.NONE);
        InputContent named = reader.read(bad, ReadProgress.NONE);

        assertThat(all.sources()).extracting(SourceContent::file).containsExactly(good);
        assertRejected(all);
        assertRejected(named);
        assertThat(log.faults()).isEqualTo(2);
        try (Stream<Path> kept = Files.list(logs)) {
            assertThat(kept).singleElement().satisfies(file -> assertThat(Files.readString(file))
                    .contains(fault.get().getClass().getName())
                    .contains("a.bad"));
        }
    }

    @Test
    void aFormatThatFailsWhileItIsAskedIsCaughtToo() {
        FaultLog log = new FaultLog(logs);
        RunReader reader = new RunReader(List.of(new Failing(IllegalStateException::new, true)), log);

        assertRejected(reader.read(folder, ReadProgress.NONE));
        assertThat(log.faults()).isEqualTo(1);
    }

    @Test
    void aFileThatMemoryDoesNotSufficeForSaysWhatToDoAndIsNoFaultOfTheProgram() {
        FaultLog log = new FaultLog(logs);
        InputContent content = new RunReader(List.of(new Failing(OutOfMemoryError::new, false)), log)
                .read(folder, ReadProgress.NONE);

        assertThat(content.sources()).extracting(SourceContent::file).containsExactly(good);
        assertThat(content.problems()).singleElement().satisfies(problem -> assertThat(problem.message())
                .contains("RUNLENS_JAVA_OPTS=-Xmx"));
        assertThat(log.faults()).isZero();
    }

    @Test
    void aFileThatOnlyLackedTheMemoryThatOthersHeldIsReadAfterThem() {
        AtomicInteger times = new AtomicInteger();
        RunFormat onceFull = new Failing(
                () -> times.incrementAndGet() == 1 ? new OutOfMemoryError() : new IllegalStateException(), false) {
            @Override
            public SourceContent read(SourceInput input, ReadProgress progress) {
                if (input.path().equals(bad) && times.getAndIncrement() == 0) {
                    throw new OutOfMemoryError();
                }
                return config(input);
            }
        };

        InputContent content = new RunReader(List.of(onceFull), new FaultLog(logs)).read(folder, ReadProgress.NONE);

        assertThat(content.sources()).extracting(SourceContent::file).containsExactly(bad, good);
        assertThat(content.problems()).isEmpty();
    }

    private static void assertRejected(InputContent content) {
        assertThat(content.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(FindingCode.REJECTED);
            assertThat(problem.origin()).isNotNull();
            assertThat(Objects.requireNonNull(problem.origin()).file().getFileName()).hasToString("a.bad");
            assertThat(problem.message()).contains("a fault of RunLens").doesNotContain("Exception");
        });
    }

    private static SourceContent config(SourceInput input) {
        return new SourceContent.Config(input.path(), Trainer.named("test"), true, Configuration.NONE, List.of());
    }

    /// Reads `*.good` and fails at `*.bad`.
    private static class Failing implements RunFormat {
        private final Supplier<Throwable> fault;
        private final boolean whenAsked;

        Failing(Supplier<Throwable> fault, boolean whenAsked) {
            this.fault = fault;
            this.whenAsked = whenAsked;
        }

        @Override
        public String name() {
            return "failing";
        }

        @Override
        public boolean recognises(FileProbe probe) {
            if (whenAsked && probe.lowerCaseName().endsWith(".bad")) {
                fail();
            }
            return true;
        }

        @Override
        public SourceContent read(SourceInput input, ReadProgress progress) {
            if (input.path().toString().endsWith(".bad")) {
                fail();
            }
            return config(input);
        }

        private void fail() {
            switch (fault.get()) {
                case RuntimeException thrown -> throw thrown;
                case Error thrown -> throw thrown;
                default -> throw new AssertionError("not thrown by a format");
            }
        }
    }
}
