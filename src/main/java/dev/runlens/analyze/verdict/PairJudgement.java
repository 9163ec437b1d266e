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
    /// neither matters. Where nothing was measured between them, noise is not spoken of.
    public List<Statement> basis() {
        return switch (verdict) {
            case NotComparable _ -> List.of();
            case CannotTell open when open.difference().isEmpty() -> List.of(attribution.statement());
            case Better _,Same _,CannotTell _ -> List.of(pairing.why(), attribution.statement());
        };
    }

    /// All sentences, in the order in which they are read.
    public List<Statement> statements() {
        List<Statement> all = new ArrayList<>(verdict.text().all());
        all.addAll(basis());
        all.addAll(budget.statements());
        return List.copyOf(all);
    }
}
