package dev.runlens.analyze.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FurtherFallTest {

    private static final double[] STEPS = IntStream.rangeClosed(1, 12).mapToDouble(i -> 50 * i).toArray();

    @Test
    void aCurveThatStillFallsIsLikelyToFallFurther() {
        double[] losses = IntStream.range(0, 12).mapToDouble(i -> 3 - 0.1 * i).toArray();

        assertThat(chance(losses, 600, 1200, false)).isGreaterThan(0.95);
    }

    @Test
    void aCurveThatLiesFlatIsUnlikelyTo() {
        double[] losses = {2.006, 2.004, 1.999, 2.003, 1.998, 2.004, 2.001, 2.003, 2.001, 1.997, 2.002, 2.001};

        assertThat(chance(losses, 500, 1200, false)).isLessThanOrEqualTo(FurtherFall.UNLIKELY);
    }

    @Test
    void whatMattersDecidesHowMuchIsAFall() {
        double[] losses = {3, 2.5, 2.2, 2.05, 2.012, 2.004, 2.001, 2.003, 2.001, 2.0, 2.002, 2.001};
        ShippedFile shipped = new ShippedFile(Observations.of(STEPS, losses), 500);

        double some = FurtherFall.chance(shipped, 700, false, 0);
        double much = FurtherFall.chance(shipped, 700, false, 0.5);
        assertThat(some).isGreaterThan(0.3);
        assertThat(much).isZero();
    }

    @Test
    void weightsThatWanderMayComeByALowerPointThanTheCurve() {
        double[] losses = IntStream.range(0, 12)
                .mapToDouble(i -> i % 2 == 0 ? 1.97 : 2.03)
                .toArray();
        ShippedFile shipped = new ShippedFile(Observations.of(STEPS, losses), 575);

        assertThat(FurtherFall.chance(shipped, 900, true, 0.02))
                .isGreaterThan(FurtherFall.chance(shipped, 900, false, 0.02) + 0.2);
    }

    @Test
    void whereNoEvaluationIsToComeNothingFalls() {
        double[] losses = IntStream.range(0, 12).mapToDouble(i -> 3 - 0.1 * i).toArray();

        assertThat(chance(losses, 600, 600, false)).isZero();
        assertThat(chance(losses, 600, 649, false)).isZero();
        assertThat(chance(losses, 600, 650, false)).isPositive();
    }

    @Test
    void theSameEvaluationsGiveTheSameChance() {
        double[] losses = {3, 2.5, 2.2, 2.05, 2.012, 2.004, 2.001, 2.003, 2.001, 2.0, 2.002, 2.001};

        assertThat(chance(losses, 500, 900, true)).isEqualTo(chance(losses, 500, 900, true));
    }

    private static double chance(double[] losses, double file, double end, boolean exact) {
        return FurtherFall.chance(new ShippedFile(Observations.of(STEPS, losses), file), end, exact, 0.005);
    }
}
