/// The list of inputs and runs: their states, progress, gap words, findings, and the ticks that show them in the chart.
@NullMarked
package dev.runlens.ui.runs;

import org.jspecify.annotations.NullMarked;
