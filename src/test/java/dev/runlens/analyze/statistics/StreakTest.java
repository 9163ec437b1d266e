package dev.runlens.analyze.statistics;

import static dev.runlens.analyze.statistics.Draws.even;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StreakTest {

    private static Observations of(double... losses) {
        return Observations.of(even(losses.length), losses);
    }

    @Test
    void itGoesBackToWhereTheLossLastTurned() {
        assertThat(Streak.rising(of(2.405, 1.761, 1.635, 1.729, 1.84))).isEqualTo(new Streak(2, 1.635, 1.84));
        assertThat(Streak.falling(of(1, 3, 2, 1.5, 1.25))).isEqualTo(new Streak(3, 3, 1.25));
    }

    @Test
    void equalLossesEndIt() {
        assertThat(Streak.rising(of(1, 2, 2, 3))).isEqualTo(new Streak(1, 2, 3));
        assertThat(Streak.falling(of(3, 2, 2))).isEqualTo(new Streak(0, 2, 2));
    }

    @Test
    void oneEvaluationIsNone() {
        assertThat(Streak.rising(of(5))).isEqualTo(new Streak(0, 5, 5));
    }

    @Test
    void exactEvaluationsNeedThreeFallsAndDrawsFour() {
        assertThat(Streak.fallsSteadily(of(9, 8, 7), Scatter.WANDERING)).isFalse();
        assertThat(Streak.fallsSteadily(of(9, 8, 7, 6), Scatter.WANDERING)).isTrue();
        assertThat(Streak.fallsSteadily(of(9, 8, 7, 6), Scatter.INDEPENDENT)).isFalse();
        assertThat(Streak.fallsSteadily(of(9, 8, 7, 6, 5), Scatter.INDEPENDENT)).isTrue();
    }

    @Test
    void ofManyAThirdHasToFall() {
        double[] losses = {1, 9, 1, 9, 1, 9, 1, 9, 1, 9, 8, 7, 6, 5};

        assertThat(Streak.fallsSteadily(of(losses), Scatter.INDEPENDENT)).isFalse();
        losses[8] = 10;
        assertThat(Streak.fallsSteadily(of(losses), Scatter.INDEPENDENT)).isTrue();
    }

    @Test
    void aFallOfNextToNothingIsNone() {
        assertThat(Streak.fallsSteadily(of(2, 1.9997, 1.9994, 1.9989), Scatter.WANDERING)).isTrue();
        assertThat(Streak.fallsSteadily(of(2, 1.9997, 1.9994, 1.9991), Scatter.WANDERING)).isFalse();
    }
}
