package dev.runlens.analyze.verdict;

/// How much less one run needed to be below the lowest validation loss of the other by more than chance ([Savings]).
///
/// @param side the run that needed less
/// @param amount what it needed
/// @param percent how much less that is than the other needed, above 0, at most 100
public record Saving(Side side, double amount, double percent) {}
