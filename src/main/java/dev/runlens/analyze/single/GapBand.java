package dev.runlens.analyze.single;

import dev.runlens.text.Bundle;
import org.jspecify.annotations.Nullable;

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

    /// What a gap is called beside the status of its run, which it never contradicts: "overfitting" is said of a run that overfits
    /// alone, of any other a gap as large is wide; and nothing reassuring is said of a run that overfits or diverged. Empty where
    /// nothing is said.
    public String beside(@Nullable RunStatus status) {
        if (status == null || status == RunStatus.NO_VALIDATION) {
            return words;
        }
        boolean overfits = status == RunStatus.OVERFITTING;
        return switch (this) {
            case OVERFITTING, SIGNIFICANT_OVERFITTING -> overfits ? words : Bundle.STATEMENTS.get("gap.wide");
            case GOOD, ACCEPTABLE -> overfits || status == RunStatus.DIVERGED ? "" : words;
            case VALIDATION_BELOW_TRAINING -> words;
        };
    }
}
