package dev.runlens.analyze.answers;

/// Two subjects in one of several tasks.
///
/// @param task which
/// @param measured the difference in it
/// @param probability corrected for how many tasks there are, after Holm
public record TaskDifference(String task, AnswerPair.Measured measured, double probability) {}
