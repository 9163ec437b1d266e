package dev.runlens.analyze.single;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.analyze.Runs;
import dev.runlens.run.Metric;
import dev.runlens.run.Series;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SpeedTest {
    @Test
    void oneWrongReportDoesNotMoveTheMedian() {
        Speed speed = Speed.of(Runs.reporting(Map.of(
                Metric.ITERATIONS_PER_SEC, Runs.every10(92.4, 0.52, 0.51, 0.53, 1.53),
                Metric.TOKENS_PER_SEC, Runs.every10(180, 200, 190, 9000))));
        assertThat(speed.iterationsPerSec()).hasValue(0.53);
        assertThat(speed.tokensPerSec()).hasValue(195);
    }

    @Test
    void valuesThatAreNotFiniteAreLeftOut() {
        assertThat(Speed.median(Runs.every10(Double.NaN, 3, Double.POSITIVE_INFINITY, 1, 2)))
                .hasValue(2);
    }

    @Test
    void whatWasNotReportedIsUnknown() {
        assertThat(Speed.median(Series.empty())).isEmpty();
        assertThat(Speed.median(Runs.every10(Double.NaN))).isEmpty();
        assertThat(Speed.of(Runs.reporting(Map.of())).tokensPerSec()).isEmpty();
    }
}
