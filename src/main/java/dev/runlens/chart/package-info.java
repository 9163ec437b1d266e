/// The loss chart in JavaFX: a [dev.runlens.chart.LossChart] for the window, a [dev.runlens.chart.ChartImage] for
/// files.
///
/// What is drawn (lines, bands, marks, axes, colours) comes from `plot`; here is only how: nodes, styles, mouse and
/// keys. Knows nothing of the rest of the window. Reads no file but its own texts and style sheet.
@NullMarked
package dev.runlens.chart;

import org.jspecify.annotations.NullMarked;
