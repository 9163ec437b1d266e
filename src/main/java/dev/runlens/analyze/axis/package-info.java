/// What training can be measured by: iterations, epochs, tokens, examples, optimizer updates, time; and where along
/// each of these an iteration of a run lies.
///
/// Pure functions. Nothing is guessed: a run that does not say how many tokens it saw has no place on the axis of
/// tokens. Uses `run` and `analyze.settings`.
@NullMarked
package dev.runlens.analyze.axis;

import org.jspecify.annotations.NullMarked;
