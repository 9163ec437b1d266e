package dev.runlens.ui.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.read.collect.RunKey;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunLooksTest {
    private final RunLooks looks = new RunLooks();
    private final RunKey a = key("a");
    private final RunKey b = key("b");
    private final RunKey c = key("c");

    @Test
    void aRunKeepsItsLookWhateverComesAndGoes() {
        assertThat(looks.of(List.of(a, b), false)).containsEntry(a, 0).containsEntry(b, 1);
        assertThat(looks.of(List.of(b), false)).containsEntry(b, 1);
        assertThat(looks.of(List.of(c, b), false)).containsEntry(c, 0).containsEntry(b, 1);
    }

    @Test
    void aRunThatComesBackHasItsLookAgainUnlessAnotherHasItByThen() {
        looks.of(List.of(a, b), false);
        looks.of(List.of(b), false);
        assertThat(looks.of(List.of(a, b), false)).containsEntry(a, 0).containsEntry(b, 1);
        looks.of(List.of(b), false);
        looks.of(List.of(b, c), false);
        assertThat(looks.of(List.of(a, b, c), false)).containsEntry(a, 2).containsEntry(b, 1).containsEntry(c, 0);
    }

    @Test
    void ofRunsThatAreReadSideBySideTheFirstInTheListHasTheFirstLook() {
        assertThat(looks.of(List.of(b), true)).containsEntry(b, 0);
        assertThat(looks.of(List.of(a, b), true)).containsEntry(a, 0).containsEntry(b, 1);
        assertThat(looks.of(List.of(a, b), false)).containsEntry(a, 0).containsEntry(b, 1);

        assertThat(looks.of(List.of(c, a, b), true)).as("what was there stays").containsEntry(a, 0).containsEntry(c, 2);
    }

    private static RunKey key(String name) {
        return new RunKey(Path.of(name), 0);
    }
}
