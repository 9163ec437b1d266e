package dev.runlens.plot;

import dev.runlens.run.Order;
import java.util.List;

/// The end of a line, in pixels, and what may be said there.
///
/// @param validation whether it is the validation line of the run
/// @param texts the longest first
/// @param x from the left edge of the plot
/// @param y from its top
record LineEnd(RunPlot run, boolean validation, List<String> texts, double x, double y) {
    String text() {
        return texts.getFirst();
    }

    LineEnd saying(String text) {
        return new LineEnd(run, validation, List.of(text), x, y);
    }

    /// Puts ends in order from top to bottom. Those that lie at the same height but for noise have an order that stays while
    /// their lines grow.
    ///
    /// @param same how far apart that is
    static void inOrder(List<LineEnd> ends, double same) {
        ends.sort(Order.comparingDouble(LineEnd::y));
        for (int i = 1; i < ends.size(); i++) {
            LineEnd above = ends.get(i - 1);
            LineEnd below = ends.get(i);
            if (below.y - above.y < same && above.run.name().compareTo(below.run.name()) > 0) {
                ends.set(i - 1, below);
                ends.set(i, above);
            }
        }
    }
}
