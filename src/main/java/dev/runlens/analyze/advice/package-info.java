/// What to make of a run and what to try next: insights from its configuration, and the next run as one changed factor
/// with its reason.
///
/// Every sentence comes from a rule with a stable id, the fields it read and a test; no rule fires on a missing value.
/// Pure functions; nothing is written here. Uses `run` and the other parts of `analyze` but its root.
@NullMarked
package dev.runlens.analyze.advice;

import org.jspecify.annotations.NullMarked;
