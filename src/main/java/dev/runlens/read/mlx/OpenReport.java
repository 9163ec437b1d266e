package dev.runlens.read.mlx;

/// A report that goes over several lines, while they come.
interface OpenReport {
    /// Takes a segment that may belong to the report.
    ///
    /// @return false where it does not; the report is over then
    boolean goesOn(Segment s);

    /// Hands on what was gathered.
    void close();
}
