package dev.runlens.analyze.many;

/// What would be shipped of one run among many.
///
/// @param value its loss
/// @param deviation standard deviation of that: of the estimate where evaluations are on random parts of the validation
///     set, of repeats where they are exact
/// @param freedom degrees of freedom of the deviation
public record RunLoss(double value, double deviation, double freedom) {}
