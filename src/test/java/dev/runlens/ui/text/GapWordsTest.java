package dev.runlens.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.analyze.single.Gap;
import dev.runlens.analyze.single.GapThresholds;
import dev.runlens.analyze.single.RunStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GapWordsTest {
    @ParameterizedTest
    @CsvSource({
            "2,1.9,▽ −5.0 % validation below training",
            "2,2.06,✓ +3.0 % good generalisation",
            "2,2.16,○ +8.0 % acceptable",
            "1.443,1.629,▲ +12.9 % overfitting",
            "1,2,▲ +100 % significant overfitting"
    })
    void aGapIsSaidWithShapeSignAndWords(double train, double val, String words) {
        Gap gap = Gap.between(train, val, GapThresholds.DOCUMENTED).orElseThrow();

        assertThat(GapWords.of(gap).full().replace('\u00a0', ' ').replace('\u202f', ' '))
                .isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
            "1,2,STILL_IMPROVING,▲ +100 % wide,gap-overfitting",
            "1,2,OVERFITTING,▲ +100 % significant overfitting,gap-significant",
            "2,2.06,OVERFITTING,+3.0 %,gap-unknown",
            "2,2.06,PLATEAU,✓ +3.0 % good generalisation,gap-good",
            "1.443,1.629,,▲ +12.9 % overfitting,gap-overfitting"
    })
    void besideAStatusAGapNeverContradictsIt(
            double train, double val, RunStatus status, String words, String styleClass) {
        GapWords said = GapWords.beside(Gap.between(train, val, GapThresholds.DOCUMENTED).orElseThrow(), status);

        assertThat(said.full().replace('\u00a0', ' ').replace('\u202f', ' ')).isEqualTo(words);
        assertThat(said.styleClass()).isEqualTo(styleClass);
    }

    @Test
    void aGapWithoutAPercentIsSaidAsItIs() {
        Gap gap = Gap.between(-1, 0.5, GapThresholds.DOCUMENTED).orElseThrow();

        assertThat(GapWords.of(gap).full()).isEqualTo("1.500");
    }
}
