package dev.runlens.analyze.statistics;

/// What the evaluations of a run scatter by.
public enum Scatter {
    /// The luck of the draw, another for every evaluation: each is of a random part of the validation set.
    INDEPENDENT,
    /// The wandering of the weights: each evaluation is of the whole validation set, exact for its weights, and
    /// neighbours are alike.
    WANDERING
}
