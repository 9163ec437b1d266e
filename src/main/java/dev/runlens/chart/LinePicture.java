package dev.runlens.chart;

import dev.runlens.plot.PlacedLines;
import dev.runlens.plot.RunStyle;
import dev.runlens.plot.Stroke;
import java.util.List;

/// All lines of a picture, and what the chart adds to what `plot` says of them: the colours of its theme, and which runs
/// are faded.
///
/// @param runs the lines of the runs in question
/// @param styles the look of each of these
/// @param strengths how strongly each is drawn: 1, or less where another stands out
/// @param background the lines of the others
/// @param grey their colour, as `0xRRGGBB`
record LinePicture(
        List<PlacedLines> runs,
        List<RunStyle> styles,
        List<Double> strengths,
        List<Stroke> background,
        int grey) {
    /// How many vertices it has.
    int vertexCount() {
        int behind = background.stream().mapToInt(stroke -> stroke.lines().vertexCount()).sum();
        return behind + runs.stream().mapToInt(PlacedLines::vertexCount).sum();
    }
}
