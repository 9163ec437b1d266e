/// Hyperparameters as they took effect, and where runs differ in them.
///
/// Pure functions over what configurations state. Knows no curve and no other part of `analyze`. Uses `run`.
@NullMarked
package dev.runlens.analyze.settings;

import org.jspecify.annotations.NullMarked;
