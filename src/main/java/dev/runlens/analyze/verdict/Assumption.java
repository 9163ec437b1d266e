package dev.runlens.analyze.verdict;

/// What a verdict takes for granted because not both runs say it. It is never a block, but no verdict that rests on it
/// is said without it.
public enum Assumption {
    /// Nothing: both runs say that their validation data and their base model are the same.
    NONE(""),
    /// That both were validated on the same data.
    SAME_DATA("if_same_data."),
    /// That both started from the same base model.
    SAME_MODEL("if_same_model."),
    /// Both of these.
    SAME_DATA_AND_MODEL("if_same_data_and_model.");

    private final String id;

    Assumption(String id) {
        this.id = id;
    }

    /// The part that it adds to the id of a sentence.
    String id() {
        return id;
    }

    /// That under which two comparable runs can be compared.
    public static Assumption of(RunPair pair) {
        boolean data = Criterion.VALIDATION_DATA.of(pair).likeness() != Likeness.SAME;
        boolean model = Criterion.BASE_MODEL.of(pair).likeness() != Likeness.SAME;
        if (data) {
            return model ? SAME_DATA_AND_MODEL : SAME_DATA;
        }
        return model ? SAME_MODEL : NONE;
    }
}
