package dev.runlens.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoraScalesTest {
    @ParameterizedTest
    @ValueSource(strings = {"/x/run3/adapter.gguf", "/srv/x/run3/adapter.gguf", "/x/run3/gguf/f16.gguf", "/x/run3.gguf",
            "C:\\x\\run3\\adapter.gguf", "run3.gguf"})
    void theAdapterOfARunLiesInItsFolderOrIsCalledAfterIt(String file) throws IOException {
        assertThat(LoraScales.of(List.of("/x/run4/adapter.gguf", file), Path.of("/x/run3"))).containsExactly(0.0, 1.0);
    }

    @Test
    void forTheBaseModelNoneCounts() throws IOException {
        assertThat(LoraScales.of(List.of("/x/run3/a.gguf", "/x/run4/a.gguf"), null)).containsExactly(0.0, 0.0);
    }

    /// Whose folder is called as folders of every run are is not the run's for that.
    @ParameterizedTest
    @ValueSource(strings = {"/y/law/adapters/a.gguf", "/adapters/a.gguf", "adapters.gguf", "/x/code/a.gguf", "", "/"})
    void anAdapterOfAnotherRunIsNotAsked(String file) {
        assertThatThrownBy(() -> LoraScales.of(List.of(file), Path.of("/x/code/adapters")))
                .isInstanceOf(ServerException.class)
                .hasMessageContaining("was not started with an adapter from /x/code/adapters");
    }

    @Test
    void whereTwoMayBeTheOneNeitherIsAsked() throws IOException {
        List<String> files = List.of("/y/run3/a.gguf", "/z/run3/a.gguf");

        assertThatThrownBy(() -> LoraScales.of(files, Path.of("/x/run3"))).isInstanceOf(ServerException.class)
                .hasMessageContaining("started with 2 adapters that may be the one from /x/run3");
        assertThat(LoraScales.of(files, Path.of("/z/run3"))).containsExactly(0.0, 1.0);
    }
}
