package dev.runlens.analyze.single;

/// Where overfitting began: the lowest point of the falling-then-rising fit, when the rise after it is more than noise.
///
/// @param iteration the lowest point of the fit
/// @param low the earliest evaluation that the noise leaves possible
/// @param high the latest evaluation that the noise leaves possible
/// @param pValue how often a flat curve with the same noise looks at least as much like a valley
/// @param cost what was spent and lost after it
public record Onset(long iteration, long low, long high, double pValue, OnsetCost cost) {}
