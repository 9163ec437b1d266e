package dev.runlens.analyze;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.run.Configuration;
import dev.runlens.run.FinalMetrics;
import dev.runlens.run.Metric;
import dev.runlens.run.Progress;
import dev.runlens.run.Run;
import dev.runlens.run.Series;
import dev.runlens.run.TrainingHistory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Losses as a run that diverges prints them: finite, and with squares that no number holds.
class ExtremeLossesTest {
    @ParameterizedTest
    @ValueSource(doubles = {1e-320, 1e-300, 1e-160, 1e38, 1e77, 1e100, 1e154, 1e160, 1e300, Double.MAX_VALUE})
    void aLossOfAnyMagnitudeEndsNoComparison(double magnitude) {
        List<Run> runs = new ArrayList<>();
        runs.add(run("plain", 1, 0));
        for (int at = 0; at < 12; at += 3) {
            runs.add(run("one at " + at, magnitude, at));
        }
        runs.add(scaled("all", magnitude));
        runs.add(scaled("some", magnitude / 3));

        assertThat(Comparison.of(runs, List.of(), Runs.NOW).runs()).hasSameSizeAs(runs);
    }

    @Test
    void mixturesOfMagnitudesEndNoComparison() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
        for (int trial = 0; trial < 200; trial++) {
            List<Run> runs = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                double[] losses = new double[3 + random.nextInt(30)];
                for (int at = 0; at < losses.length; at++) {
                    losses[at] = random.nextInt(3) > 0 ? 1 + random.nextDouble()
                            : Math.pow(10, random.nextDouble(-320, 309)) * (random.nextBoolean() ? 1 : -1);
                }
                runs.add(run("run" + i, losses));
            }
            assertThat(Comparison.of(runs, List.of(), Runs.NOW).runs()).hasSize(3);
        }
    }

    private static Run run(String name, double extreme, int at) {
        double[] losses = ordinary();
        losses[at] = extreme;
        return run(name, losses);
    }

    private static Run scaled(String name, double factor) {
        double[] losses = ordinary();
        for (int i = 0; i < losses.length; i++) {
            losses[i] *= factor / 4;
        }
        return run(name, losses);
    }

    private static double[] ordinary() {
        return new double[] {3.1, 2.4, 2.0, 1.81, 1.72, 1.66, 1.67, 1.65, 1.7, 1.72, 1.79, 1.83};
    }

    private static Run run(String name, double... losses) {
        Series series = Runs.every10(losses);
        return Runs.run(
                name,
                "mlx-lm",
                Configuration.NONE,
                new TrainingHistory(
                        Map.of(Metric.TRAIN_LOSS, series, Metric.VAL_LOSS, series),
                        List.of(),
                        FinalMetrics.none(),
                        Progress.UNKNOWN));
    }
}
