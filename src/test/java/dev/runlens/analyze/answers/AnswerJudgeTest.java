package dev.runlens.analyze.answers;

import static dev.runlens.analyze.answers.Evaluations.scored;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.runlens.analyze.answers.AnswerPair.Result;
import dev.runlens.analyze.statistics.Interval;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerJudgeTest {
    private static final AnswerJudge SHARES = new AnswerJudge(2, true, true);
    private static final AnswerJudge SCORES = new AnswerJudge(2, false, true);

    /// Five of five differ one way: 2 · ½⁵ = 0.0625 by the exact test, though Wilson's interval of 5 of 5 begins at 0.57.
    @Test
    void theIntervalAloneTellsNothingApart() {
        AnswerPair five = SHARES.of(scored("run3", "s", 0), repeated(0, 5), scored("run4", "s", 0), repeated(1, 5));
        AnswerPair six = SHARES.of(scored("run3", "s", 0), repeated(0, 6), scored("run4", "s", 0), repeated(1, 6));

        AnswerPair.Measured measured = five.difference().orElseThrow();
        assertThat(measured.probability()).isCloseTo(0.0625, within(1e-12));
        assertThat(measured.interval().low()).isCloseTo(0.5655, within(1e-4));
        assertThat(five.result()).isEqualTo(Result.CANNOT_TELL);
        assertThat(six.result()).isEqualTo(Result.BETTER);
    }

    /// 2 · ½⁶ = 0.031 is below 0.05, and above the 0.0102 of four subjects (studentized range 3.633 ÷ √2 = 2.569, of which
    /// a normal is beyond on either side).
    @Test
    void amongSeveralTheTestIsStricterToo() {
        AnswerJudge four = new AnswerJudge(4, true, true);

        assertThat(four.of(scored("a", "s", 0), repeated(0, 6), scored("b", "s", 0), repeated(1, 6)).result())
                .isEqualTo(Result.CANNOT_TELL);
        assertThat(four.of(scored("a", "s", 0), repeated(0, 8), scored("b", "s", 0), repeated(1, 8)).result())
                .isEqualTo(Result.BETTER);
    }

    /// Tables of the studentized range give 3.633 for four subjects, that is 1.3107 times the 2.7718 of two.
    @Test
    void amongSeveralTheIntervalIsStretched() {
        double[] baseline = drawn(60, 0.4);
        double[] candidate = drawn(60, 0.6);

        Interval two = SCORES.measured(baseline, candidate).orElseThrow().interval();
        AnswerPair.Measured four = new AnswerJudge(4, false, true).measured(baseline, candidate).orElseThrow();
        assertThat((four.interval().high() - four.mean()) / (two.high() - four.mean())).isCloseTo(1.3107, within(1e-3));
        assertThat((four.mean() - four.interval().low()) / (four.mean() - two.low())).isCloseTo(1.3107, within(1e-3));
    }

    /// 18 more of 100, 30 differing: √((0.30 − 0.18²) ÷ 99) = 0.0520, and with Student's 1.984 half of it is 0.1031.
    @Test
    void theIntervalOfSharesIsThatOfThePairedDifferences() {
        double[] baseline = new double[100];
        double[] candidate = new double[100];
        Arrays.fill(candidate, 0, 24, 1);
        Arrays.fill(baseline, 24, 30, 1);

        Interval interval = SHARES.measured(baseline, candidate).orElseThrow().interval();
        assertThat(interval.low()).isCloseTo(0.18 - 0.1031, within(0.012));
        assertThat(interval.high()).isCloseTo(0.18 + 0.1031, within(0.012));
    }

    /// Half of 100 differ by 9, half by 11: the mean's error is 1.005 ÷ 10, times Student's 1.984.
    @Test
    void scoresOfAnyUnitHaveAnIntervalInThatUnit() {
        double[] candidate = new double[100];
        for (int i = 0; i < 100; i++) {
            candidate[i] = i % 2 == 0 ? 9 : 11;
        }

        Interval up = SCORES.measured(new double[100], candidate).orElseThrow().interval();
        Interval down = SCORES.measured(candidate, new double[100]).orElseThrow().interval();
        assertThat(up.low()).isCloseTo(10 - 0.1994, within(0.015));
        assertThat(up.high()).isCloseTo(10 + 0.1994, within(0.015));
        assertThat(down.low()).isCloseTo(-10 - 0.1994, within(0.015));
        assertThat(down.high()).isCloseTo(-10 + 0.1994, within(0.015));
    }

    /// A bootstrap of 9 of 10 stretches as far as Student's for so few would reach beyond all of them.
    @Test
    void noDifferenceOfSharesIsMoreThanTheWhole() {
        double[] most = repeated(1, 10);
        most[3] = 0;
        AnswerJudge four = new AnswerJudge(4, true, true);

        assertThat(four.measured(repeated(0, 10), most).orElseThrow().interval().high()).isEqualTo(1);
        assertThat(four.measured(most, repeated(0, 10)).orElseThrow().interval().low()).isEqualTo(-1);
        assertThat(four.measured(repeated(0, 10), most).orElseThrow().interval().low()).isGreaterThan(-1);
    }

    @Test
    void equalScoresOfAnyUnitAreToldApartByTheTestAlone() {
        AnswerPair.Measured measured = SCORES.measured(repeated(0.25, 20), repeated(0.75, 20)).orElseThrow();

        assertThat(measured.interval()).isEqualTo(new Interval(0.5, 0.5));
        assertThat(SCORES.result(measured)).isEqualTo(Result.BETTER);
    }

    @Test
    void lessIsBetterTurnsTheDifferenceRound() {
        AnswerPair.Measured measured = new AnswerJudge(2, false, false)
                .measured(repeated(0.75, 20), repeated(0.25, 20)).orElseThrow();

        assertThat(measured.mean()).isEqualTo(0.5);
        assertThat(measured.counts()).isEqualTo(new AnswerPair.Counts(20, 0, 20, 0));
    }

    @Test
    void whatHasNoScoreOnEitherSideIsNotComparedAndCountedWhereOneHas() {
        double no = Double.NaN;
        Optional<AnswerPair.Measured> some = SCORES.measured(
                new double[] {0.5, no, 0.5, no, 0.1}, new double[] {no, 0.5, no, no, 0.3});

        assertThat(some.orElseThrow().counts()).isEqualTo(new AnswerPair.Counts(1, 0, 1, 3));
        assertThat(SCORES.measured(new double[] {no, 1}, new double[] {1, no})).isEmpty();
        assertThat(SCORES.of(scored("a", "s", 0), new double[] {no}, scored("b", "s", 0), new double[] {1}).result())
                .isEqualTo(Result.UNPAIRED);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whetherTwoAreToldApartIsWhatTheirResultSays(boolean rightOrWrong) {
        Random random = new Random(5);
        int apart = 0;
        for (int subjects : new int[] {2, 4}) {
            AnswerJudge judge = new AnswerJudge(subjects, rightOrWrong, true);
            for (int i = 0; i < 60; i++) {
                double[] baseline = new double[30];
                double[] candidate = new double[30];
                double better = random.nextDouble() * 0.5;
                for (int k = 0; k < 30; k++) {
                    double one = random.nextDouble();
                    double other = random.nextDouble() + better;
                    baseline[k] = rightOrWrong ? Math.rint(one) : one;
                    candidate[k] = rightOrWrong ? Math.min(1, Math.rint(other)) : other;
                }
                boolean decided = judge.result(judge.measured(baseline, candidate).orElseThrow()).decided();
                apart += decided ? 1 : 0;
                assertThat(judge.tellsApart(baseline, candidate)).isEqualTo(decided);
            }
        }
        assertThat(apart).isBetween(20, 100);
    }

    @Test
    void nobodyIsToldApartWhereNoExampleHasBothScores() {
        double[] none = repeated(Double.NaN, 20);

        assertThat(SHARES.tellsApart(none, repeated(1, 20))).isFalse();
        assertThat(SCORES.tellsApart(none, repeated(1, 20))).isFalse();
    }

    @Test
    void onlyBetterAndWorseAreDecided() {
        assertThat(Result.values()).filteredOn(Result::decided).containsExactly(Result.BETTER, Result.WORSE);
        assertThat(Result.values()).extracting(Result::word)
                .containsExactly("better", "worse", "cannot_tell", "not_comparable", "unpaired");
    }

    private static double[] repeated(double value, int times) {
        double[] values = new double[times];
        Arrays.fill(values, value);
        return values;
    }

    private static double[] drawn(int size, double level) {
        Random random = new Random((long) (level * 10));
        return random.doubles(size).map(value -> level + 0.5 * value).toArray();
    }
}
