package dev.runlens.run;

/// Which way a metric is better.
public enum Direction {
    /// A loss, a time, a memory figure.
    LOWER_IS_BETTER,
    /// A speed, an accuracy.
    HIGHER_IS_BETTER,
    /// A count or a setting that ranks nothing, such as the learning rate.
    NEITHER
}
