package dev.runlens.analyze.single;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GapBandTest {
    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
            "OVERFITTING, OVERFITTING, overfitting", "SIGNIFICANT_OVERFITTING, OVERFITTING, significant overfitting",
            "OVERFITTING, STILL_IMPROVING, wide", "SIGNIFICANT_OVERFITTING, PLATEAU, wide",
            "SIGNIFICANT_OVERFITTING, -, significant overfitting", "GOOD, OVERFITTING, ''", "ACCEPTABLE, DIVERGED, ''",
            "GOOD, PLATEAU, good generalisation", "OVERFITTING, NO_VALIDATION, overfitting",
            "VALIDATION_BELOW_TRAINING, OVERFITTING, validation below training"})
    void besideAStatusItNeverContradictsThat(GapBand band, @Nullable RunStatus status, String called) {
        assertThat(band.beside(status)).isEqualTo(called);
    }
}
