package dev.runlens.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlainOpeningTest {
    @TempDir
    Path folder;

    @BeforeEach
    void makeRuns() throws IOException {
        Files.createDirectories(folder.resolve("run"));
        Files.createDirectories(folder.resolve("compare"));
        Files.createDirectories(folder.resolve("-h"));
        Files.createDirectories(folder.resolve("samples"));
    }

    private Optional<List<Path>> inputs(String... arguments) {
        return PlainOpening.of(folder, folder.resolve("samples"), Set.of("compare", "samples"), arguments)
                .map(PlainOpening::inputs);
    }

    @Test
    void nothingAndPathsThatAreThereOpenTheWindow() {
        assertThat(inputs()).contains(List.of());
        assertThat(inputs("run")).contains(List.of(folder.resolve("run")));
        assertThat(inputs("run", "run")).contains(List.of(folder.resolve("run"), folder.resolve("run")));
        assertThat(inputs("samples")).contains(List.of(folder.resolve("samples")));
    }

    @Test
    void whatIsACommandAnOptionOrNotThereIsLookedAtMoreClosely() throws IOException {
        assertThat(inputs("compare")).isEmpty();
        assertThat(inputs("run", "compare")).isEmpty();
        assertThat(inputs("samples", "--path")).isEmpty();
        assertThat(inputs("samples", "run")).isEmpty();
        assertThat(inputs("-h")).isEmpty();
        assertThat(inputs("--", "run")).isEmpty();
        assertThat(inputs("rum")).isEmpty();
        Files.delete(folder.resolve("samples"));
        assertThat(inputs("samples")).isEmpty();
    }
}
