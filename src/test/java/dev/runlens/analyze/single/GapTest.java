package dev.runlens.analyze.single;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GapTest {
    @Test
    void theDocumentsRun3Overfits() {
        Gap gap = Gap.between(1.443, 1.629, GapThresholds.DOCUMENTED).orElseThrow();
        assertThat(gap.value()).isCloseTo(0.186, within(1e-9));
        assertThat(gap.percent().orElseThrow()).isCloseTo(12.9, within(0.05));
        assertThat(gap.band()).isEqualTo(GapBand.OVERFITTING);
        assertThat(GapBand.OVERFITTING.words()).isEqualTo("overfitting");
    }

    @ParameterizedTest
    @CsvSource({
            "-0.0001, VALIDATION_BELOW_TRAINING",
            "-50, VALIDATION_BELOW_TRAINING",
            "0, GOOD",
            "-0.0, GOOD",
            "4.9999, GOOD",
            "5, ACCEPTABLE",
            "9.9999, ACCEPTABLE",
            "10, OVERFITTING",
            "15, OVERFITTING",
            "15.0001, SIGNIFICANT_OVERFITTING",
            "900, SIGNIFICANT_OVERFITTING"
    })
    void bandsBeginAndEndWhereTheDocumentSays(double percent, GapBand band) {
        assertThat(GapThresholds.DOCUMENTED.band(percent)).isEqualTo(band);
    }

    @Test
    void thresholdsCanBeSet() {
        GapThresholds strict = new GapThresholds(1, 2, 3);
        assertThat(Gap.between(1, 1.025, strict).orElseThrow().band()).isEqualTo(GapBand.OVERFITTING);
        assertThat(Gap.between(1, 1.035, strict).orElseThrow().band()).isEqualTo(GapBand.SIGNIFICANT_OVERFITTING);
    }

    @ParameterizedTest
    @CsvSource({"5, 4, 15", "5, 20, 15", "-1, 10, 15", "NaN, 10, 15"})
    void thresholdsThatDoNotRiseAreRefused(double good, double acceptable, double overfitting) {
        assertThatIllegalArgumentException().isThrownBy(() -> new GapThresholds(good, acceptable, overfitting));
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 1", "-2, 1, 3"})
    void withoutAPositiveTrainLossThereIsNoPercent(double train, double val, double value) {
        Gap gap = Gap.between(train, val, GapThresholds.DOCUMENTED).orElseThrow();
        assertThat(gap.value()).isEqualTo(value);
        assertThat(gap.percent()).isEmpty();
        assertThat(gap.band()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"NaN, 1", "1, NaN", "Infinity, 1", "1, -Infinity"})
    void lossesThatAreNotFiniteHaveNoGap(double train, double val) {
        assertThat(Gap.between(train, val, GapThresholds.DOCUMENTED)).isEmpty();
    }
}
