/// Tables of numbers that a trainer or a person wrote while training: CSV of PyTorch Lightning, Keras and others, lines
/// of JSON, and the configuration beside them.
///
/// Readers make rows of a file; [dev.runlens.read.series.RowTrainings] makes trainings of rows and knows no syntax.
@NullMarked
package dev.runlens.read.table;

import org.jspecify.annotations.NullMarked;
