package dev.runlens.analyze.single;

/// Where the true validation loss is lowest.
///
/// @param iteration the evaluation, or mean of neighbours, where the curve is lowest
/// @param low the earliest evaluation that may be it
/// @param high the latest one
/// @param first whether it is the first evaluation: then the loss may have been lowest before
/// @param since what training on from there cost
public record LowestPoint(long iteration, long low, long high, boolean first, Spent since) {}
