package dev.runlens.read.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.read.FileProbe;
import dev.runlens.read.GrowingFormat.Growing;
import dev.runlens.read.GrownLogs;
import dev.runlens.read.ReadProgress;
import dev.runlens.read.SourceContent;
import dev.runlens.read.UnreadableSourceException;
import dev.runlens.read.catalog.Formats;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Lines of JSON that are read on at many places: what they give is what a reading of the whole gives, and what they gave
/// before stays what it was.
class GrowingLinesTest {
    private static final Path DATA = Path.of("src/test/resources");
    private static final int MOST_PLACES = 300;
    private static final int LARGEST = 200_000;

    private final JsonLinesFormat format = new JsonLinesFormat();

    static Stream<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(DATA)) {
            return files.filter(Files::isRegularFile).filter(GrowingLinesTest::isOne).sorted().toList().stream();
        }
    }

    private static boolean isOne(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            FileProbe probe = new FileProbe(file, bytes, new byte[0], bytes.length);
            return bytes.length <= LARGEST
                    && Formats.all().stream().filter(format -> format.recognises(probe)).findFirst()
                            .filter(JsonLinesFormat.class::isInstance).isPresent();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void giveAtEveryPlaceWhatAReadingOfTheWholeGives(Path file) throws IOException {
        assertThat(readOn(file, Files.readAllBytes(file))).isGreaterThan(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            // Epochs whose steps begin anew, an evaluation by its epoch, a step that comes again, a training after it.
            """
            {"step": 1, "epoch": 1, "loss": 3.0}
            {"step": 2, "epoch": 1, "loss": 2.5, "lr": 0.1}
            {"epoch": 1, "val_loss": 2.75}
            {"step": 1, "epoch": 2, "loss": 2.25}
            {"step": 2, "epoch": 2, "loss": 2.0}
            {"epoch": 2, "val_loss": 2.25}
            {"step": 3, "epoch": 2, "loss": 1.75}
            """,
            """
            {"step": 1, "loss": 3.0}
            {"step": 2, "loss": 2.5}
            {"step": 2, "loss": 2.25}
            no object
            {"step": 3, "loss": 2.0, "val_loss": 2.5}
            {"step": 2, "loss": 1.75}
            {"step": 4, "loss": 1.5}
            {"step": 1, "loss": 3.5}
            {"step": 2, "loss": 3.25, "val_loss": 3.5}
            """,
            """
            {"step": 100, "loss": 3.0}
            {"step": 200, "loss": 2.5}
            {"step": 1, "val_loss": 2.75}
            {"step": 300, "loss": 2.0}
            {"step": 400, "loss": 1.75}
            {"step": 2, "val_loss": 2.25}
            {"step": 500, "loss": 1.5}
            """
    })
    void giveWhatIsSaidOfRowsThatGoBack(String text) throws IOException {
        assertThat(readOn(Path.of("log.jsonl"), text.getBytes(StandardCharsets.UTF_8))).isGreaterThan(3);
    }

    /// Reads on at many places.
    ///
    /// @return at how many something was given
    private int readOn(Path file, byte[] bytes) throws IOException {
        Map<Integer, Object> given = new LinkedHashMap<>();
        Map<Integer, SourceContent.Log> contents = new LinkedHashMap<>();
        Growing growing = format.growing(file, bytes.length);
        for (int place : GrownLogs.places(bytes, MOST_PLACES)) {
            Optional<SourceContent> read;
            try {
                read = growing.readOn(GrownLogs.input(file, bytes, (int) growing.position(), place), ReadProgress.NONE);
            } catch (UnreadableSourceException notYet) {
                growing = format.growing(file, bytes.length);
                continue;
            }
            int position = (int) growing.position();
            if (read.isPresent()) {
                SourceContent.Log log = (SourceContent.Log) read.get();
                assertThat(GrownLogs.told(log)).as("up to %d", position).isEqualTo(whole(file, bytes, position));
                given.put(position, GrownLogs.told(log));
                contents.put(position, log);
            }
        }
        contents.forEach((position, log) -> assertThat(GrownLogs.told(log)).as("what was given at %d", position)
                .isEqualTo(given.get(position)));
        return given.size();
    }

    private Object whole(Path file, byte[] bytes, int to) throws IOException {
        return GrownLogs.told(format.read(GrownLogs.input(file, Arrays.copyOf(bytes, to), 0, to), ReadProgress.NONE));
    }
}
