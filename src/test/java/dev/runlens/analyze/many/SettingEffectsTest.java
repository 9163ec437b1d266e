package dev.runlens.analyze.many;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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

    @Test
    void oneSettingHasTheSlopeOfRidgeRegressionOnRanks() {
        double[][] settings = {{1e-5, 1e-4, 1e-3, 1e-2}};
        SettingEffects effects = SettingEffects.of(settings, new double[] {1, 2, 3, 4});

        assertThat(effects.slopes()[0]).isCloseTo(4.0 / 5, within(1e-12));
        assertThat(SettingEffects.of(settings, new double[] {4, 3, 2, 1}).slopes()[0]).isCloseTo(-0.8, within(1e-12));
        assertThat(effects.pValues()[0]).isBetween(0.06, 0.11);
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
        SettingEffects effects = SettingEffects.of(settings, losses);

        assertThat(effects.pValues()[0]).isLessThan(0.05);
        assertThat(effects.slopes()[0]).isGreaterThan(2 * Math.abs(effects.slopes()[1]));
        assertThat(effects.pValues()[2]).isGreaterThan(0.05);
        assertThat(effects.pValues()[3]).isGreaterThan(0.05);
    }

    @Test
    void ofEqualRunsAnySettingIsToldInAtMostEightOfAHundred() {
        Random random = new Random(5);
        int told = 0;
        for (int i = 0; i < 200; i++) {
            SettingEffects effects = SettingEffects.of(
                    random(random, 5, 24), random.doubles(24).map(noise -> 2 + 0.1 * noise).toArray());
            boolean any = false;
            for (double p : effects.pValues()) {
                any |= p < 0.05;
            }
            told += any ? 1 : 0;
        }
        assertThat(told).isLessThanOrEqualTo(16);
    }
}
