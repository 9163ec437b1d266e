/// Comparisons out: JSON, a text table, a Markdown report, and the safe way to put a file on disk.
///
/// Everything here is told by [dev.runlens.analyze.Comparison] and computes nothing that a reader would call a result:
/// numbers are decided in `analyze`, here they get their digits, their order and their escaping. What is written can be
/// trusted by whoever opens it: strict JSON, no control characters for a terminal, no markup from a hostile name.
@NullMarked
package dev.runlens.write;

import org.jspecify.annotations.NullMarked;
