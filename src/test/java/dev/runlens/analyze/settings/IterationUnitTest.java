package dev.runlens.analyze.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.analyze.Runs;
import dev.runlens.run.Configuration;
import dev.runlens.run.TrainingHistory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IterationUnitTest {
    @ParameterizedTest
    @CsvSource({
            "mlx-lm, BATCH",
            "mlx-lm-lora, BATCH",
            "mlx-vlm, BATCH",
            "mlx-swift, BATCH",
            "sillm, BATCH",
            "unsloth, UPDATE",
            "transformers, UPDATE",
            "trl, UPDATE",
            "lightning, UPDATE",
            "llama-factory, UPDATE",
            "ms-swift, UPDATE",
            "mlx-tune, UNKNOWN",
            "keras, UNKNOWN",
            "unknown, UNKNOWN"
    })
    void anIterationIsWhatTheToolCounts(String trainer, IterationUnit unit) {
        assertThat(IterationUnit.of(Runs.run("a", trainer, Configuration.NONE, TrainingHistory.NONE)))
                .isEqualTo(unit);
    }
}
