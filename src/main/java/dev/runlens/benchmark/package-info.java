/// Measures how fast logs are read: `runlens benchmark`.
///
/// Not part of what users run; nothing else may depend on it. It may use `read` and `run`, start processes, and write
/// to the standard streams. What it prints is explained in `docs/benchmarks.md`. The sub-package
/// `verdict` simulates runs instead, and uses `analyze` and the statistics library; `window` measures the chart and the
/// window, and uses all that they are made of.
@NullMarked
package dev.runlens.benchmark;

import org.jspecify.annotations.NullMarked;
