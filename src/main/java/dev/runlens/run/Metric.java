package dev.runlens.run;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/// One quantity that a trainer reports over iterations, named by its key in the comparison JSON.
///
/// The constants are the documented ones; anything else a log carries becomes a metric through [#of].
///
/// @param key the stable key in the comparison JSON, such as `train_loss`
/// @param label what a person reads, such as "train loss"
/// @param direction which way is better
public record Metric(String key, String label, Direction direction) {
    /// Mean training loss over the last reporting window, in nats per token.
    public static final Metric TRAIN_LOSS = new Metric("train_loss", "train loss", Direction.LOWER_IS_BETTER);
    /// Loss on the validation set, in nats per token.
    public static final Metric VAL_LOSS = new Metric("val_loss", "validation loss", Direction.LOWER_IS_BETTER);
    /// Learning rate as the trainer printed it.
    public static final Metric LEARNING_RATE = new Metric("learning_rate", "learning rate", Direction.NEITHER);
    /// Tokens a second.
    public static final Metric TOKENS_PER_SEC = new Metric("tokens_per_sec", "tokens/sec", Direction.HIGHER_IS_BETTER);
    /// Iterations a second.
    public static final Metric ITERATIONS_PER_SEC = new Metric("iterations_per_sec", "iterations/sec",
            Direction.HIGHER_IS_BETTER);
    /// Tokens trained on since the trainer started.
    public static final Metric TRAINED_TOKENS = new Metric("trained_tokens", "trained tokens", Direction.NEITHER);
    /// Peak memory in GB (10⁹ bytes, as mlx prints it).
    public static final Metric PEAK_MEMORY_GB = new Metric("peak_memory_gb", "peak memory (GB)",
            Direction.LOWER_IS_BETTER);
    /// Seconds that one evaluation took.
    public static final Metric VAL_TIME_SEC = new Metric("val_time_sec", "validation time (s)",
            Direction.LOWER_IS_BETTER);
    /// Loss on the test set, measured once after training.
    public static final Metric TEST_LOSS = new Metric("test_loss", "test loss", Direction.LOWER_IS_BETTER);

    private static final List<Metric> DOCUMENTED = List.of(
            TRAIN_LOSS,
            VAL_LOSS,
            LEARNING_RATE,
            TOKENS_PER_SEC,
            ITERATIONS_PER_SEC,
            TRAINED_TOKENS,
            PEAK_MEMORY_GB,
            VAL_TIME_SEC);

    private static final Set<Metric> RESOURCES = Set.of(
            TOKENS_PER_SEC, ITERATIONS_PER_SEC, TRAINED_TOKENS, PEAK_MEMORY_GB, VAL_TIME_SEC);
    /// How the `speed_metrics` of Hugging Face's trainer end, before which stands what was timed: `eval_runtime`.
    private static final List<String> OF_SPEED = List.of("_runtime", "_per_second", "_model_preparation_time");

    /// Whether it tells what training takes of time, data and memory, which says nothing of how good the weights are whichever
    /// way is better.
    public boolean isOfResources() {
        return RESOURCES.contains(this) || OF_SPEED.stream().anyMatch(key::endsWith);
    }

    /// The eight metrics of the documented comparison JSON, in its order.
    public static List<Metric> documented() {
        return DOCUMENTED;
    }

    /// The metric for a key or a printed name: the known one where there is one, else a new one that ranks nothing.
    ///
    /// @param name a JSON key or the words of a log, such as `Cache mem`; letter case and the characters between words
    ///     do not matter
    public static Metric of(String name) {
        String key = keyOf(name);
        for (Metric metric : DOCUMENTED) {
            if (metric.key.equals(key)) {
                return metric;
            }
        }
        return key.equals(TEST_LOSS.key) ? TEST_LOSS : new Metric(key, key.replace('_', ' '), Direction.NEITHER);
    }

    private static String keyOf(String name) {
        StringBuilder key = new StringBuilder(name.length());
        for (char c : name.strip().toLowerCase(Locale.ROOT).toCharArray()) {
            if (Character.isLetterOrDigit(c)) {
                key.append(c);
            } else if (!key.isEmpty() && key.charAt(key.length() - 1) != '_') {
                key.append('_');
            }
        }
        int end = key.length();
        if (end > 0 && key.charAt(end - 1) == '_') {
            key.setLength(end - 1);
        }
        return key.toString();
    }
}
