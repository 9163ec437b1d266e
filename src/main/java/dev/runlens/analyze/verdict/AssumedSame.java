package dev.runlens.analyze.verdict;

import dev.runlens.analyze.single.ComparedRun;
import java.util.List;

/// What a verdict takes to be the same in two runs because not both of them say it. It is never a block, but no verdict
/// that rests on it is said without it.
public enum AssumedSame {
    /// Nothing: both runs say that their validation data and their base model are the same.
    NONE(""),
    /// That both were validated on the same data.
    SAME_DATA("if_same_data."),
    /// That both started from the same base model.
    SAME_MODEL("if_same_model."),
    /// Both of these.
    SAME_DATA_AND_MODEL("if_same_data_and_model.");

    private final String id;

    AssumedSame(String id) {
        this.id = id;
    }

    /// The part that it adds to the id of a sentence.
    String id() {
        return id;
    }

    /// What has to be taken for the same to compare the lowest of some comparable runs with all others.
    static AssumedSame of(RankedGroup group) {
        return of(group.runs().stream().map(Ranked::run).toList());
    }

    /// What has to be taken for the same to compare the first of some comparable runs with all others.
    static AssumedSame of(List<ComparedRun> runs) {
        boolean data = false;
        boolean model = false;
        for (ComparedRun other : runs.subList(1, runs.size())) {
            AssumedSame one = of(new RunPair(runs.getFirst(), other));
            data |= one == SAME_DATA || one == SAME_DATA_AND_MODEL;
            model |= one == SAME_MODEL || one == SAME_DATA_AND_MODEL;
        }
        return of(data, model);
    }

    /// What has to be taken for the same to compare two comparable runs.
    public static AssumedSame of(RunPair pair) {
        boolean data = Criterion.VALIDATION_DATA.of(pair).likeness() != Likeness.SAME;
        boolean model = Criterion.BASE_MODEL.of(pair).likeness() != Likeness.SAME;
        return of(data, model);
    }

    private static AssumedSame of(boolean data, boolean model) {
        if (data) {
            return model ? SAME_DATA_AND_MODEL : SAME_DATA;
        }
        return model ? SAME_MODEL : NONE;
    }
}
