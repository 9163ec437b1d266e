package dev.runlens.read.mlx.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.read.FileProbe;
import dev.runlens.read.GrowingFormat.Growing;
import dev.runlens.read.GrownLogs;
import dev.runlens.read.ReadProgress;
import dev.runlens.read.SourceContent;
import dev.runlens.read.UnreadableSourceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Logs of the test data that are read on at many places: what they give is what a reading of the whole gives, and what they
/// gave before stays what it was.
class GrowingLogTest {
    private static final Path DATA = Path.of("src/test/resources");
    /// Every report of these is open until something else comes.
    private static final Set<String> NEVER_AT_REST = Set.of("mlx_vlm_engine.log", "sillm_dpo.log", "sillm_sft.log");

    private static final int MOST_PLACES = 400;
    private static final int LARGEST = 200_000;

    private final MlxLogFormat format = new MlxLogFormat();

    static Stream<Path> logs() throws IOException {
        try (Stream<Path> files = Files.walk(DATA)) {
            return files.filter(Files::isRegularFile).filter(GrowingLogTest::isLog).sorted().toList().stream();
        }
    }

    private static boolean isLog(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            return bytes.length <= LARGEST
                    && new MlxLogFormat().recognises(new FileProbe(file, bytes, new byte[0], bytes.length));
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    @Test
    void areMany() throws IOException {
        assertThat(logs()).hasSizeGreaterThan(40);
    }

    @ParameterizedTest
    @MethodSource("logs")
    void giveAtEveryPlaceWhatAReadingOfTheWholeGives(Path log) throws IOException {
        byte[] bytes = Files.readAllBytes(log);
        Map<Integer, Object> given = new LinkedHashMap<>();
        Map<Integer, Optional<SourceContent>> contents = new LinkedHashMap<>();
        Growing growing = format.growing(log, bytes.length);
        for (int place : GrownLogs.places(bytes, MOST_PLACES)) {
            Optional<SourceContent> read;
            try {
                read = growing.readOn(GrownLogs.input(log, bytes, (int) growing.position(), place), ReadProgress.NONE);
            } catch (UnreadableSourceException nothing) {
                assertThat(whole(log, bytes, (int) growing.position())).isEqualTo(nothing.getMessage());
                growing = format.growing(log, bytes.length);
                continue;
            }
            if (read.isEmpty()) {
                continue;
            }
            int position = (int) growing.position();
            assertThat(position).isLessThanOrEqualTo(place);
            assertThat(GrownLogs.told((SourceContent.Log) read.get())).as("up to %d", position)
                    .isEqualTo(whole(log, bytes, position));
            given.put(position, GrownLogs.told((SourceContent.Log) read.get()));
            contents.put(position, read);
        }
        contents.forEach((position, read) -> assertThat(GrownLogs.told((SourceContent.Log) read.orElseThrow()))
                .as("what was given at %d", position).isEqualTo(given.get(position)));
        assertThat(given.isEmpty()).isEqualTo(NEVER_AT_REST.contains(String.valueOf(log.getFileName())));
    }

    /// What the first bytes of a log give, or why they give nothing.
    private Object whole(Path log, byte[] bytes, int to) throws IOException {
        try {
            return GrownLogs
                    .told(format.read(GrownLogs.input(log, Arrays.copyOf(bytes, to), 0, to), ReadProgress.NONE));
        } catch (UnreadableSourceException nothing) {
            return String.valueOf(nothing.getMessage());
        }
    }
}
