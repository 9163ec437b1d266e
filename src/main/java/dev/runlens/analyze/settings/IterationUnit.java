package dev.runlens.analyze.settings;

import dev.runlens.run.Run;
import java.util.Set;

/// What one iteration of a trainer is, by which runs of different tools can be put on one axis.
public enum IterationUnit {
    /// One batch, with gradient accumulation too.
    BATCH,
    /// One update of the weights, of all accumulated batches.
    UPDATE,
    /// Nobody knows.
    UNKNOWN;

    private static final Set<String> BATCHES =
            Set.of("mlx-lm", "mlx-lm-lora", "mlx-lm dwq", "mlx-vlm", "mlx-swift", "sillm");
    private static final Set<String> UPDATES =
            Set.of("transformers", "trl", "lightning", "unsloth", "llama-factory", "ms-swift");

    /// What one iteration of a run is.
    public static IterationUnit of(Run run) {
        String trainer = run.identity().trainer();
        if (BATCHES.contains(trainer)) {
            return BATCH;
        }
        return UPDATES.contains(trainer) ? UPDATE : UNKNOWN;
    }
}
