package dev.runlens.chart;

/// The part of a chart that is in view, in the values of its axes.
///
/// @param left the least of the horizontal axis
/// @param right the most of it
/// @param bottom the least of the vertical axis
/// @param top the most of it
public record ChartView(double left, double right, double bottom, double top) {}
