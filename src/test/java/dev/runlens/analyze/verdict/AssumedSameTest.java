package dev.runlens.analyze.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.analyze.Runs;
import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.analyze.wording.Evidence;
import dev.runlens.analyze.wording.Statement;
import dev.runlens.run.Metric;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssumedSameTest {
    private static final double[] HIGH = TwoRuns.curve(20, 2, 0.05, 1);
    private static final double[] LOW = TwoRuns.curve(20, 1.5, 0.05, 2);

    @Test
    void whatBothRunsSayIsNotAssumed() {
        Better better = better(TwoRuns.run("A", HIGH), TwoRuns.run("B", LOW, "seed", 3));

        assertThat(better.assumption()).isEqualTo(AssumedSame.NONE);
        assertThat(better.text().headline().text())
                .startsWith("B has the lower validation loss on this validation set");
    }

    @Test
    void dataThatIsNotKnownToBeTheSameComesFirstInTheHeadline() {
        Better better = better(said("A", HIGH, "model", "base"), said("B", LOW, "model", "base"));

        assertThat(better.word()).isEqualTo("better");
        assertThat(better.assumption()).isEqualTo(AssumedSame.SAME_DATA);
        assertThat(better.text().headline().id()).isEqualTo("verdict.better.if_same_data.same_steps");
        assertThat(better.text().headline().text())
                .startsWith(
                        "If both were validated on the same data: B has the lower validation loss. What would be shipped of it lies 0.")
                .contains("that of A (95 % interval 0.")
                .doesNotContain("this validation set", "{");
        assertThat(better.text().cautions()).extracting(Statement::id).contains("caution.unknown.validation_data");
    }

    @Test
    void ofManyRunsWhatOneDoesNotSayIsAssumedOfAll() {
        ComparedRun all = TwoRuns.run("A", HIGH);
        ComparedRun noData = said("B", LOW, "model", "base");
        ComparedRun nothing = said("C", LOW);

        assertThat(of(all, TwoRuns.run("B", LOW))).isEqualTo(AssumedSame.NONE);
        assertThat(of(all, TwoRuns.run("B", LOW), noData)).isEqualTo(AssumedSame.SAME_DATA);
        assertThat(of(all, noData, nothing)).isEqualTo(AssumedSame.SAME_DATA_AND_MODEL);
        assertThat(of(nothing, all)).isEqualTo(AssumedSame.SAME_DATA_AND_MODEL);
    }

    private static AssumedSame of(ComparedRun... runs) {
        List<Ranked> ranked = Arrays.stream(runs)
                .map(run -> new Ranked(OptionalInt.empty(), run, 1, null, List.of()))
                .toList();
        Statement said = new Statement("ranking.order", "order", List.of(new Evidence.Ranked(0)));
        return AssumedSame.of(new RankedGroup(ranked, said, List.of(), List.of(), ""));
    }

    @Test
    void aPathThatMayBeTheSameIsAssumedToo() {
        Better better = better(
                TwoRuns.run("A", HIGH, "data", "/home/me/data/mine"), TwoRuns.run("B", LOW, "data", "data/mine"));

        assertThat(better.assumption()).isEqualTo(AssumedSame.SAME_DATA);
    }

    @ParameterizedTest
    @CsvSource({
            "data, SAME_MODEL, If both started from the same base model: B has",
            "seed, SAME_DATA_AND_MODEL, If both started from the same base model and were validated on the same data: B has"
    })
    void aBaseModelThatOneRunDoesNotNameIsAssumed(String stated, AssumedSame expected, String start) {
        Better better = better(said("A", HIGH, "model", "base", stated, "x"), said("B", LOW, stated, "x"));

        assertThat(better.assumption()).isEqualTo(expected);
        assertThat(better.text().headline().text()).startsWith(start);
    }

    private static Better better(ComparedRun baseline, ComparedRun candidate) {
        return (Better) TwoRuns.judge(baseline, candidate).verdict();
    }

    private static ComparedRun said(String name, double[] val, Object... settings) {
        return TwoRuns.of("mlx-lm", name, Map.of(Metric.VAL_LOSS, Runs.every10(val)), settings);
    }
}
