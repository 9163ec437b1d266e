package dev.runlens.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetricTest {
    @ParameterizedTest
    @CsvSource({"Train loss, train_loss", "TRAIN-LOSS, train_loss", "' Val  loss: ', val_loss", "Cache mem, cache_mem"})
    void namesAreKeysWhateverTheirCaseAndSpaces(String name, String key) {
        assertThat(Metric.of(name).key()).isEqualTo(key);
    }

    @Test
    void knownNamesGiveTheKnownMetric() {
        assertThat(Metric.of("peak_memory_gb")).isSameAs(Metric.PEAK_MEMORY_GB);
        assertThat(Metric.of("Test loss")).isSameAs(Metric.TEST_LOSS);
        assertThat(Metric.documented())
                .allSatisfy(metric -> assertThat(Metric.of(metric.key())).isSameAs(metric));
    }

    @Test
    void unknownNamesRankNothing() {
        assertThat(Metric.of("Cache mem")).isEqualTo(new Metric("cache_mem", "cache mem", Direction.NEITHER));
    }

    @Test
    void aKeyStaysItselfWhenItIsTakenForAName() {
        for (String name : new String[] {"Grad Norm Preclip", "__x__", "µ loss", "!!", "it/s (mean)"}) {
            Metric metric = Metric.of(name);
            assertThat(Metric.of(metric.key())).isEqualTo(metric);
        }
    }

    @ParameterizedTest
    @CsvSource({"val_time_sec, true", "eval_runtime, true", "eval_samples_per_second, true", "predict_runtime, true",
            "trained_tokens, true", "val_loss, false", "eval_accuracy, false", "learning_rate, false"})
    void timeDataAndMemoryAreOfResources(String key, boolean resources) {
        assertThat(Metric.of(key).isOfResources()).isEqualTo(resources);
    }

    @Test
    void theDocumentedMetricsAreInTheirOrder() {
        assertThat(Metric.documented())
                .extracting(Metric::key)
                .containsExactly(
                        "train_loss",
                        "val_loss",
                        "learning_rate",
                        "tokens_per_sec",
                        "iterations_per_sec",
                        "trained_tokens",
                        "peak_memory_gb",
                        "val_time_sec");
    }

    @Test
    void theNineFinalMetricsAreInTheirOrderAndNameTheirCurve() {
        assertThat(FinalMetric.values())
                .extracting(FinalMetric::key)
                .containsExactly(
                        "final_iteration",
                        "final_train_loss",
                        "final_val_loss",
                        "final_learning_rate",
                        "final_tokens_per_sec",
                        "final_iterations_per_sec",
                        "total_trained_tokens",
                        "peak_memory_gb",
                        "final_val_time_sec");
        assertThat(Arrays.stream(FinalMetric.values())
                .map(FinalMetric::reported)
                .flatMap(Optional::stream))
                        .containsExactlyElementsOf(Metric.documented());
        assertThat(FinalMetric.ofKey("final_val_loss")).contains(FinalMetric.FINAL_VAL_LOSS);
        assertThat(FinalMetric.ofKey("train_val_gap")).isEmpty();
    }
}
