/// What can be said of one run by itself: its gap, its best evaluation, its speeds, what its validation curve says, and
/// which of its checkpoints to ship, gathered in [dev.runlens.analyze.single.ComparedRun].
///
/// Pure functions. Nothing here knows a second run. Uses `run`, `analyze.settings` and `analyze.statistics`.
@NullMarked
package dev.runlens.analyze.single;

import org.jspecify.annotations.NullMarked;
