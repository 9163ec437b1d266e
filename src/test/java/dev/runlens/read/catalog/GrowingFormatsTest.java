package dev.runlens.read.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.read.FileProbe;
import dev.runlens.read.GrowingFormat;
import dev.runlens.read.GrownLogs;
import dev.runlens.read.RunFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every file of the test data whose format is one that is read on is read on at many places.
class GrowingFormatsTest {
    private static final Path DATA = Path.of("src/test/resources");
    /// How many bytes are read as a whole for one file, about.
    private static final int MOST_BYTES = 20_000_000;
    private static final int MOST_PLACES = 400;
    private static final int LARGEST = 400_000;
    /// What gives nothing when it is read on: reports that are open until something else comes, settings without a number,
    /// a short table that more rows may show to be none.
    private static final Set<String> NEVER = Set.of("dialects/mlx_vlm_engine.log", "dialects/sillm_dpo.log",
            "dialects/sillm_sft.log", "runs/tb_add_scalars/events.out.tfevents.1795332104.vm.11175.4",
            "wild/keras-in-r/history.csv");

    private static final List<RunFormat> FORMATS = Formats.all();

    record Case(GrowingFormat format, Path file) {
        @Override
        public String toString() {
            return format.name() + ": " + DATA.relativize(file);
        }
    }

    static List<Case> cases() throws IOException {
        try (Stream<Path> files = Files.walk(DATA)) {
            return files.filter(Files::isRegularFile).sorted().flatMap(GrowingFormatsTest::of).toList();
        }
    }

    private static Stream<Case> of(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            byte[] head = Arrays.copyOf(bytes, Math.min(bytes.length, FileProbe.WINDOW));
            FileProbe probe = new FileProbe(file, head, new byte[0], bytes.length);
            return bytes.length > LARGEST
                    ? Stream.empty()
                    : FORMATS.stream().filter(format -> format.recognises(probe)).limit(1)
                            .filter(GrowingFormat.class::isInstance)
                            .map(format -> new Case((GrowingFormat) format, file));
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    @Test
    void areThoseThatAreUsedMost() throws IOException {
        Map<String, Long> files = cases().stream()
                .collect(Collectors.groupingBy(one -> one.format.name(), TreeMap::new, Collectors.counting()));

        assertThat(files).containsKeys("mlx-lm log", "TensorBoard event file", "lines of JSON with steps and losses",
                "CSV of steps and losses (Lightning, Keras and others)", "Hugging Face Trainer log", "Keras log",
                "Lightning log", "nanoGPT log", "litgpt log", "log of a training loop of one's own",
                "W&B history", "LLaMA-Factory trainer_log.jsonl", "ms-swift logging.jsonl");
        assertThat(files.get("mlx-lm log")).isGreaterThan(40);
        assertThat(files.get("TensorBoard event file")).isGreaterThan(10);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void giveAtEveryPlaceWhatAReadingOfTheWholeGives(Case one) throws IOException {
        byte[] bytes = Files.readAllBytes(one.file);
        int most = Math.clamp(MOST_BYTES / (1 + bytes.length), 30, MOST_PLACES);

        int given = GrownLogs.readOn(one.format, one.file, bytes, most);

        assertThat(given > 0).isEqualTo(!NEVER.contains(DATA.relativize(one.file).toString()));
    }
}
