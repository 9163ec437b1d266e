package dev.runlens.analyze.verdict;

import java.util.Locale;

/// What training costs, in the units in which two runs can be given the same.
public enum Budget {
    /// Iterations as the trainer counts them.
    ITERATIONS("iterations"),
    /// Tokens trained on.
    TOKENS("tokens"),
    /// Examples trained on: batches × batch size.
    EXAMPLES("examples"),
    /// Updates of the weights.
    UPDATES("optimizer updates"),
    /// Minutes of training, without the time that evaluations took where that is known.
    MINUTES("minutes");

    private final String label;

    Budget(String label) {
        this.label = label;
    }

    /// What a person reads, in the plural.
    public String label() {
        return label;
    }

    /// The word in the comparison JSON.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
