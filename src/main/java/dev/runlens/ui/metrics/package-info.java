/// Final metrics that a person types in for a run without a log.
@NullMarked
package dev.runlens.ui.metrics;

import org.jspecify.annotations.NullMarked;
