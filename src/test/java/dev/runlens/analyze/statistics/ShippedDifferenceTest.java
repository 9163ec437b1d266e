package dev.runlens.analyze.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.runlens.analyze.statistics.ShippedDifference.Answer;
import dev.runlens.analyze.statistics.ShippedDifference.Basis;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShippedDifferenceTest {

    private static final double[] STEPS = {1, 50, 100, 150, 200, 250, 300, 350};
    private static final Observations BASELINE = Observations.of(STEPS,
            new double[] {2.61, 2.351, 2.2, 2.158, 2.169, 2.133, 2.15, 2.19});
    private static final Observations CANDIDATE = Observations.of(STEPS,
            new double[] {2.60, 2.33, 2.21, 2.10, 2.08, 2.06, 2.05, 2.03});

    @Test
    void twoFilesThatWereMeasuredExactlyDifferExactly() {
        ShippedDifference difference = ShippedFile.measured(new ShippedFile(BASELINE, 250),
                new ShippedFile(CANDIDATE, 350));

        assertThat(difference.basis()).isEqualTo(Basis.EXACT);
        assertThat(difference.value()).isCloseTo(-0.103, within(1e-12));
        assertThat(difference.half()).isZero();
        assertThat(difference.answer(0.01)).isEqualTo(Answer.LOWER);
        assertThat(difference.answer(0.104)).isEqualTo(Answer.SAME);
    }

    @Test
    void aFileBetweenTwoEvaluationsIsNeverCalledExact() {
        ShippedFile between = new ShippedFile(CANDIDATE, 325);
        ShippedFile on = new ShippedFile(BASELINE, 250);

        assertThat(ShippedFile.measured(on, between).basis()).isEqualTo(Basis.INTERPOLATED);
        assertThat(ShippedFile.measured(between, on).basis()).isEqualTo(Basis.INTERPOLATED);
        assertThat(ShippedFile.measured(on, between).value()).isCloseTo(2.04 - 2.133, within(1e-12));
    }

    @Test
    void atTheSameStepsWhatBothShareIsTakenOut() {
        ShippedDifference difference = ShippedFile.estimated(new ShippedFile(BASELINE, 250),
                new ShippedFile(CANDIDATE, 350));

        assertThat(difference.basis()).isEqualTo(Basis.SAME_STEPS);
        assertThat(difference.value()).isCloseTo(-0.10167003701452493, within(1e-8));
        // t with 5 degrees of freedom
        assertThat(difference.half()).isCloseTo(1.15 * 2.5705818356363146 * 0.02102325926127726, within(1e-7));
        assertThat(difference.narrow()).isCloseTo(1.15 * 2.0150483733330233 * 0.02102325926127726, within(1e-7));
        assertThat(difference.interval().high()).isEqualTo(difference.value() + difference.half());
    }

    @Test
    void theOneThatIsNamedFirstIsTakenFromTheOther() {
        ShippedFile one = new ShippedFile(BASELINE, 250);
        ShippedFile other = new ShippedFile(CANDIDATE, 350);
        ShippedDifference there = ShippedFile.estimated(one, other);
        ShippedDifference back = ShippedFile.estimated(other, one);

        assertThat(back.value()).isCloseTo(-there.value(), within(1e-9));
        assertThat(back.half()).isCloseTo(there.half(), within(1e-9));
        assertThat(there.answer(0)).isEqualTo(Answer.LOWER);
        assertThat(back.answer(0)).isEqualTo(Answer.HIGHER);
    }

    @Test
    void atOtherStepsEachRunStandsForItself() {
        Observations other = Observations.of(
                new double[] {1, 60, 120, 180, 240, 300, 360}, new double[] {2.60, 2.33, 2.21, 2.10, 2.08, 2.06, 2.05});
        ShippedDifference difference = ShippedFile.estimated(new ShippedFile(BASELINE, 250),
                new ShippedFile(other, 360));

        assertThat(difference.basis()).isEqualTo(Basis.OTHER_STEPS);
        assertThat(difference.value()).isCloseTo(-0.0913254382363533, within(1e-8));
        double freedom = ShippedFile.welch(0.4777895317928669, 5, 4);
        assertThat(freedom).isCloseTo(8.784836551545578, within(1e-12));
        assertThat(difference.half())
                .isCloseTo(1.15 * Noise.quantile(0.975, freedom) * 0.01777144776470474, within(1e-7));
        assertThat(difference.narrow())
                .isCloseTo(1.15 * Noise.quantile(0.95, freedom) * 0.01777144776470474, within(1e-7));
    }

    @Test
    void aRunThatWentOnLongerSharesTheStepsBeforeTheOtherEnded() {
        Observations shorter = CANDIDATE.first(6);

        assertThat(ShippedFile.estimated(new ShippedFile(BASELINE, 250), new ShippedFile(shorter, 250)))
                .isEqualTo(ShippedFile.estimated(
                        new ShippedFile(BASELINE.first(6), 250), new ShippedFile(shorter, 250)));
        assertThat(ShippedFile.estimated(new ShippedFile(BASELINE, 300), new ShippedFile(shorter, 250))
                .basis())
                        .isEqualTo(Basis.OTHER_STEPS);
        assertThat(ShippedFile.estimated(new ShippedFile(BASELINE, 150), new ShippedFile(CANDIDATE.first(5), 150))
                .basis())
                        .isEqualTo(Basis.OTHER_STEPS);
    }

    @Test
    void theIntervalIsNeverNarrowerThanOneUnitOfTheLastDecimal() {
        double[] lower = Arrays.stream(BASELINE.losses()).map(loss -> loss - 0.001).toArray();
        ShippedDifference difference = ShippedFile.estimated(
                new ShippedFile(BASELINE, 350), new ShippedFile(Observations.of(STEPS, rounded(lower)), 350));

        assertThat(difference.half()).isEqualTo(0.001);
        assertThat(difference.narrow()).isEqualTo(0.001);
        assertThat(difference.value()).isCloseTo(-0.001, within(1e-9));
    }

    @Test
    void equalDifferencesAreAsSureAsTheDecimalsThatWerePrinted() {
        double[] higher = Arrays.stream(BASELINE.losses()).map(loss -> loss + 10).toArray();
        ShippedDifference difference = ShippedFile.estimated(
                new ShippedFile(BASELINE, 350), new ShippedFile(Observations.of(STEPS, rounded(higher)), 350));

        assertThat(difference.value()).isCloseTo(10, within(1e-9));
        assertThat(difference.half()).isLessThan(0.003);
    }

    private static double[] rounded(double[] losses) {
        return Arrays.stream(losses).map(loss -> Math.round(loss * 1000) / 1000.0).toArray();
    }

    @Test
    void whatMattersIsComparedWithTheIntervalOfTwoOneSidedTests() {
        ShippedDifference difference = new ShippedDifference(-0.003, 0.002, 0.0015, Basis.SAME_STEPS, 5);

        assertThat(difference.answer(0.0046)).isEqualTo(Answer.SAME);
        assertThat(difference.answer(0.0045)).isEqualTo(Answer.LOWER);
        assertThat(new ShippedDifference(0.001, 0.002, 0.0015, Basis.SAME_STEPS, 5).answer(0.002))
                .isEqualTo(Answer.CANNOT_TELL);
        assertThat(new ShippedDifference(0.003, 0.003, 0.0015, Basis.SAME_STEPS, 5).significant())
                .isFalse();
    }

    @Test
    void repeatsTellWhatALuckySeedIsWorth() {
        Repeats repeats = Repeats.of(List.of(new double[] {2, 4}, new double[] {1, 2, 3}, new double[] {7}));

        // (1 + 1) + (1 + 0 + 1), with 1 + 2 degrees of freedom
        assertThat(repeats.sigma()).isCloseTo(Math.sqrt(4.0 / 3), within(1e-15));
        assertThat(repeats.freedom()).isEqualTo(3);
        assertThat(repeats.half(0.95)).isCloseTo(3.182446305284263 * Math.sqrt(8.0 / 3), within(1e-9));
        ShippedDifference exact = new ShippedDifference(-0.1, 0, 0, Basis.EXACT, Double.POSITIVE_INFINITY);
        assertThat(exact.atLeast(repeats.half(0.95), repeats.half(0.90)).answer(0.001))
                .isEqualTo(Answer.CANNOT_TELL);
        assertThat(exact.atLeast(0.05, 0.04)).isEqualTo(new ShippedDifference(
                -0.1, 0.05, 0.04, Basis.EXACT, Double.POSITIVE_INFINITY));
        assertThatThrownBy(() -> Repeats.of(List.of(new double[] {2}, new double[] {3})))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void fromTwoASideSettingsCanBeTold() {
        ShippedDifference difference = Repeats.ofSettings(new double[] {2.1, 2.2}, new double[] {1.5, 1.6, 1.7});

        // pooled: (0.005 + 0.02) ÷ 3
        double error = Math.sqrt(0.025 / 3) * Math.sqrt(1 / 2.0 + 1 / 3.0);
        assertThat(difference.value()).isCloseTo(-0.55, within(1e-12));
        assertThat(difference.half()).isCloseTo(3.182446305284263 * error, within(1e-9));
        assertThat(difference.narrow()).isCloseTo(2.3533634348018264 * error, within(1e-9));
        assertThat(difference.answer(0.01)).isEqualTo(Answer.LOWER);
    }
}
