package dev.runlens.analyze.verdict;

import dev.runlens.analyze.wording.Evidence;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.analyze.Runs;
import dev.runlens.analyze.wording.Wording;
import dev.runlens.run.Metric;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VerdictWordsTest {
    private static final double[] LOSSES = {3, 2, 1};

    private final RunPair pair = TwoRuns.pair(
            TwoRuns.run("A", LOSSES, "note", "x"), TwoRuns.of("x", "B", Map.of(Metric.VAL_LOSS, Runs.every10(LOSSES))));

    @Test
    void aDifferenceWithinNoiseIsSaidWithItsSigns() {
        assertThat(words().withinNoise(difference(-0.1, -0.3, 0.1)).text())
                .isEqualTo("Between the lowest points of the two curves lies −0.100 (B − A). The 95 % interval goes"
                        + " from −0.300 to +0.100: zero is in it, so chance alone may have made the difference.");
        assertThat(words().withinNoise(difference(0, -0.3, 0.3)).text()).contains("lies 0.000 (B − A)");
    }

    @Test
    void onlyADifferenceThatIsNotThereAtTheLowestPointsArisesLate() {
        Difference late = difference(-0.2, -0.3, -0.1);
        assertThat(words().onlyLate(late, difference(-0.1, -1, 1))).isEmpty();
        assertThat(words().onlyLate(late, difference(-0.09, -1, 1))
                .orElseThrow()
                .text())
                        .contains("lies only −0.090 (B − A)");
        assertThat(words().onlyLate(late, difference(0.5, -1, 1))).isPresent();
        Difference above = difference(0.2, 0.1, 0.3);
        assertThat(words().onlyLate(above, difference(0.1, -1, 1))).isEmpty();
        assertThat(words().onlyLate(above, difference(-0.5, -1, 1))).isPresent();
        assertThat(words().onlyLate(above, difference(0, -1, 1))).isPresent();
    }

    @Test
    void whereNothingIsToldBothRunsAreNamed() {
        assertThat(words().cannotTell().text())
                .isEqualTo("Cannot tell which has the lower validation loss on this validation set: A or B.");
        assertThat(words().notComparable().text()).isEqualTo("A and B cannot be compared by their validation losses.");
    }

    @Test
    void aSettingIsFoundWhereTheFileHasIt() {
        assertThat(pair.settingEvidence("learning_rate"))
                .containsExactly(new Evidence.Used("A", "learning_rate"), new Evidence.Stated("B", "learning_rate"));
        assertThat(pair.settingEvidence("note"))
                .containsExactly(new Evidence.Stated("A", "note"),
                        new Evidence.Known("B", Evidence.RunPart.HYPERPARAMETERS));
    }

    @Test
    void sidesAndVerdictsHaveTheirWords() {
        assertThat(List.of(Side.values())).extracting(Side::word).containsExactly("baseline", "candidate");
        assertThat(word(0, "data", "elsewhere")).isEqualTo("not_comparable");
        assertThat(word(0)).isEqualTo("cannot_tell");
        assertThat(word(5)).isEqualTo("better");
    }

    private static String word(double shift, Object... settings) {
        double[] many = TwoRuns.curve(20, 2, 0.05, 1);
        return TwoRuns.judge(TwoRuns.run("A", many), TwoRuns.run("B", TwoRuns.plus(many, shift), settings))
                .verdict()
                .word();
    }

    private VerdictWords words() {
        return new VerdictWords(pair, new Wording());
    }

    private static Difference difference(double value, double low, double high) {
        return new Difference(value, low, high, Difference.Basis.FITTED_BEST, 3);
    }
}
