package dev.runlens.analyze.statistics;

import static dev.runlens.analyze.statistics.Draws.even;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The interval of the onset against valleys whose turn is given, fitted one by one.
class OnsetIntervalTest {

    @Test
    void theIntervalReachesFromTheFirstToTheLastTurnThatFitsAlmostAsWellAsTheBest() {
        Draws draws = new Draws(61);
        for (int round = 0; round < 400; round++) {
            int size = 3 + round % 12;
            double[] losses = draws.normal(size);
            for (int i = 0; i < size; i++) {
                losses[i] += Math.abs(i - size / 2) * (round % 4) * 0.8;
            }
            Observations observations = Observations.of(even(size), losses);
            Noise noise = new Noise(0.7, 4, 0);
            FlatNull chance = FlatNull.of(even(size), 199);

            Onset onset = Onset.of(observations, noise, chance);

            List<Integer> turns = turns(losses, chance.critical(Onset.INTERVAL_LEVEL) * noise.variance());
            turns.add(observations.lowest());
            turns.sort(null);
            assertThat(onset.low()).isEqualTo(turns.getFirst());
            assertThat(onset.high()).isEqualTo(turns.getLast());
        }
    }

    @Test
    void theBestOfAllTurnsIsTheValley() {
        Draws draws = new Draws(62);
        for (int round = 0; round < 200; round++) {
            double[] losses = draws.normal(1 + round % 12);
            double least = Double.POSITIVE_INFINITY;
            for (int turn = 0; turn < losses.length; turn++) {
                least = Math.min(least, error(losses, turn));
            }
            assertThat(ValleyFit.of(losses).error()).isCloseTo(least, within(1e-12));
        }
    }

    private static List<Integer> turns(double[] losses, double margin) {
        double best = ValleyFit.of(losses).error();
        List<Integer> turns = new ArrayList<>();
        for (int turn = 0; turn < losses.length; turn++) {
            if (error(losses, turn) - best <= margin) {
                turns.add(turn);
            }
        }
        return turns;
    }

    /// The least squared error of a curve that falls to a turn and rises from it: falling and rising fits of either
    /// side, of which the lowest neighbour is pooled with the turn as long as it is below it.
    private static double error(double[] losses, int turn) {
        double[] equal = IsotonicFit.equal(losses.length);
        double[] left = IsotonicFit.falling(Arrays.copyOf(losses, turn));
        double[] after = Arrays.copyOfRange(losses, turn + 1, losses.length);
        double[] right = IsotonicFit.rising(after, IsotonicFit.equal(after.length));
        int from = turn;
        int to = turn + 1;
        double sum = losses[turn];
        while (true) {
            double bottom = sum / (to - from);
            double before = from > 0 ? left[from - 1] : Double.POSITIVE_INFINITY;
            double next = to < losses.length ? right[to - turn - 1] : Double.POSITIVE_INFINITY;
            if (Math.min(before, next) >= bottom) {
                break;
            }
            sum += before <= next ? left[--from] : right[to++ - turn - 1];
        }
        double[] fitted = new double[losses.length];
        for (int i = 0; i < losses.length; i++) {
            fitted[i] = i < from ? left[i] : i >= to ? right[i - turn - 1] : sum / (to - from);
        }
        return IsotonicFit.error(losses, fitted, equal);
    }
}
