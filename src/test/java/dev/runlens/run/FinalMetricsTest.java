package dev.runlens.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FinalMetricsTest {
    private static final Origin LOG = Origin.in(Path.of("run.log"), 9);
    private static final Origin HAND = new Origin.ByHand();

    @Test
    void anAbsentValueIsUnknown() {
        FinalMetrics finals = FinalMetrics.of(Map.of(FinalMetric.FINAL_TRAIN_LOSS, new Sourced<>(Double.NaN, LOG)));
        assertThat(finals.get(FinalMetric.FINAL_VAL_LOSS)).isEmpty();
        assertThat(finals.get(FinalMetric.FINAL_TRAIN_LOSS).getAsDouble()).isNaN();
        assertThat(finals.origin(FinalMetric.FINAL_TRAIN_LOSS)).contains(LOG);
        assertThat(finals.origin(FinalMetric.FINAL_VAL_LOSS)).isEmpty();
        assertThat(finals.isEmpty()).isFalse();
        assertThat(FinalMetrics.none().isEmpty()).isTrue();
    }

    @Test
    void unknownValuesAreFilledFromAnotherSet() {
        FinalMetrics logged = FinalMetrics.of(Map.of(FinalMetric.FINAL_TRAIN_LOSS, new Sourced<>(1.0, LOG)));
        FinalMetrics typed = FinalMetrics.of(Map.of(
                FinalMetric.FINAL_TRAIN_LOSS, new Sourced<>(9.0, HAND),
                FinalMetric.FINAL_VAL_LOSS, new Sourced<>(2.0, HAND)));
        FinalMetrics both = logged.filledWith(typed);
        assertThat(both.get(FinalMetric.FINAL_TRAIN_LOSS)).hasValue(1);
        assertThat(both.get(FinalMetric.FINAL_VAL_LOSS)).hasValue(2);
        assertThat(both.anyByHand()).isTrue();
        assertThat(logged.anyByHand()).isFalse();
    }

    @Test
    void theyAreEqualWhateverTheirOrigins() {
        FinalMetrics logged = FinalMetrics.of(Map.of(FinalMetric.PEAK_MEMORY_GB, new Sourced<>(Double.NaN, LOG)));
        FinalMetrics typed = FinalMetrics.of(Map.of(FinalMetric.PEAK_MEMORY_GB, new Sourced<>(Double.NaN, HAND)));
        assertThat(logged).isEqualTo(typed).hasSameHashCodeAs(typed);
        assertThat(logged).isNotEqualTo(FinalMetrics.none());
    }
}
