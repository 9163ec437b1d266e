package dev.runlens.ui.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PastedPathsTest {
    @Test
    void linesAreTakenOneByOne() {
        assertThat(PastedPaths.in("/models/run 3\n\n  '/models/run4' \n\"/models/run5\"\n"))
                .containsExactly(Path.of("/models/run 3"), Path.of("/models/run4"), Path.of("/models/run5"));
    }

    @Test
    void addressesAndTheHomeFolderAreUnderstood() {
        assertThat(PastedPaths.in("file:///models/a%20b\n~/runs\n~"))
                .containsExactly(
                        Path.of("/models/a b"),
                        Path.of(System.getProperty("user.home"), "runs"),
                        Path.of(System.getProperty("user.home")));
    }

    @Test
    void aLoneRelativePathIsAPath() {
        assertThat(PastedPaths.in("models/run3"))
                .containsExactly(Path.of("models/run3").toAbsolutePath());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n", "hello", "train and/or validate", "Iter 1: Val loss 2.3\nIter 2: a/b",
            "file:%%%"})
    void proseIsNotAPath(String text) {
        assertThat(PastedPaths.in(text)).isEmpty();
    }
}
