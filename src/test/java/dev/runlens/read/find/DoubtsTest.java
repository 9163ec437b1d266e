package dev.runlens.read.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import dev.runlens.read.FileProbe;
import dev.runlens.run.Finding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class DoubtsTest {
    @Test
    void aMemberThatStandsTwiceIsSaidWithItsLine() {
        List<Finding> doubts = doubts("{\"a\": 1,\n \"learning_rate\": 1e-5,\n \"learning_rate\": 1e-4\n}");
        assertThat(doubts).singleElement().satisfies(doubt -> {
            assertThat(doubt.message()).contains("learning_rate");
            assertThat(doubt.origin()).isNotNull();
            assertThat(Objects.requireNonNull(doubt.origin()).line()).isEqualTo(3);
        });
    }

    @Test
    void aMemberOfTheSameNameInAnotherObjectIsNone() {
        assertThat(doubts("{\"a\": {\"b\": 1}, \"c\": {\"b\": 2}}\n{\"a\": 1}\n{\"a\": NaN")).isEmpty();
    }

    @Test
    void aBlockOfNulBytesInATextIsSaidWithItsLine() {
        List<Finding> doubts = doubts("Iter 1: loss 2\nIter 2: lo" + "\0".repeat(4096) + "Iter 9: loss 1\n");
        assertThat(doubts).singleElement().satisfies(doubt -> {
            assertThat(doubt.message()).contains("NUL bytes");
            assertThat(doubt.origin()).isNotNull();
            assertThat(Objects.requireNonNull(doubt.origin()).line()).isEqualTo(2);
        });
    }

    @Test
    void binaryFilesAreFullOfNulBytesAndNotDoubted() throws IOException {
        for (String file : List.of(
                "src/test/resources/runs/mlflow_sqlite_emulated/mlflow.db",
                "src/test/resources/runs/tb_truncated/events.out.tfevents.1795332110.vm.11175.7",
                "src/test/resources/regressions/WandbFormat/nul-in-the-id.wandb")) {
            assertThat(Doubts.of(probe(Files.readAllBytes(Path.of(file))))).as(file).isEmpty();
        }
    }

    private static List<Finding> doubts(String text) {
        return Doubts.of(probe(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static FileProbe probe(byte[] bytes) {
        return new FileProbe(Path.of("a"), bytes, new byte[0], bytes.length);
    }
}
