package dev.runlens.analyze.single;

import java.util.OptionalDouble;

/// What training on from the lowest point cost.
///
/// @param iterations from there to the last reported iteration
/// @param minutes the time of those iterations, at the median speed; empty where no speed was reported
/// @param tokens the tokens trained on in them; empty where none were reported
/// @param loss how much the validation loss rose from there to the last evaluation, without its noise
public record Spent(long iterations, OptionalDouble minutes, OptionalDouble tokens, double loss) {}
