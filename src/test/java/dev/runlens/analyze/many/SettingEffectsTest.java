package dev.runlens.analyze.many;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SettingEffectsTest {
    private static double[][] random(Random random, int settings, int runs) {
        double[][] values = new double[settings][runs];
        for (double[] row : values) {
            for (int i = 0; i < runs; i++) {
                row[i] = random.nextInt(4);
            }
        }
        return values;
    }

    private static SettingEffects effects(boolean mayBend, double[] losses, double[]... settings) {
        return SettingEffects.of(
                Arrays.stream(settings).map(values -> SettingColumns.ordered(values, mayBend)).toList(), losses);
    }

    /// The losses and the ranks 1 to 4, standardised, correlate by 1: the slope is 4 ÷ (4 + 1).
    @Test
    void theShareOfOneSettingIsThatOfRidgeRegressionOnRanks() {
        double[] rates = {1e-5, 1e-4, 1e-3, 1e-2};
        SettingEffects effects = effects(false, new double[] {1, 2, 3, 4}, rates);

        assertThat(effects.effects().getFirst().share()).isCloseTo(0.64, within(1e-12));
        assertThat(effects.effects().getFirst().lowest()).isEqualTo(1e-5);
        assertThat(effects(false, new double[] {4, 3, 2, 1}, rates).effects().getFirst().lowest()).isEqualTo(1e-2);
        assertThat(effects.effects().getFirst().pValue()).isBetween(0.06, 0.11);
        assertThat(effects.chance()).as("one of 24 orders is as good, one as bad").isCloseTo(0.64, within(1e-12));
    }

    /// Two settings that differ in all four ways, the loss of the second is 1 higher: each column with 4 runs.
    @Test
    void settingsThatWereVariedIndependentlyEachHaveTheirOwnShare() {
        double[] first = {0, 0, 1, 1};
        double[] second = {0, 1, 0, 1};
        double[] losses = {1, 2, 4, 5};
        SettingEffects effects = effects(false, losses, first, second);

        // The losses are 3 ± 1.5 ± 0.5, so of the variance of 2.5 the first explains 0.9; the penalty takes a fifth of each
        // slope.
        assertThat(effects.effects()).extracting(SettingEffects.Effect::share)
                .satisfiesExactly(
                        one -> assertThat(one).isCloseTo(0.9 * 0.64, within(1e-12)),
                        other -> assertThat(other).isCloseTo(0.1 * 0.64, within(1e-12)));
    }

    @Test
    void anEffectIsToldAndWhatOnlyGoesAlongTakesLittleOfIt() {
        Random random = new Random(3);
        double[][] settings = random(random, 4, 24);
        double[] losses = new double[24];
        for (int i = 0; i < losses.length; i++) {
            settings[1][i] = i < 20 ? settings[0][i] : random.nextInt(4);
            losses[i] = 2 + 0.1 * settings[0][i] + 0.03 * random.nextGaussian();
        }
        List<SettingEffects.Effect> effects = effects(true, losses, settings).effects();

        assertThat(effects.get(0).pValue()).isLessThan(0.05);
        assertThat(effects.get(0).share()).isGreaterThan(4 * effects.get(1).share());
        assertThat(effects.get(0).lowest()).isZero();
        assertThat(effects.get(2).pValue()).isGreaterThan(0.05);
        assertThat(effects.get(3).pValue()).isGreaterThan(0.05);
    }

    @Test
    void aLossThatIsLowestInTheMiddleIsSeenAndWhere() {
        Random random = new Random(7);
        double[][] settings = random(random, 3, 24);
        double[] losses = new double[24];
        for (int i = 0; i < losses.length; i++) {
            settings[0][i] = Math.pow(10, -6 + i % 5);
            losses[i] = 2 + 0.1 * Math.abs(i % 5 - 2) + 0.02 * random.nextGaussian();
        }
        SettingEffects bent = effects(true, losses, settings);

        assertThat(bent.effects().getFirst().pValue()).isEqualTo(0.001);
        assertThat(bent.effects().getFirst().lowest()).isEqualTo(Math.pow(10, -4));
        assertThat(bent.effects().getFirst().share()).isGreaterThan(2 * bent.chance());
        assertThat(effects(false, losses, settings).effects().getFirst().pValue())
                .as("a straight line does not see it")
                .isGreaterThan(0.05);
    }

    @Test
    void aSlightBendDoesNotNameAMiddleValue() {
        Random random = new Random(11);
        double[] rates = new double[24];
        double[] losses = new double[24];
        for (int i = 0; i < losses.length; i++) {
            rates[i] = i % 4;
            losses[i] = 2 + new double[] {0.3, 0.1, 0.0, 0.004}[i % 4] + 0.02 * random.nextGaussian();
        }

        assertThat(effects(true, losses, rates).effects().getFirst().lowest()).isIn(2.0, 3.0);
        double[] straight = new double[24];
        Arrays.setAll(straight, i -> 2 - 0.1 * rates[i] + 0.05 * random.nextGaussian());
        assertThat(effects(true, straight, rates).effects().getFirst().lowest()).isEqualTo(3);
    }

    @Test
    void aSettingWithoutAnOrderIsToldByTheValueWithTheLowestLoss() {
        double[] codes = new double[18];
        double[] losses = new double[18];
        Random random = new Random(13);
        for (int i = 0; i < losses.length; i++) {
            codes[i] = i % 3;
            losses[i] = 2 + new double[] {0.1, 0, 0.2}[i % 3] + 0.01 * random.nextGaussian();
        }
        SettingEffects.Effect effect = SettingEffects.of(List.of(SettingColumns.named(codes)), losses)
                .effects()
                .getFirst();

        assertThat(effect.lowest()).isEqualTo(1);
        assertThat(effect.pValue()).isEqualTo(0.001);
        assertThat(SettingColumns.named(codes).columns()).hasSize(3);
        assertThat(SettingColumns.named(new double[] {0, 1, 1, 0}).columns()).hasSize(1);
    }

    @Test
    void everyColumnHasMeanZeroAndVarianceOneAndABendIsNoLine() {
        SettingColumns columns = SettingColumns.ordered(new double[] {1, 1, 2, 5, 9, 9, 9, 20}, true);
        double[] bend = Objects.requireNonNull(columns.bend());
        List<double[]> all = new ArrayList<>(List.of(columns.columns().getFirst(), bend));
        all.addAll(SettingColumns.named(new double[] {0, 1, 1, 2, 2, 2}).columns());
        for (double[] column : all) {
            assertThat(Arrays.stream(column).sum()).isCloseTo(0, within(1e-12));
            assertThat(Arrays.stream(column).map(x -> x * x).average().orElseThrow()).isCloseTo(1, within(1e-12));
        }
        double along = 0;
        for (int i = 0; i < 8; i++) {
            along += columns.columns().getFirst()[i] * bend[i];
        }
        assertThat(along).isCloseTo(0, within(1e-12));
        assertThat(columns.size()).isEqualTo(2);
        assertThat(SettingColumns.ordered(new double[] {1, 2, 1, 2}, true).bend()).isNull();
        assertThat(SettingColumns.ordered(new double[] {1, 2, 3, 4}, false).bend()).isNull();
    }

    @Test
    void ofEqualRunsAnySettingIsToldInAtMostEightOfAHundred() {
        Random random = new Random(5);
        int told = 0;
        for (int i = 0; i < 200; i++) {
            SettingEffects effects = effects(
                    true, random.doubles(24).map(noise -> 2 + 0.1 * noise).toArray(), random(random, 5, 24));
            told += effects.effects().stream().anyMatch(effect -> effect.pValue() < 0.05) ? 1 : 0;
        }
        assertThat(told).isLessThanOrEqualTo(16);
    }
}
