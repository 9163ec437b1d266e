package dev.runlens.plot.svg;

import dev.runlens.analyze.wording.VisibleText;
import dev.runlens.plot.LossPlot;
import dev.runlens.plot.PlotNote;
import java.util.ArrayList;
import java.util.List;

/// What is not shown or not stated, and why, below the plot; takes no room where there is nothing to say.
final class SvgNote {
    private static final double LINE = 17;
    private static final double BASELINE = 11;

    private final List<String> lines;

    /// @param width what a line has room for
    SvgNote(LossPlot plot, double width) {
        lines = plot.isEmpty() ? List.of() : lines(VisibleText.of(PlotNote.of(plot)), width);
    }

    private static List<String> lines(String note, double width) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : note.split(" ", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && TextWidth.of(longer, Canvas.FONT) > width) {
                lines.add(line);
                longer = word;
            }
            line = longer;
        }
        if (!line.isEmpty()) {
            lines.add(line);
        }
        return lines;
    }

    /// How much room it takes.
    double height() {
        return lines.size() * LINE;
    }

    /// Draws it from the origin down.
    void draw(Canvas canvas) {
        for (int i = 0; i < lines.size(); i++) {
            canvas.text(SvgTheme.Ink.MUTED, 0, i * LINE + BASELINE, lines.get(i));
        }
    }
}
