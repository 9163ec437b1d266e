package dev.runlens.plot;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class SmoothingTest {
    private static final Offset<Double> EXACT = Offset.offset(1e-12);

    @Test
    void theFirstValueIsNotPulledToZeroAndTheRestIsTheAverageByWeight() {
        Curve smooth = new Smoothing(0.5, false).train(curve(4, 2, 2));

        assertThat(smooth.y(0)).isEqualTo(4, EXACT);
        assertThat(smooth.y(1)).isEqualTo((0.25 * 4 + 0.5 * 2) / 0.75, EXACT);
        assertThat(smooth.y(2)).isEqualTo((0.125 * 4 + 0.25 * 2 + 0.5 * 2) / 0.875, EXACT);
    }

    @Test
    void whatIsNotFiniteBreaksTheLineAndCountsForNothing() {
        Curve smooth = new Smoothing(0.5, false).train(curve(4, Double.NaN, 2));

        assertThat(smooth.y(1)).isNaN();
        assertThat(smooth.y(2)).isEqualTo((0.25 * 4 + 0.5 * 2) / 0.75, EXACT);
    }

    @Test
    void validationIsSmoothedOnlyWhenAsked() {
        Curve raw = curve(4, 2, 2);

        assertThat(new Smoothing(0.5, false).validation(raw)).isSameAs(raw);
        assertThat(new Smoothing(0.5, true).validation(raw).y(1)).isGreaterThan(2);
        assertThat(Smoothing.NONE.train(raw)).isSameAs(raw);
    }

    private static Curve curve(double... values) {
        double[] places = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            places[i] = i;
        }
        return Curve.adopting(places, values);
    }
}
