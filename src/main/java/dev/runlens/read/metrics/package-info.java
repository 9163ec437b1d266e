/// Final metrics that somebody wrote down for runs that say nothing of them (`--run-metrics`), and how they are given to
/// the runs.
@NullMarked
package dev.runlens.read.metrics;

import org.jspecify.annotations.NullMarked;
