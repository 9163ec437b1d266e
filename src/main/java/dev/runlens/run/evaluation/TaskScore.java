package dev.runlens.run.evaluation;

/// What a file says a subject reached in a task as a whole.
///
/// @param task the task
/// @param metric the metric, as the file names it
/// @param value what was reached
/// @param standardError its standard error; NaN where the file gives none
/// @param examples of how many examples; 0 where unknown
public record TaskScore(String task, String metric, double value, double standardError, long examples) {}
