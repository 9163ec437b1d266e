/// What a training run *is*: its identity, its configuration, the history of its metrics, its checkpoints, and
/// everything strange that was noticed while reading it.
///
/// Immutable values only. Nothing here reads a file, computes a statistic or knows how a run is shown: that is the
/// business of `read`, `analyze`, `write` and the two front ends. Uses the JDK alone.
@NullMarked
package dev.runlens.run;

import org.jspecify.annotations.NullMarked;
