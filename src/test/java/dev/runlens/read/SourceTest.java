package dev.runlens.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SourceTest {
    /// Trackers keep whatever a program called its run, blanks too.
    @Test
    void aBlankNameNamesNothing() {
        Source source = Source.of(Path.of("project.db"), Source.Rank.STATE);
        assertThat(source.named("")).isEqualTo(source);
        assertThat(source.named(" \t")).isEqualTo(source);
        assertThat(source.named("sweep")).isNotEqualTo(source);
        assertThat(source.named("sweep").named("")).isEqualTo(source.named("sweep"));
    }
}
