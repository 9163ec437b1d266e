package dev.runlens.analyze.statistics;

import static dev.runlens.analyze.statistics.Draws.even;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// A loss that falls slowly, and jumps up where an epoch begins.
class StepUpTest {
    private static Observations jumping(int size, int at, double by) {
        double[] losses = new Draws(6).normal(size);
        for (int i = 0; i < size; i++) {
            losses[i] = 1.2 + 1.2 * Math.exp(-6.0 * i / (size - 1)) - 0.1 * i / (size - 1) + 0.004 * losses[i]
                    + (i >= at ? by : 0);
        }
        return Observations.of(even(size), losses);
    }

    @Test
    void whatWasBeforeTheFirstJumpIsAllThatCounts() {
        assertThat(StepUp.before(jumping(40, 28, 0.1)).size()).as("more than noise").isEqualTo(28);
        assertThat(StepUp.before(jumping(24, 14, 0.3)).size()).isEqualTo(14);
        assertThat(StepUp.before(jumping(24, 22, 0.3)).size()).isEqualTo(22);
        double[] stairs = jumping(24, 12, 0.3).losses();
        for (int i = 18; i < 24; i++) {
            stairs[i] += 0.4;
        }
        assertThat(StepUp.before(Observations.of(even(24), stairs)).size()).isEqualTo(12);
        assertThat(StepUp.before(jumping(10, 6, 0.5)).size()).as("more than a fifth").isEqualTo(6);
    }

    @Test
    void whatComesBackTheLastAloneAndNoiseAreNoJump() {
        double[] back = jumping(24, 14, 0.3).losses();
        for (int i = 20; i < 24; i++) {
            back[i] -= 0.3;
        }
        assertThat(StepUp.before(Observations.of(even(24), back)).size()).isEqualTo(24);
        assertThat(StepUp.before(jumping(24, 23, 0.5)).size()).isEqualTo(24);
        assertThat(StepUp.before(jumping(24, 24, 0)).size()).isEqualTo(24);
        assertThat(StepUp.before(jumping(24, 14, 0.01)).size()).isEqualTo(24);
    }

    @Test
    void aLossThatOnlyRisesHasNoJump() {
        double[] valley = {3, 2, 1, 2, 3, 4, 5, 6, 7, 8};
        assertThat(StepUp.before(Observations.of(even(10), valley)).size()).isEqualTo(10);
    }

    @Test
    void aroundAStepIsWhatWasBeforeTheJumpIfItIsEnough() {
        Observations all = jumping(24, 14, 0.3);

        assertThat(StepUp.around(all, 14 * 50).size()).isEqualTo(14);
        assertThat(StepUp.around(all, 14 * 50 + 1)).isSameAs(all);
        double[] soon = {2, 1.5, 1.4, 1.39, 3, 3, 3, 3, 3, 3};
        assertThat(StepUp.around(Observations.of(even(10), soon), 50).size()).as("four tell nothing").isEqualTo(10);
    }

    @Test
    void theFileBeforeTheJumpIsShippedAndTheLowestPointReachesUpToIt() {
        for (int size : new int[] {10, 16, 24, 40}) {
            int at = size * 6 / 10;
            Observations all = jumping(size, at, 0.5);
            FileLoss best = FileChoice.estimated(all, all.steps()).best().orElseThrow();
            assertThat(best.step()).as("of %s", size).isBetween(all.step(at - 3), all.step(at - 1));
            assertThat(best.value()).isLessThan(1.3);
            assertThat(Objects.requireNonNull(best.interval()).contains(best.measured())).isTrue();
            Turn turn = Turn.of(all, Scatter.INDEPENDENT);
            assertThat(turn.high()).isGreaterThanOrEqualTo(all.step(at - 1));
            assertThat(turn.high()).isLessThanOrEqualTo(all.step(at));
            assertThat(turn.rise()).isBetween(0.3, 0.6);
        }
    }

    @Test
    void itBeatsTheStartByWhatWasBeforeTheJump() {
        Observations all = jumping(24, 14, 5);
        double[] files = Arrays.copyOfRange(all.steps(), 1, 24);

        assertThat(FileChoice.estimated(all, files).against(50).answer()).isEqualTo(StartComparison.Answer.BETTER);
    }
}
