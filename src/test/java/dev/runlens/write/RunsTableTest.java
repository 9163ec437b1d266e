package dev.runlens.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.analyze.Comparison;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunsTableTest {
    @Test
    void ofAComparisonEveryRunHasARowWithPlainNumbers() {
        Comparison comparison = Comparison.of(
                List.of(ExampleRuns.run3(), ExampleRuns.run4()), List.of(), ExampleRuns.COLLECTED);
        PlainTable runs = RunsTable.of(comparison);

        assertThat(runs.heading()).startsWith("name", "place", "status", "loss", "loss_low").contains("gap");
        assertThat(runs.rows()).hasSameSizeAs(comparison.runs());
        int gap = runs.heading().indexOf("gap");
        assertThat(runs.rows().getFirst().get(gap)).matches("-?[0-9.]+(e-?[0-9]+)?|");
    }
}
