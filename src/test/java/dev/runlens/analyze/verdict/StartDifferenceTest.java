package dev.runlens.analyze.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.analyze.wording.Statement;
import dev.runlens.run.Metric;
import dev.runlens.run.Series;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Runs of mlx-lm, whose first evaluation, at iteration 1, is that of the untouched model.
class StartDifferenceTest {
    /// Evaluations at `first`, 10, 20, … 100 that fall by the same from where they start.
    private static ComparedRun from(String name, int first, double start, long seed, Object... more) {
        Random random = new Random(seed);
        long[] steps = new long[11];
        double[] losses = new double[11];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = i == 0 ? first : 10L * i;
            losses[i] = start - 0.6 * (1 - Math.exp(-i / 3.0)) + 0.01 * random.nextGaussian();
        }
        Object[] settings = Arrays.copyOf(new Object[] {"model", "base", "data", "data/mine"}, 4 + more.length);
        System.arraycopy(more, 0, settings, 4, more.length);
        return TwoRuns.of("mlx-lm", name, Map.of(Metric.VAL_LOSS, Series.of(steps, losses)), settings);
    }

    @Test
    void runsThatDidNotMeasureTheSameBeforeAnyTrainingAreNotCompared() {
        RunPair pair = TwoRuns.pair(from("a", 1, 2.2, 1), from("b", 1, 1.8, 2));

        assertThat(StartDifference.of(pair)).isPresent();
        PairJudgement judgement = TwoRuns.judge(pair.baseline(), pair.candidate());
        assertThat(judgement.verdict()).isInstanceOf(NotComparable.class);
        assertThat(judgement.verdict().text().reasons()).extracting(Statement::id)
                .containsExactly("not_comparable.start");
        assertThat(judgement.verdict().text().reasons().getFirst().text())
                .startsWith("Before any training a measured 2.2").contains(" and b 1.8");
        assertThat(judgement.verdict().text().cautions()).extracting(Statement::id).doesNotContain("caution.start");
    }

    @Test
    void exactEvaluationsDifferByMoreThanArithmeticDoes() {
        assertThat(StartDifference.of(TwoRuns.pair(
                from("a", 1, 2.0, 1, "val_batches", -1), from("b", 1, 2.1, 2, "val_batches", -1)))).isPresent();
    }

    @Test
    void chanceAndEvaluationsAfterTheBeginningAreNoDifference() {
        for (int seed = 0; seed < 50; seed++) {
            assertThat(StartDifference.of(TwoRuns.pair(from("a", 1, 2.0, seed), from("b", 1, 2.0, 1000 + seed))))
                    .as("seed %d", seed)
                    .isEmpty();
        }
        assertThat(StartDifference.of(TwoRuns.pair(from("a", 5, 2.2, 1), from("b", 5, 1.8, 2)))).isEmpty();
        assertThat(StartDifference.of(TwoRuns.pair(from("a", 1, 2.2, 1), from("b", 5, 1.8, 2)))).isEmpty();
    }
}
