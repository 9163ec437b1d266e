package dev.runlens.analyze.verdict;

/// A setting that took effect with different values in two runs.
///
/// @param name its name
/// @param baseline the baseline's value as text
/// @param candidate the candidate's value as text
public record ChangedSetting(String name, String baseline, String candidate) {}
