package dev.runlens.run;

import java.util.Optional;

/// The nine documented values at the end of training, in their documented order.
public enum FinalMetric {
    /// Last iteration completed.
    FINAL_ITERATION("final_iteration", "final iteration", true, Direction.NEITHER),
    /// Train loss of the last report.
    FINAL_TRAIN_LOSS("final_train_loss", "final train loss", false, Direction.LOWER_IS_BETTER),
    /// Validation loss of the last evaluation.
    FINAL_VAL_LOSS("final_val_loss", "final validation loss", false, Direction.LOWER_IS_BETTER),
    /// Learning rate of the last report.
    FINAL_LEARNING_RATE("final_learning_rate", "final learning rate", false, Direction.NEITHER),
    /// Tokens a second of the last report.
    FINAL_TOKENS_PER_SEC("final_tokens_per_sec", "final tokens/sec", false, Direction.HIGHER_IS_BETTER),
    /// Iterations a second of the last report.
    FINAL_ITERATIONS_PER_SEC("final_iterations_per_sec", "final iterations/sec", false, Direction.HIGHER_IS_BETTER),
    /// Tokens trained on, of the last report.
    TOTAL_TRAINED_TOKENS("total_trained_tokens", "total trained tokens", true, Direction.NEITHER),
    /// Peak memory in GB, of the last report.
    PEAK_MEMORY_GB("peak_memory_gb", "peak memory (GB)", false, Direction.LOWER_IS_BETTER),
    /// Seconds that the last evaluation took.
    FINAL_VAL_TIME_SEC("final_val_time_sec", "final validation time (s)", false, Direction.LOWER_IS_BETTER);

    private final String key;
    private final String label;
    private final boolean whole;
    private final Direction direction;

    FinalMetric(String key, String label, boolean whole, Direction direction) {
        this.key = key;
        this.label = label;
        this.whole = whole;
        this.direction = direction;
    }

    /// The key in the comparison JSON.
    public String key() {
        return key;
    }

    /// What a person reads.
    public String label() {
        return label;
    }

    /// Whether the value counts something and is written without a fraction.
    public boolean whole() {
        return whole;
    }

    /// Which way is better.
    public Direction direction() {
        return direction;
    }

    /// The metric with this JSON key.
    public static Optional<FinalMetric> ofKey(String key) {
        for (FinalMetric metric : values()) {
            if (metric.key.equals(key)) {
                return Optional.of(metric);
            }
        }
        return Optional.empty();
    }

    /// Whether it is a loss. Which of several losses is lower by more than noise is the verdict's to say: no table marks the
    /// lowest as the best.
    public boolean isLoss() {
        return this == FINAL_TRAIN_LOSS || this == FINAL_VAL_LOSS;
    }

    /// Why a number that a person gave cannot be a value of this metric, such as "must be a whole number"; empty where
    /// it can. A loss may be anything, NaN included: that is how a run that diverged ends.
    public Optional<String> objection(double value) {
        if (isLoss()) {
            return Optional.empty();
        }
        if (!Double.isFinite(value)) {
            return Optional.of("must be a finite number");
        }
        if (value < 0) {
            return Optional.of("must not be negative");
        }
        return whole && value != Math.rint(value) ? Optional.of("must be a whole number") : Optional.empty();
    }

    /// The reported metric whose last value this is; empty for the final iteration, which is a step and not a value.
    public Optional<Metric> reported() {
        return switch (this) {
            case FINAL_ITERATION -> Optional.empty();
            case FINAL_TRAIN_LOSS -> Optional.of(Metric.TRAIN_LOSS);
            case FINAL_VAL_LOSS -> Optional.of(Metric.VAL_LOSS);
            case FINAL_LEARNING_RATE -> Optional.of(Metric.LEARNING_RATE);
            case FINAL_TOKENS_PER_SEC -> Optional.of(Metric.TOKENS_PER_SEC);
            case FINAL_ITERATIONS_PER_SEC -> Optional.of(Metric.ITERATIONS_PER_SEC);
            case TOTAL_TRAINED_TOKENS -> Optional.of(Metric.TRAINED_TOKENS);
            case PEAK_MEMORY_GB -> Optional.of(Metric.PEAK_MEMORY_GB);
            case FINAL_VAL_TIME_SEC -> Optional.of(Metric.VAL_TIME_SEC);
        };
    }
}
