package dev.runlens.read.mlx.dense;

/// Where the numbers of a report stand in its line, and what they are.
///
/// @param spans begin and end of each number: the iteration, then the figures
/// @param ids the metric of each figure
@SuppressWarnings("ArrayRecordComponent")
public record ReportShape(int[] spans, int[] ids) {}
