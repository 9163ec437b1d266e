package dev.runlens.analyze.statistics;

import static dev.runlens.analyze.statistics.Draws.even;
import static dev.runlens.analyze.statistics.Draws.plus;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class LossDifferenceTest {

    @Test
    void anIntervalHoldsItsEndsAndKnowsWhetherZeroIsIn() {
        Interval interval = Interval.around(2, 3);

        assertThat(interval).isEqualTo(new Interval(-1, 5));
        assertThat(interval.contains(-1)).isTrue();
        assertThat(interval.contains(5)).isTrue();
        assertThat(interval.contains(5.1)).isFalse();
        assertThat(interval.excludesZero()).isFalse();
        assertThat(new Interval(1, 2).excludesZero()).isTrue();
        assertThat(new Interval(0, 0).excludesZero()).isFalse();
        assertThat(interval.isFinite()).isTrue();
        assertThat(new Interval(Double.NEGATIVE_INFINITY, 0).isFinite()).isFalse();
        assertThat(new Interval(0, Double.POSITIVE_INFINITY).isFinite()).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new Interval(2, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Interval(Double.NaN, 1));
    }

    @Test
    void unpairedErrorsAddUpWithWelchsDegreesOfFreedom() {
        FittedLoss baseline = new FittedLoss(3, 0.3, 4, 0);
        FittedLoss candidate = new FittedLoss(2.5, 0.4, 9, 0);

        LossDifference difference = LossDifference.unpaired(baseline, candidate, 12);

        // 0.25² ÷ (0.09² ÷ 4 + 0.16² ÷ 9) = 12.8352; t = 2.163193
        assertThat(difference.value()).isEqualTo(-0.5);
        assertThat(difference.interval().high() - difference.value()).isCloseTo(2.163193 * 0.5, within(1e-5));
        assertThat(difference.value() - difference.interval().low()).isCloseTo(2.163193 * 0.5, within(1e-5));
        assertThat(difference.kind()).isEqualTo(LossDifference.Kind.UNPAIRED);
        assertThat(difference.evaluations()).isEqualTo(12);
        assertThat(difference.significant()).isFalse();
    }

    @Test
    void luckThatOnlyOneMayHaveHadWidensTheIntervalOnItsSide() {
        FittedLoss plain = new FittedLoss(3, 0.1, 10, 0.1);
        FittedLoss lucky = new FittedLoss(2, 0.1, 10, 0.5);
        Interval even = LossDifference.unpaired(plain, new FittedLoss(2, 0.1, 10, 0.1), 9).interval();

        Interval interval = LossDifference.unpaired(plain, lucky, 9).interval();
        Interval turned = LossDifference.unpaired(lucky, plain, 9).interval();

        assertThat(interval.low()).isEqualTo(even.low());
        assertThat(interval.high()).isCloseTo(even.high() + 0.4, within(1e-12));
        assertThat(turned.low()).isCloseTo(-interval.high(), within(1e-12));
        assertThat(turned.high()).isCloseTo(-interval.low(), within(1e-12));
    }

    @Test
    void withoutDegreesOfFreedomNothingIsExcluded() {
        LossDifference difference = LossDifference.unpaired(new FittedLoss(3, 0.1, 0, 0), new FittedLoss(1, 0.1, 5, 0),
                2);

        assertThat(difference.interval().isFinite()).isFalse();
        assertThat(difference.significant()).isFalse();
        assertThat(difference.dataFactor()).isEmpty();
    }

    @Test
    void lossesWithoutErrorDifferForCertain() {
        LossDifference difference = LossDifference.unpaired(new FittedLoss(3, 0, 5, 0), new FittedLoss(1, 0, 5, 0), 9);

        assertThat(difference.interval()).isEqualTo(new Interval(-2, -2));
    }

    @Test
    void theWidthThatIsTooMuchTellsHowMuchMoreDataIsNeeded() {
        assertThat(difference(-0.1, new Interval(-0.4, 0.2)).dataFactor().orElseThrow())
                .isCloseTo(9, within(1e-9));
        assertThat(difference(0.1, new Interval(-0.1, 0.5)).dataFactor().orElseThrow())
                .isCloseTo(4, within(1e-9));
        assertThat(difference(0.1, new Interval(0.05, 0.5)).dataFactor()).isEqualTo(OptionalDouble.empty());
        assertThat(difference(0, new Interval(-1, 1)).dataFactor()).isEmpty();
    }

    @Test
    void fittedLossesAreThoseOfTheValleyFit() {
        double[] losses = {5.1, 4.2, 3.9, 4.05, 3.7, 3.9, 4.4, 4.3, 4.9};
        double[] fitted = ValleyFit.of(losses).fitted();

        FittedLosses both = fitted(even(9), losses);

        assertThat(both.best().value()).isEqualTo(fitted[ValleyFit.of(losses).bottom()]);
        assertThat(both.last().value()).isEqualTo(fitted[8]);
        assertThat(both.last().luck()).isZero();
        assertThat(both.best().freedom()).isEqualTo(new SecondDifferences(even(9)).freedom());
    }

    @Test
    void wherePointsLieFarApartTheErrorOfTheLowestIsThatOfOneEvaluation() {
        double[] losses = {900, 700, 500, 300.5, 100, 0, 50, 250.25, 350, 450, 550, 650};
        Observations observations = Observations.of(even(12), losses);
        Noise noise = new Noise(1, 5, 0);

        FittedLosses both = FittedLosses.of(observations, noise, FlatNull.of(even(12)));

        assertThat(both.best().error()).isCloseTo(1, within(0.08));
        assertThat(both.last().error()).isEqualTo(1);
    }

    @Test
    void luckIsThatOfTheLowestOfNormalNumbers() {
        // Means of the least of 6 and 20 standard normal numbers; the fit's lowest point is hardly higher.
        assertThat(FlatNull.of(even(6)).luck()).isCloseTo(1.27, within(0.06));
        assertThat(FlatNull.of(even(20)).luck()).isCloseTo(1.87, within(0.06));
        assertThat(fitted(even(20), new Draws(31).normal(20)).best().luck()).isBetween(1.0, 3.0);
    }

    @Test
    void theSameLossesGiveTheSameErrorsAndScaledOnesScaledErrors() {
        double[] losses = new Draws(32).normal(15);
        FittedLosses both = fitted(even(15), losses);

        assertThat(fitted(even(15), losses)).isEqualTo(both);
        FittedLosses scaled = fitted(plus(even(15), 2, 9), plus(losses, 8, 4));
        assertThat(scaled.best().error()).isCloseTo(8 * both.best().error(), within(1e-9));
        assertThat(scaled.last().value()).isCloseTo(8 * both.last().value() + 4, within(1e-9));
    }

    private static FittedLosses fitted(double[] steps, double[] losses) {
        Observations observations = Observations.of(steps, losses);
        return FittedLosses.of(observations, Noise.of(observations), FlatNull.of(steps));
    }

    private static LossDifference difference(double value, Interval interval) {
        return new LossDifference(value, interval, LossDifference.Kind.UNPAIRED, 9);
    }
}
