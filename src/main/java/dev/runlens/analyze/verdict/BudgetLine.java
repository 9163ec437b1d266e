package dev.runlens.analyze.verdict;

import org.jspecify.annotations.Nullable;

/// Two runs with the same budget.
///
/// @param budget the unit
/// @param amount as much as the run with less had
/// @param baselineLoss the lowest validation loss, measured or estimated, that the baseline had reached with it
/// @param candidateLoss the lowest that the candidate had reached with it
/// @param saving what one run saved to get where the other got; null where that cannot be told
public record BudgetLine(
        Budget budget,
        double amount,
        double baselineLoss,
        double candidateLoss,
        @Nullable Saving saving) {}
