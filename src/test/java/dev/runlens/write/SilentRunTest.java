package dev.runlens.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.analyze.Comparison;
import dev.runlens.analyze.Runs;
import dev.runlens.run.Metric;
import dev.runlens.run.Series;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Runs of which nothing can be said, as damaged files give them.
class SilentRunTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 30})
    void aRunOfWhichNothingCanBeSaidIsInTheTableAndInTheReport(int points) {
        double[] values = new double[points];
        java.util.Arrays.fill(values, Double.NaN);
        Series series = Runs.every10(values);
        for (Map<Metric, Series> metrics : List.of(
                Map.of(Metric.of("accuracy"), series),
                Map.of(Metric.VAL_LOSS, series),
                Map.of(Metric.TRAIN_LOSS, series),
                Map.<Metric, Series>of())) {
            Comparison comparison = Comparison.of(List.of(Runs.reporting(metrics)), List.of(), Runs.NOW);

            assertThat(ComparisonTable.of(comparison)).contains("TRAINING METRICS");
            assertThat(MarkdownReport.of(comparison, Optional.empty())).contains("# Training runs comparison");
        }
    }

    @Test
    void aPlateauWhoseNoiseNoNumberHoldsIsInTheTableAndInTheReport() {
        Series series = Runs.every10(2.4, 2.0, 1.81, 1e160, 1.72, 1.66, 1.67, 1.65, 1.7, 1.72, 1.69, 1.68);
        Comparison comparison = Comparison.of(
                List.of(Runs.reporting(Map.of(Metric.TRAIN_LOSS, series, Metric.VAL_LOSS, series))),
                List.of(),
                Runs.NOW);

        assertThat(ComparisonTable.of(comparison)).contains("TRAINING METRICS");
        assertThat(MarkdownReport.of(comparison, Optional.empty())).contains("# Training runs comparison");
    }
}
