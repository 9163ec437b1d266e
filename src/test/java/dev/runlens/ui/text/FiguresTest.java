package dev.runlens.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.analyze.single.Gap;
import dev.runlens.analyze.single.GapThresholds;
import dev.runlens.run.Setting;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {
    @ParameterizedTest
    @CsvSource({"1.443,1.443", "0.5,0.500", "-0.05,−0.050", "0.00042,4.2e-04", "12345.67,12345.7", "0,0.000"})
    void lossesHaveThreeDecimals(double value, String written) {
        assertThat(Figures.loss(value)).isEqualTo(written);
    }

    @Test
    void whatIsNotFiniteIsNamed() {
        assertThat(Figures.loss(Double.NaN)).isEqualTo("NaN");
        assertThat(Figures.amount(Double.POSITIVE_INFINITY)).isEqualTo("∞");
        assertThat(Figures.percent(Double.NEGATIVE_INFINITY)).isEqualTo("−∞");
    }

    @ParameterizedTest
    @CsvSource({
            "12.89,+12.9 %",
            "-3.57,−3.6 %",
            "0,0.0 %",
            "-0.04,0.0 %",
            "1433.2,+1433 %",
            "99.96,+100 %",
            "143312,+143 312 %"
    })
    void percentsHaveASign(double value, String written) {
        assertThat(Figures.percent(value)).isEqualTo(written.replace(' ', '\u202f'));
    }

    @ParameterizedTest
    @CsvSource({
            "250,250",
            "180.24,180.2",
            "0.417,0.417",
            "2.4,2.4",
            "1234567.4,1 234 567",
            "9999,9999",
            "10000,10 000",
            "0.001,1e-03"
    })
    void amountsAreGroupedInThrees(double value, String written) {
        assertThat(Figures.amount(value)).isEqualTo(written.replace(' ', '\u202f'));
    }

    @ParameterizedTest
    @CsvSource({"5e-4,5e-04", "1e-5,1e-05", "1.25e-5,1.25e-05", "0.05,0.05", "20,20", "0,0", "1e10,1e10", "-3e-4,−3e-04"
    })
    void smallSettingsAreScientific(double value, String written) {
        assertThat(Figures.setting(new Setting.Decimal(value))).isEqualTo(written);
    }

    @Test
    void otherSettingsAreAsTheyAre() {
        assertThat(Figures.setting(new Setting.Whole(10000))).isEqualTo("10000");
        assertThat(Figures.setting(new Setting.None())).isEqualTo("none");
        assertThat(Figures.setting(new Setting.Items(List.of(new Setting.Decimal(1e-5), new Setting.Text("cosine")))))
                .isEqualTo("[1e-05, cosine]");
    }

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

    @Test
    void aGapWithoutAPercentIsSaidAsItIs() {
        Gap gap = Gap.between(-1, 0.5, GapThresholds.DOCUMENTED).orElseThrow();

        assertThat(GapWords.of(gap).full()).isEqualTo("1.500");
    }
}
