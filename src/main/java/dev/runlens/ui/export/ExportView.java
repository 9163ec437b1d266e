package dev.runlens.ui.export;

import dev.runlens.analyze.Comparison;
import dev.runlens.plot.PlotOptions;
import dev.runlens.write.OutputRules;

/// What is to be taken away: what the window shows.
///
/// @param all everything on the board; runs have their colours by their place in it
/// @param shown the ticked runs alone
/// @param plot how the chart is drawn, with the runs that are not ticked hidden
/// @param dark whether the window is dark
/// @param rules what may be written over
public record ExportView(Comparison all, Comparison shown, PlotOptions plot, boolean dark, OutputRules rules) {}
