package dev.runlens.analyze.verdict;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// What was measured between two runs.
///
/// @param difference what the verdict rests on; empty where there are too few evaluations
/// @param atBest the difference of the lowest points of the fitted curves, where the verdict rests on something else
/// @param further about how many more evaluations of each run would decide it; empty where none would or none are
/// needed
/// @param moreData how many times as much validation data would; empty likewise
record Measurement(
        Optional<Difference> difference, Optional<Difference> atBest, OptionalInt further, OptionalDouble moreData) {}
