package dev.runlens.analyze.single;

import java.util.OptionalDouble;

/// What training after the onset of overfitting cost.
///
/// @param iterations from the onset to the last reported iteration
/// @param minutes the time of those iterations, at the median speed; empty where no speed was reported
/// @param tokens the tokens trained on in them; empty where none were reported
/// @param loss how much the fitted validation loss rose from the onset to the last evaluation
public record OnsetCost(long iterations, OptionalDouble minutes, OptionalDouble tokens, double loss) {}
