package dev.runlens.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CurveTest {
    private static final Curve CURVE = Curve.adopting(new double[] {10, 20, 40, 50},
            new double[] {1, 3, Double.NaN, 7});

    @Test
    void betweenTwoReportsTheValueLiesOnTheLine() {
        assertThat(CURVE.at(10)).isEqualTo(1);
        assertThat(CURVE.at(15)).isEqualTo(2);
        assertThat(CURVE.at(50)).isEqualTo(7);
    }

    @Test
    void nextToAGapAndOutsideThereIsNoValue() {
        assertThat(CURVE.at(30)).isNaN();
        assertThat(CURVE.at(45)).isNaN();
        assertThat(CURVE.at(9)).isNaN();
        assertThat(CURVE.at(51)).isNaN();
        assertThat(Curve.empty().at(1)).isNaN();
    }

    @Test
    void theLastValueHoldsForOneReportingInterval() {
        assertThat(CURVE.held(60)).isEqualTo(7);
        assertThat(CURVE.held(61)).isNaN();
        assertThat(Curve.adopting(new double[] {5}, new double[] {1}).held(6)).isNaN();
    }

    @Test
    void theNearestPointIsFound() {
        assertThat(CURVE.nearest(-100)).isZero();
        assertThat(CURVE.nearest(29)).isEqualTo(1);
        assertThat(CURVE.nearest(31)).isEqualTo(2);
        assertThat(CURVE.nearest(1e9)).isEqualTo(3);
        assertThat(Curve.empty().nearest(3)).isEqualTo(-1);
    }

    @Test
    void aPartHasItsEndsInterpolated() {
        Curve part = CURVE.between(15, 20);
        assertThat(part.size()).isEqualTo(2);
        assertThat(part.x(0)).isEqualTo(15);
        assertThat(part.y(0)).isEqualTo(2);
        assertThat(part.y(1)).isEqualTo(3);
        Curve beyond = CURVE.between(50, 55);
        assertThat(beyond.x(1)).isEqualTo(55);
        assertThat(beyond.y(1)).isEqualTo(7);
        assertThat(CURVE.between(10, 50).size()).isEqualTo(4);
        assertThat(CURVE.between(20, 20).size()).isEqualTo(1);
    }

    @Test
    void placesMustIncrease() {
        assertThatThrownBy(() -> Curve.adopting(new double[] {1, 1}, new double[] {0, 0}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Curve.adopting(new double[] {Double.NaN}, new double[] {0}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Curve.adopting(new double[] {1}, new double[0]))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
