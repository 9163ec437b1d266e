package dev.runlens.ui.many;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.analyze.Comparison;
import dev.runlens.analyze.Runs;
import dev.runlens.analyze.sweep.RunFacts;
import dev.runlens.analyze.sweep.RunFilter;
import dev.runlens.run.Run;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What a brush along an axis asks for are the runs that lie under it.
class SettingAxisTest {
    @Test
    void valuesThatAreWordsAreAskedForOneByOneWhateverTheyHold() {
        List<RunFacts> runs = facts("data", "a, b", "plain", "z = \"1\"");
        SettingAxis axis = SettingAxis.of("data", runs);

        assertThat(axis.between(0, 1)).isEqualTo("data=\"a, b\",plain,\"z = \"\"1\"\"\"");
        assertThat(found(runs, axis.between(0, 1))).containsExactly("0", "1", "2");
        assertThat(found(runs, axis.between(0, 0.6))).containsExactly("0", "1");
        assertThat(found(runs, axis.between(0.7, 1))).containsExactly("2");
        assertThat(found(runs, axis.between(0.4, 0.45))).as("no value").isEmpty();
    }

    @Test
    void aSettingMayHaveAnyName() {
        List<RunFacts> runs = facts("my key: a", 0.25, 0.5, 1.0);

        assertThat(found(runs, SettingAxis.of("my key: a", runs).between(0.2, 1))).containsExactly("1", "2");
    }

    @Test
    void numbersBelowZeroAreAskedForAsTheyAreWritten() {
        List<RunFacts> runs = facts("bias", -2.0, -1.0, 3.0);

        assertThat(found(runs, SettingAxis.of("bias", runs).between(0, 0.5))).containsExactly("0", "1");
    }

    private static List<RunFacts> facts(String name, Object... values) {
        List<Run> runs = new ArrayList<>();
        for (Object value : values) {
            runs.add(Runs.configured(Integer.toString(runs.size()), name, value));
        }
        return RunFacts.of(Comparison.of(runs, List.of(), Runs.NOW));
    }

    private static List<String> found(List<RunFacts> runs, String words) {
        return runs.stream().filter(RunFilter.of(words)::fits).map(RunFacts::name).toList();
    }
}
