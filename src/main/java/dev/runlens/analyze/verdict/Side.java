package dev.runlens.analyze.verdict;

/// One of two runs that are compared.
public enum Side {
    /// The run that was there before, or was named first.
    BASELINE("baseline"),
    /// The run that may replace it.
    CANDIDATE("candidate");

    private final String word;

    Side(String word) {
        this.word = word;
    }

    /// The word in the comparison JSON.
    public String word() {
        return word;
    }

    /// The other one.
    public Side other() {
        return this == BASELINE ? CANDIDATE : BASELINE;
    }
}
