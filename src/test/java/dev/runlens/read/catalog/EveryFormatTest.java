package dev.runlens.read.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.runlens.read.FileProbe;
import dev.runlens.read.RunFormat;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What holds for every format in the list, whatever its file holds. The limit is no measure of speed: what takes so long for
/// files of some hundred bytes hangs, however busy the machine is.
@Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class EveryFormatTest {
    private static final int MOST_CUTS = 200;
    private static final int FLIPS = 150;
    /// What may be allocated for a file, beside so many times its size: not all at once, so that it is no measure of
    /// what is held, but nothing can be held that was not allocated.
    private static final long ALLOCATED = 100_000_000;
    private static final long ALLOCATED_PER_BYTE = 60;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @TempDir
    private Path folder;

    static List<RunFormat> formats() {
        return Formats.all();
    }

    static Stream<Arguments> parts() {
        return formats().stream()
                .flatMap(format -> FormatFixtures.of(format).parts().stream().map(part -> Arguments.of(format, part)));
    }

    @ParameterizedTest
    @MethodSource("parts")
    void aGoodFileIsReadByItsFormatAndGivesSomething(RunFormat format, String part) throws IOException {
        FormatTrial trial = FormatTrial.in(folder, format, FormatFixtures.of(format).file());

        FileProbe probe = trial.probe(trial.good());
        assertThat(formats().stream().filter(each -> each.recognises(probe)).findFirst())
                .get()
                .hasSameClassAs(format);
        FormatTrial ofPart = FormatTrial.in(folder.resolve("part"), format, part);
        assertThat(ofPart.readNamed(ofPart.good()) > 0).isNotEqualTo(FormatFixtures.isPiece(format));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void aFormatHasAFuzzTarget(RunFormat format) {
        assertThat(Path.of("src/fuzz/java/dev/runlens/fuzz", format.getClass().getSimpleName() + "Fuzz.java"))
                .exists();
    }

    @ParameterizedTest
    @MethodSource("parts")
    void whatFuzzingFoundOnceGivesContentOrAMessage(RunFormat format, String part) throws IOException {
        FormatTrial trial = FormatTrial.in(folder, format, part);
        FormatFixtures.regressions(format).forEach((name, bytes) -> read(trial, name, bytes));
    }

    @ParameterizedTest
    @MethodSource("parts")
    void aFileThatWasCutOffGivesContentOrAMessage(RunFormat format, String part) throws IOException {
        FormatTrial trial = FormatTrial.in(folder, format, part);
        byte[] good = trial.good();
        for (int cut : HostileBytes.cuts(good, MOST_CUTS)) {
            read(trial, "cut at " + cut, Arrays.copyOf(good, cut));
        }
    }

    @ParameterizedTest
    @MethodSource("parts")
    void aFileWithDamagedBytesGivesContentOrAMessage(RunFormat format, String part) throws IOException {
        FormatTrial trial = FormatTrial.in(folder, format, part);
        byte[] good = trial.good();
        for (int seed = 0; seed < FLIPS; seed++) {
            read(trial, "flipped, seed " + seed, HostileBytes.flipped(good, seed));
        }
    }

    @ParameterizedTest
    @MethodSource("parts")
    void aTextFromWindowsGivesTheSame(RunFormat format, String part) throws IOException {
        FormatTrial trial = FormatTrial.in(folder, format, part);
        byte[] good = trial.good();
        if (HostileBytes.isText(good)) {
            long values = trial.readNamed(good);
            assertThat(trial.readNamed(HostileBytes.windows(good))).as("CR LF").isEqualTo(values);
            assertThat(trial.readNamed(HostileBytes.marked(good)))
                    .as("byte order mark")
                    .isEqualTo(values);
        }
    }

    @ParameterizedTest
    @MethodSource("parts")
    void aHostileFileGivesContentOrAMessageInBoundedMemory(RunFormat format, String part) throws IOException {
        FormatTrial trial = FormatTrial.in(folder, format, part);
        HostileBytes.others(trial.good()).forEach((name, bytes) -> read(trial, name, bytes));
    }

    private static void read(FormatTrial trial, String what, byte[] bytes) {
        long allocated = THREADS.getCurrentThreadAllocatedBytes();
        try {
            trial.readNamed(bytes);
            trial.readAnyway(bytes);
        } catch (IOException | RuntimeException | Error trouble) {
            throw new AssertionError(what + ": " + trouble, trouble);
        }
        assertThat(THREADS.getCurrentThreadAllocatedBytes() - allocated)
                .as("memory for %s", what)
                .isLessThan(ALLOCATED + ALLOCATED_PER_BYTE * bytes.length);
    }
}
