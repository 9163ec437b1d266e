package dev.runlens.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaleTest {
    private static final Scale STEPS = Scale.linear(100, 300);
    private static final Scale LOSSES = Scale.log(0.1, 1000);

    @Test
    void aLinearScaleGivesEqualDifferencesEqualLengths() {
        assertThat(STEPS.fraction(100)).isZero();
        assertThat(STEPS.fraction(150)).isEqualTo(0.25);
        assertThat(STEPS.fraction(500)).isEqualTo(2);
        assertThat(STEPS.value(0.25)).isEqualTo(150);
    }

    @Test
    void aLogarithmicScaleGivesEqualRatiosEqualLengths() {
        assertThat(LOSSES.fraction(1)).isEqualTo(0.25, offset(1e-12));
        assertThat(LOSSES.fraction(10)).isEqualTo(0.5, offset(1e-12));
        assertThat(LOSSES.value(0.75)).isEqualTo(100, offset(1e-9));
    }

    @Test
    void whatHasNoPlaceHasNoNumber() {
        assertThat(STEPS.fraction(Double.NaN)).isNaN();
        assertThat(STEPS.fraction(Double.POSITIVE_INFINITY)).isNaN();
        assertThat(LOSSES.fraction(0)).isNaN();
        assertThat(LOSSES.fraction(-1)).isNaN();
    }

    @Test
    void zoomingKeepsTheValueUnderThePointer() {
        for (Scale scale : new Scale[] {STEPS, LOSSES}) {
            for (double at : new double[] {0, 0.3, 1}) {
                Scale closer = scale.zoomed(at, 2);
                assertThat(closer.value(at)).isEqualTo(scale.value(at), offset(1e-9));
                assertThat(scale.fraction(closer.high()) - scale.fraction(closer.low()))
                        .isEqualTo(0.5, offset(1e-9));
            }
        }
    }

    @Test
    void panningStopsAtTheEndsOfTheWhole() {
        Scale part = Scale.linear(150, 200);
        assertThat(part.panned(0.5, STEPS)).isEqualTo(Scale.linear(175, 225));
        assertThat(part.panned(-3, STEPS)).isEqualTo(Scale.linear(100, 150));
        assertThat(part.panned(9, STEPS)).isEqualTo(Scale.linear(250, 300));
    }

    @Test
    void aViewLargerThanTheWholeIsTheWhole() {
        assertThat(Scale.linear(0, 1000).within(STEPS)).isEqualTo(STEPS);
        assertThat(Scale.linear(0, 150).within(STEPS)).isEqualTo(Scale.linear(100, 150));
        assertThat(Scale.linear(400, 500).within(STEPS)).isEqualTo(STEPS);
        assertThat(Scale.log(100, 200).within(STEPS)).isEqualTo(STEPS);
    }

    @Test
    void zoomingInEndsWhereDoublesEnd() {
        Scale scale = Scale.linear(0, 1000);
        for (int i = 0; i < 500; i++) {
            scale = scale.zoomed(0.7, 3);
        }
        assertThat(scale.low()).isLessThan(scale.high());
        assertThat(scale.low()).isEqualTo(700, offset(0.001));
    }

    @ParameterizedTest
    @CsvSource({"LINEAR, 1, 1", "LINEAR, 2, 1", "LINEAR, NaN, 1", "LINEAR, 0, Infinity", "LOG, 0, 1", "LOG, -1, 1"})
    void anAxisThatCannotBeIsRejected(Scale.Kind kind, double low, double high) {
        assertThatThrownBy(() -> new Scale(kind, low, high)).isInstanceOf(IllegalArgumentException.class);
    }
}
