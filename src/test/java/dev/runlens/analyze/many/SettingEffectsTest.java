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

    /// The losses and the ranks 1 to 4, standardised, correlate by 1: the slope is 4 ÷ (4 + 1), 1 without the penalty.
    @Test
    void theShareOfOneSettingIsThatOfRidgeRegressionOnRanks() {
        double[] rates = {1e-5, 1e-4, 1e-3, 1e-2};
        SettingEffects effects = effects(false, new double[] {1, 2, 3, 4}, rates);

        assertThat(effects.effects().getFirst().share()).isCloseTo(1, within(1e-12));
        assertThat(effects.effects().getFirst().lowest()).isEqualTo(1e-5);
        assertThat(effects(false, new double[] {4, 3, 2, 1}, rates).effects().getFirst().lowest()).isEqualTo(1e-2);
        assertThat(effects.effects().getFirst().pValue()).isBetween(0.06, 0.11);
        assertThat(effects.effects().getFirst().chance()).as("one of 24 orders is as good, one as bad").isCloseTo(1,
                within(1e-12));
    }

    /// Two settings that differ in all four ways, the loss of the second is 1 higher: each column with 4 runs.
    @Test
    void settingsThatWereVariedIndependentlyEachHaveTheirOwnShare() {
        double[] first = {0, 0, 1, 1};
        double[] second = {0, 1, 0, 1};
        double[] losses = {1, 2, 4, 5};
        SettingEffects effects = effects(false, losses, first, second);

        // The losses are 3 ± 1.5 ± 0.5, so of the variance of 2.5 the first explains 0.9.
        assertThat(effects.effects()).extracting(SettingEffects.Effect::share)
                .satisfiesExactly(
                        one -> assertThat(one).isCloseTo(0.9, within(1e-12)),
                        other -> assertThat(other).isCloseTo(0.1, within(1e-12)));
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
        assertThat(bent.effects().getFirst().share()).isGreaterThan(2 * bent.effects().getFirst().chance());
        assertThat(effects(false, losses, settings).effects().getFirst().pValue())
                .as("a straight line does not see it")
                .isGreaterThan(0.05);
    }

    @Test
    void aLossThatIsLowestNearOneEndIsSeenThoughNeitherALineNorABendAloneIsMuch() {
        double[] rates = {1e-5, 1e-5, 1e-5, 1e-5, 3e-5, 3e-5, 3e-5, 3e-5, 1e-4, 1e-4, 1e-4, 1e-4, 3e-4, 3e-4, 3e-4,
                3e-4};
        double[] ranks = {8, 8, 16, 16, 8, 8, 16, 16, 8, 8, 16, 16, 8, 8, 16, 16};
        double[] losses = {
                1.645, 1.615, 1.634, 1.630, 1.615, 1.596, 1.575, 1.568, 1.508, 1.513, 1.537, 1.526, 1.573, 1.576, 1.596,
                1.590
        };
        SettingEffects effects = effects(true, losses, rates, ranks);

        assertThat(effects.effects().getFirst().pValue()).isLessThan(0.01);
        assertThat(effects.effects().getFirst().lowest()).isEqualTo(1e-4);
        assertThat(effects.effects().getLast().pValue()).isGreaterThan(0.05);
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

    /// Six learning rates by four ranks: each rank lowers the loss by a hundredth of what the rate does.
    @Test
    void aSettingIsToldBesideOneThatMovesNearlyEverything() {
        double[] rates = new double[24];
        double[] ranks = new double[24];
        double[] losses = new double[24];
        Random random = new Random(11);
        for (int i = 0; i < 24; i++) {
            rates[i] = new double[] {2e-5, 5e-5, 1e-4, 2e-4, 5e-4, 1e-3}[i % 6];
            int row = i / 6;
            ranks[i] = 8 << row;
            losses[i] = 1.3 + Math.exp(-rates[i] * 1e4) - 0.012 * row + 0.004 * random.nextGaussian();
        }
        List<SettingEffects.Effect> effects = effects(true, losses, rates, ranks, random(random, 1, 24)[0]).effects();

        assertThat(effects.get(0).share()).isGreaterThan(0.5);
        assertThat(effects.get(1).pValue()).isLessThan(0.01);
        assertThat(effects.get(1).share()).isBetween(0.0005, 0.05).isGreaterThan(effects.get(1).chance());
        assertThat(effects.get(1).lowest()).isEqualTo(64);
        assertThat(effects.get(2).pValue()).isGreaterThan(0.05);
    }

    @Test
    void besideAnEffectOthersThatDoNothingAreToldInAtMostEightOfAHundred() {
        Random random = new Random(6);
        int told = 0;
        for (int i = 0; i < 200; i++) {
            double[] rates = new double[24];
            Arrays.setAll(rates, run -> run % 6);
            double[] losses = new double[24];
            Arrays.setAll(losses, run -> 2 + Math.abs(rates[run] - 1) + 0.05 * random.nextGaussian());
            double[][] settings = random(random, 5, 24);
            settings[0] = rates;
            List<SettingEffects.Effect> effects = effects(true, losses, settings).effects();
            told += effects.stream().skip(1).anyMatch(effect -> effect.pValue() < 0.05) ? 1 : 0;
            assertThat(effects.getFirst().pValue()).isLessThan(0.05);
        }
        assertThat(told).isLessThanOrEqualTo(16);
    }

    @Test
    void whatIsExplainedLeavesTheRest() {
        double[] rates = {1, 1, 2, 2, 3, 3, 1, 2, 3, 1, 2, 3};
        double[] losses = {5.1, 4.9, 3.1, 2.9, 9.1, 8.9, 5, 3, 9, 5, 3, 9};
        ExplainedLosses explained = ExplainedLosses.by(List.of(SettingColumns.ordered(rates, true)), losses);

        assertThat(explained.rest()).containsExactly(new double[] {.1, -.1, .1, -.1, .1, -.1, 0, 0, 0, 0, 0, 0},
                within(1e-12));
        assertThat(explained.columns()).isEqualTo(2);
        assertThat(explained.usedUp()).isCloseTo(11.0 / 9, within(1e-12));
        assertThat(explained.left()).isCloseTo(0.06 / (8 * 4 * 7.0 / 3 + 0.06), within(1e-3));
        assertThat(ExplainedLosses.by(List.of(SettingColumns.ordered(rates, true)), rates).leaveEnough()).isFalse();
    }
}
