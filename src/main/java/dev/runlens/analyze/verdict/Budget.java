package dev.runlens.analyze.verdict;

import dev.runlens.analyze.axis.TrainingAxis;
import java.util.Locale;

/// What training costs, in the units in which two runs can be given the same.
public enum Budget {
    /// Iterations as the trainer counts them.
    ITERATIONS("iterations", TrainingAxis.ITERATION),
    /// Tokens trained on.
    TOKENS("tokens", TrainingAxis.TOKENS),
    /// Examples trained on, repeated ones counted again.
    EXAMPLES("examples", TrainingAxis.EXAMPLES),
    /// Updates of the weights.
    UPDATES("optimizer updates", TrainingAxis.UPDATES),
    /// Minutes of training, by the times that were reported, else by the median speed.
    MINUTES("minutes", TrainingAxis.MINUTES);

    private final String label;
    private final TrainingAxis axis;

    Budget(String label, TrainingAxis axis) {
        this.label = label;
        this.axis = axis;
    }

    /// What a person reads, in the plural.
    public String label() {
        return label;
    }

    /// The word in the comparison JSON.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The axis along which it is counted.
    TrainingAxis axis() {
        return axis;
    }
}
