package dev.runlens.plot;

import java.util.ArrayList;
import java.util.List;

/// The curves that the axes of a plot have to hold: both lines of each run in question and what a resumed part of it
/// replaced, and the one line of each other run.
///
/// A run that the reader only points at counts with its one line, though both are drawn for that while: the axes stay
/// where they are while the pointer goes from run to run.
///
/// @param lines train and validation
/// @param superseded what was replaced; not counted among the values that an axis leaves out
record DrawnCurves(List<Curve> lines, List<Curve> superseded) {
    DrawnCurves {
        lines = List.copyOf(lines);
        superseded = List.copyOf(superseded);
    }

    /// @param runs those that are not hidden
    static DrawnCurves of(List<RunPlot> runs, Cast cast) {
        List<Curve> lines = new ArrayList<>();
        List<Curve> superseded = new ArrayList<>();
        for (RunPlot run : runs) {
            if (cast.inQuestion(run.name())) {
                lines.addAll(run.lines().both());
                superseded.addAll(run.lines().superseded());
            } else {
                lines.add(run.lines().only());
            }
        }
        return new DrawnCurves(lines, superseded);
    }
}
