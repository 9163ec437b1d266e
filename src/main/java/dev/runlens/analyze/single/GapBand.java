package dev.runlens.analyze.single;

/// What the train/validation gap, in percent of the final train loss, is called.
public enum GapBand {
    /// Below 0: validation loss is below train loss (dropout, or an easier validation set); not praise.
    VALIDATION_BELOW_TRAINING("validation below training"),
    /// From 0 to below 5 percent.
    GOOD("good generalisation"),
    /// From 5 to below 10 percent.
    ACCEPTABLE("acceptable"),
    /// From 10 up to and including 15 percent.
    OVERFITTING("overfitting"),
    /// Above 15 percent.
    SIGNIFICANT_OVERFITTING("significant overfitting");

    private final String words;

    GapBand(String words) {
        this.words = words;
    }

    /// The documented words, which are also the value in the comparison JSON.
    public String words() {
        return words;
    }
}
