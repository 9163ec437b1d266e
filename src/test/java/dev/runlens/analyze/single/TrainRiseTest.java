package dev.runlens.analyze.single;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.analyze.Runs;
import dev.runlens.run.Metric;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class TrainRiseTest {
    /// Of a run of 1000 iterations whose validation loss is lowest at 300.
    private static OptionalDouble rise(int reports, IntToDoubleFunction loss, double scatter) {
        Random random = new Random(3);
        double[] train = new double[reports];
        for (int i = 0; i < reports; i++) {
            train[i] = loss.applyAsDouble(i) + scatter * random.nextGaussian();
        }
        return TrainRise.since(Runs.reporting(Map.of(Metric.TRAIN_LOSS, Runs.every10(train))), 300);
    }

    @Test
    void aTrainLossThatRisesBehindTheLowestPointIsARise() {
        assertThat(rise(100, i -> 1.2 + 0.3 * Math.max(0, i - 30) / 70, 0.03)).hasValueCloseTo(0.21,
                Offset.offset(0.03));
    }

    @Test
    void whatIsLearntByHeartFallsAndWhatScattersIsNoRise() {
        assertThat(rise(100, i -> 2 - 0.01 * i, 0.03)).isEmpty();
        assertThat(rise(100, i -> 1.2, 0.2)).isEmpty();
        assertThat(rise(100, i -> i > 96 ? 3 : 1.2, 0.01)).as("a few reports at the end").isEmpty();
        assertThat(rise(35, i -> i > 30 ? 3 : 1.2, 0.01)).as("too few reports").isEmpty();
        assertThat(rise(0, i -> 1, 0)).isEmpty();
    }
}
