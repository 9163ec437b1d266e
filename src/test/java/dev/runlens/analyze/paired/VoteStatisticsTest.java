package dev.runlens.analyze.paired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.runlens.analyze.statistics.Interval;
import java.util.Random;
import org.junit.jupiter.api.Test;

class VoteStatisticsTest {
    /// As an independent program in NumPy has it: the same capital, on the same thousand means.
    @Test
    void theIntervalIsThatOfTheHedgedCapital() {
        double[] ten = {1, 1, 0, 1, 0.5, 1, 1, 0, 1, 1};
        double[][] expected = {{1, 0, 1}, {10, 0.332, 1}, {20, 0.46, 0.95}, {40, 0.549, 0.908}};
        BettingSequence sequence = new BettingSequence();
        int next = 0;
        for (int i = 1; i <= 40; i++) {
            sequence.add(ten[(i - 1) % 10]);
            if (next < expected.length && i == (int) expected[next][0]) {
                assertThat(sequence.interval().low()).isCloseTo(expected[next][1], within(1e-9));
                assertThat(sequence.interval().high()).isCloseTo(expected[next][2], within(1e-9));
                next++;
            }
        }
        assertThat(next).isEqualTo(expected.length);
    }

    @Test
    void losingAlwaysIsTheMirrorOfWinningAlways() {
        BettingSequence won = new BettingSequence();
        BettingSequence lost = new BettingSequence();
        for (int i = 0; i < 20; i++) {
            won.add(1);
            lost.add(0);

            assertThat(lost.interval().low()).isCloseTo(1 - won.interval().high(), within(1e-9));
            assertThat(lost.interval().high()).isCloseTo(1 - won.interval().low(), within(1e-9));
        }
        assertThat(lost.interval().high()).isLessThan(0.5);
        assertThat(lost.count()).isEqualTo(20);
    }

    @Test
    void theTrueMeanIsSeldomLeftOutHoweverOftenOneLooks() {
        int left = 0;
        for (int repetition = 0; repetition < 200; repetition++) {
            Random random = new Random(repetition);
            BettingSequence sequence = new BettingSequence();
            boolean out = false;
            for (int i = 0; i < 100; i++) {
                sequence.add(random.nextInt(3) / 2.0);
                out |= !sequence.interval().contains(0.5);
            }
            left += out ? 1 : 0;
        }
        assertThat(left).isLessThanOrEqualTo(10);
    }

    @Test
    void theIntervalNeverGrows() {
        BettingSequence sequence = new BettingSequence();
        Interval last = sequence.interval();
        for (int i = 0; i < 50; i++) {
            sequence.add(i % 3 == 0 ? 0 : 1);
            assertThat(sequence.interval().low()).isGreaterThanOrEqualTo(last.low());
            assertThat(sequence.interval().high()).isLessThanOrEqualTo(last.high());
            last = sequence.interval();
        }
    }

    /// The maximum of the likelihood as SciPy's optimizer finds it.
    @Test
    void bradleyTerryWithTiesIsTheMaximumOfTheLikelihood() {
        double[][] wins = {{0, 12, 9}, {5, 0, 4}, {8, 11, 0}};
        double[][] ties = {{0, 3, 3}, {3, 0, 5}, {3, 5, 0}};

        BradleyTerry fit = BradleyTerry.of(wins, ties, 0);

        assertThat(fit.strengths()).containsExactly(
                new double[] {0.3466731431850067, -0.6068157348053511, 0.26014259162034453}, within(1e-6));
        assertThat(fit.ties()).isCloseTo(0.47985550700078594, within(1e-6));
    }

    /// The first and the third never met: the odds of each pair are as they were seen, 3 : 1 and 2 : 1.
    @Test
    void oddsOfAChainAreThoseOfItsPairs() {
        double[][] wins = {{0, 3, 0}, {1, 0, 2}, {0, 1, 0}};
        double middle = (Math.log(2) - Math.log(3)) / 3;

        BradleyTerry fit = BradleyTerry.of(wins, new double[3][3], 0);

        assertThat(fit.strengths()).containsExactly(
                new double[] {middle + Math.log(3), middle, middle - Math.log(2)}, within(1e-9));
        assertThat(fit.ties()).isZero();
    }

    /// Two pairs of four matches and half a tie each: with equal strengths ν ÷ (2 + ν) is the share of ties, 1 in 9.
    @Test
    void halfATieIsAddedBetweenThoseThatMetOnly() {
        double[][] wins = {{0, 2, 0}, {2, 0, 2}, {0, 2, 0}};

        BradleyTerry fit = BradleyTerry.of(wins, new double[3][3]);

        assertThat(fit.strengths()).containsExactly(new double[3], within(1e-9));
        assertThat(fit.ties()).isCloseTo(0.25, within(1e-9));
    }

    @Test
    void whoNeverLostHasAStrengthToo() {
        BradleyTerry fit = BradleyTerry.of(new double[][] {{0, 10, 10}, {0, 0, 5}, {0, 5, 0}}, new double[3][3]);

        assertThat(fit.strengths()[0]).isBetween(1.0, 6.0);
        assertThat(fit.strengths()[1]).isCloseTo(fit.strengths()[2], within(1e-9));
    }
}
