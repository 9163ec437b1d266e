package dev.runlens.analyze.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.analyze.single.ComparedRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Runs with the same true curve: none is to be told from the lowest but in one of twenty sets, and never where the verdict
/// on the two cannot tell.
class EqualRunsTest {
    @Test
    void tenRunsWithEightEvaluationsShareTheFirstPlace() {
        assertThat(told(10, 8)).isLessThanOrEqualTo(3);
    }

    @Test
    void threeRunsWithElevenEvaluationsShareTheFirstPlace() {
        assertThat(told(3, 11)).isLessThanOrEqualTo(4);
    }

    @Test
    void aHundredRunsWithFiveEvaluationsShareTheFirstPlace() {
        assertThat(below(100, 5, 1)).isZero();
    }

    /// The scatter of two seeds has one degree of freedom: t is 12.7 of two, and 19 of three.
    @Test
    void twoSeedsThatHappenToBeCloseTellNoRunsApart() {
        List<ComparedRun> runs = List.of(exact("a1", 1.5, 1e-5, 1), exact("a2", 1.5007, 1e-5, 2),
                exact("b", 1.49, 2e-5, 1));
        assertThat(Rankings.places(Rankings.of(runs))).containsExactly("1 b", "1 a1", "1 a2");
        List<ComparedRun> far = List.of(exact("a1", 1.5, 1e-5, 1), exact("a2", 1.5007, 1e-5, 2),
                exact("b", 1.47, 2e-5, 1));
        assertThat(Rankings.places(Rankings.of(far))).containsExactly("1 b", "2 a1", "2 a2");
    }

    /// Two seeds of each: the verdict on the settings has two degrees of freedom, t 4.3.
    @Test
    void wherePlacesAreGivenTheVerdictOnTheSettingsSaysTheSame() {
        List<ComparedRun> runs = new ArrayList<>(List.of(exact("a1", 1.50, 1e-5, 1), exact("a2", 1.60, 1e-5, 2),
                exact("b1", 1.2, 2e-5, 1), exact("b2", 1.3, 2e-5, 2)));
        for (int i = 0; i < 8; i++) {
            runs.add(exact("c" + i, 2 + i + 0.01, 3e-5 + 1e-5 * i, 1));
            runs.add(exact("d" + i, 2 + i, 3e-5 + 1e-5 * i, 2));
        }
        Ranking ranking = Rankings.of(runs);

        assertThat(Rankings.places(ranking).subList(0, 4)).containsExactly("1 b1", "1 b2", "1 a1", "1 a2");
    }

    private static ComparedRun exact(String name, double loss, double rate, int seed) {
        return TwoRuns.run(name, new double[] {2, loss}, "val_batches", -1, "learning_rate", rate, "seed", seed);
    }

    /// In how many of thirty sets any run has another place.
    private static int told(int runs, int evaluations) {
        return (int) IntStream.range(0, 30).filter(set -> below(runs, evaluations, set) > 0).count();
    }

    private static long below(int count, int evaluations, int set) {
        Random random = new Random(1000L * evaluations + set);
        List<ComparedRun> runs = new ArrayList<>();
        for (int run = 0; run < count; run++) {
            double[] losses = new double[evaluations];
            for (int i = 0; i < evaluations; i++) {
                losses[i] = Math.round(1000 * (1.5 + 0.8 * Math.exp(-i / 3.0) + 0.02 * random.nextGaussian())) / 1000.0;
            }
            runs.add(TwoRuns.run("r" + run, losses));
        }
        List<Ranked> ranked = Rankings.of(runs).groups().getFirst().runs();
        List<Ranked> below = ranked.stream().filter(run -> run.place().getAsInt() > 1).toList();
        assertThat(below).allSatisfy(run -> assertThat(TwoRuns.judge(ranked.getFirst().run(), run.run()).verdict())
                .isNotInstanceOf(CannotTell.class));
        return below.size();
    }
}
