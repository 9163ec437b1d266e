package dev.runlens.analyze.single;

/// What the losses of one run say.
public enum RunStatus {
    /// Validation loss rises beyond what noise explains.
    OVERFITTING("overfitting"),
    /// Validation loss still falls at the end.
    STILL_IMPROVING("still_improving"),
    /// Validation loss neither rises nor falls at the end.
    PLATEAU("plateau"),
    /// Too few evaluations to tell.
    UNDETERMINED("undetermined"),
    /// A loss is not finite through to the end, or the last validation loss is beyond all bounds.
    DIVERGED("diverged"),
    /// There was no evaluation.
    NO_VALIDATION("no_validation");

    private final String word;

    RunStatus(String word) {
        this.word = word;
    }

    /// The word in the comparison JSON.
    public String word() {
        return word;
    }
}
