package dev.runlens.analyze.verdict;

import dev.runlens.analyze.wording.Statement;
import java.util.ArrayList;
import java.util.List;

/// Everything that is said of two runs against each other.
///
/// @param verdict which has the lower validation loss
/// @param pairing whether their evaluations share their noise
/// @param attribution which settings differ
/// @param budget what they reach with the same cost; empty where they may not be compared
public record PairJudgement(Verdict verdict, Pairing pairing, Attribution attribution, EqualBudget budget) {
    /// Whether the two share their noise and what differs between them; nothing where they cannot be compared: then
    /// neither matters.
    public List<Statement> basis() {
        return verdict instanceof NotComparable ? List.of() : List.of(pairing.why(), attribution.statement());
    }

    /// All sentences, in the order in which they are read.
    public List<Statement> statements() {
        List<Statement> all = new ArrayList<>(verdict.text().all());
        all.addAll(basis());
        all.addAll(budget.statements());
        return List.copyOf(all);
    }
}
