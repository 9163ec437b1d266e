package dev.runlens.read.mlx.dialect;

import dev.runlens.read.lines.TextLine;

/// A report that goes over several lines, while they come.
interface OpenReport {
    /// Takes a segment that may belong to the report.
    ///
    /// @return false where it does not; the report is over then
    boolean goesOn(TextLine s);

    /// Hands on what was gathered.
    void close();
}
