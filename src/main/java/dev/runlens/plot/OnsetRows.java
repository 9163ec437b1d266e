package dev.runlens.plot;

import dev.runlens.text.Bundle;
import java.util.ArrayList;
import java.util.List;

/// Where runs turned bad: above the plot a row for each run that overfits, with the interval of its onset, or that
/// diverged; from there a line down.
///
/// Named, and with the interval shaded over the plot, while they are few; more than [PlotLook#MOST_ONSETS] rows would be
/// a plot of their own, and there are none.
///
/// @param rows from the top down
public record OnsetRows(List<Row> rows) {
    /// How far words stand from the end of an interval.
    public static final double BEFORE_TEXT = 8;

    private static final double NAMED_ROW = 17;
    private static final double THIN_ROW = 7;
    private static final double ABOVE_PLOT = 8;
    private static final int LONGEST_NAME = 24;

    /// Keeps a copy.
    public OnsetRows {
        rows = List.copyOf(rows);
    }

    /// One row.
    ///
    /// @param run whose it is
    /// @param place where the run turned bad; without width where it diverged
    /// @param words what stands beside it
    public record Row(RunPlot run, RunPlot.Onset place, String words) {}

    /// The rows of a plot.
    public static OnsetRows of(LossPlot plot) {
        ShortNames names = ShortNames.of(plot.shown().stream().map(RunPlot::name).toList());
        AxisWords axis = AxisWords.of(plot);
        List<Row> rows = new ArrayList<>();
        for (RunPlot run : plot.shown()) {
            String name = names.fitted(run.name(), LONGEST_NAME);
            RunPlot.Onset onset = run.marks().onset();
            Double diverged = run.marks().diverged();
            if (onset != null) {
                rows.add(new Row(run, onset, words(name, onset, axis, plot.x())));
            } else if (diverged != null) {
                String words = Bundle.PLOT.get("onset.diverged", name, axis.place(diverged, plot.x()));
                rows.add(new Row(run, new RunPlot.Onset(diverged, diverged, diverged), words));
            }
        }
        return new OnsetRows(rows.size() > PlotLook.MOST_ONSETS ? List.of() : rows);
    }

    private static String words(String name, RunPlot.Onset onset, AxisWords axis, Scale x) {
        String from = axis.place(onset.x(), x);
        return onset.low() == onset.high()
                ? Bundle.PLOT.get("onset.label.exact", name, from)
                : Bundle.PLOT.get("onset.label", name, from, axis.place(onset.low(), x), axis.place(onset.high(), x));
    }

    /// Whether they are so few that each is named.
    public boolean named() {
        return rows.size() <= PlotLook.MOST_NAMED_ONSETS;
    }

    /// How much room they need above the plot, in pixels.
    public double height() {
        return rows.isEmpty() ? 0 : rows.size() * rowHeight() + ABOVE_PLOT;
    }

    /// The middle of a row, in pixels from the top of the plot: negative.
    public double y(int row) {
        return -ABOVE_PLOT - (rows.size() - row - 0.5) * rowHeight();
    }

    private double rowHeight() {
        return named() ? NAMED_ROW : THIN_ROW;
    }

    /// Half the height of the caps of an interval.
    public double cap() {
        return named() ? 4 : 2.5;
    }

    /// The radius of the dot at the likeliest place.
    public double dot() {
        return named() ? 3.2 : 2.2;
    }

    /// Where words begin: behind the interval, before it where there is no room, else on it. They need a ground of their
    /// own, for lines of the rows above them come down there.
    ///
    /// @param length of the words
    /// @param room where they have to end
    public static double place(RunPlot.Onset onset, Viewport view, double length, double room) {
        double high = Math.clamp(view.px(onset.high()), 0, view.width());
        double low = Math.clamp(view.px(onset.low()), 0, view.width());
        if (high + BEFORE_TEXT + length <= room) {
            return high + BEFORE_TEXT;
        }
        if (low - BEFORE_TEXT - length >= 0) {
            return low - BEFORE_TEXT - length;
        }
        return Math.clamp(view.px(onset.x()) + BEFORE_TEXT, 0, Math.max(0, room - length));
    }
}
