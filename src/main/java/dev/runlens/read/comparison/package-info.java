/// The comparison JSON read back: files that RunLens wrote, and files of the script that the format was documented with
/// (documented keys only, Python's bare `NaN` among the numbers).
///
/// What each key means stands in `docs/comparison-json.md`. Knows no other family.
@NullMarked
package dev.runlens.read.comparison;

import org.jspecify.annotations.NullMarked;
