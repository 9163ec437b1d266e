package dev.runlens.ui.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.plot.PlotRuns;
import dev.runlens.read.collect.RunKey;
import dev.runlens.run.Run;
import dev.runlens.run.Series;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GivenNamesTest {
    private final GivenNames names = new GivenNames();
    private final Map<RunKey, Run> read = read("a", "b", "c");

    private static RunKey key(String name) {
        return new RunKey(Path.of("runs", name), 0);
    }

    private static Map<RunKey, Run> read(String... names) {
        Map<RunKey, Run> read = new LinkedHashMap<>();
        for (String name : names) {
            read.put(key(name), PlotRuns.run(name, Series.empty(), Series.empty()));
        }
        return read;
    }

    private List<String> given(Map<RunKey, String> given) {
        names.take(given);
        return names.of(read).values().stream().map(Run::name).toList();
    }

    @Test
    void namesStayUniqueWhateverIsGiven() {
        assertThat(given(Map.of(key("a"), "b"))).as("b is there").containsExactly("a", "b", "c");
        assertThat(given(Map.of(key("a"), "b", key("b"), "x"))).as("b is free").containsExactly("b", "x", "c");
        assertThat(given(Map.of(key("a"), "c", key("b"), "a"))).as("a keeps its own").containsExactly("a", "b", "c");
        assertThat(given(Map.of(key("a"), "n", key("b"), "n"))).as("one of two").containsExactly("n", "b", "c");
    }

    @Test
    void whatALineCannotShowIsWrittenOut() {
        Map<RunKey, Run> hostile = read("run\ntwo", "plain", "turned\u202e");

        assertThat(names.of(hostile).values()).extracting(Run::name)
                .containsExactly("run\\ntwo", "plain", "turned\\u202e");
    }

    @Test
    void aRunThatDidNotChangeIsTheSameObject() {
        names.take(Map.of(key("a"), "best"));

        Map<RunKey, Run> first = names.of(read);

        assertThat(names.of(read).get(key("a"))).isSameAs(first.get(key("a")));
        assertThat(first.get(key("b"))).isSameAs(read.get(key("b")));
        assertThat(names.byNameNow(Map.of("a", 1, "b", 2))).isEqualTo(Map.of("best", 1, "b", 2));
    }
}
