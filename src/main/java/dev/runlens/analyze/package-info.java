/// Pure functions over runs: the train/validation gap, the best evaluation, speeds, effective settings, differences,
/// and the [dev.runlens.analyze.Comparison] that gathers them for everything that writes or shows.
///
/// The same runs always give the same result. Nothing here reads a file, writes one, or draws. Uses `run` and, for
/// distributions, a statistics library.
@NullMarked
package dev.runlens.analyze;

import org.jspecify.annotations.NullMarked;
