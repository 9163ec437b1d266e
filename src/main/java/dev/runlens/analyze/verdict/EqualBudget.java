package dev.runlens.analyze.verdict;

import dev.runlens.analyze.wording.Statement;
import java.util.List;

/// Two runs compared at equal cost, for every unit that is known of both.
///
/// @param lines one for each unit
/// @param statements the same in words
public record EqualBudget(List<BudgetLine> lines, List<Statement> statements) {
    /// Nothing known.
    public static final EqualBudget UNKNOWN = new EqualBudget(List.of(), List.of());

    /// Keeps copies.
    public EqualBudget {
        lines = List.copyOf(lines);
        statements = List.copyOf(statements);
    }
}
