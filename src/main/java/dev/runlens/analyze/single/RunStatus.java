package dev.runlens.analyze.single;

import dev.runlens.text.Bundle;

/// What the losses of one run say: of several the first.
public enum RunStatus {
    /// There was no evaluation.
    NO_VALIDATION("no_validation"),
    /// A loss is not finite through to the end, the gradients are lost, or both losses end above where they began.
    DIVERGED("diverged"),
    /// Neither validation nor train loss moved.
    DID_NOT_LEARN("did_not_learn"),
    /// Validation loss rises after a lowest point, beyond what noise explains.
    OVERFITTING("overfitting"),
    /// Validation loss still falls at the end.
    STILL_IMPROVING("still_improving"),
    /// Validation loss is shown to have come to rest.
    PLATEAU("plateau"),
    /// None of these is shown.
    UNDETERMINED("undetermined");

    private final String word;

    RunStatus(String word) {
        this.word = word;
    }

    /// The word in the comparison JSON.
    public String word() {
        return word;
    }

    /// The same for a person who knows nothing else of the run.
    String label() {
        return Bundle.STATEMENTS.get("run_status." + word);
    }
}
