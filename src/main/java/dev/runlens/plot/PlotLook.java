package dev.runlens.plot;

import java.util.List;

/// How a picture of so many runs looks: widths, strengths and limits, the same in the window and in SVG, which only
/// paint. Colours are [Palette]'s.
///
/// @param runs how many are shown
public record PlotLook(int runs) {
    /// Above so many runs lines and points are finer.
    private static final int MANY_RUNS = 6;

    /// Above so many runs each is drawn more lightly.
    private static final int CROWD = 20;

    /// Labels have at most this part of the width beside the plot.
    public static final double MOST_MARGIN = 0.3;

    /// A measure other than the loss that is reported more often than this has a thin line without points.
    public static final int MOST_POINTED = 60;

    /// A band over a single evaluation is a line of this width.
    public static final double LONE_BAND_WIDTH = 5;

    /// A point between two gaps of a line is a dot at least this wide.
    public static final double DOT_WIDTH = 3.5;

    /// The part of its radius that the outline of a validation point is wide.
    public static final double POINT_OUTLINE = 0.56;

    /// How strongly the leader from a line to its label is drawn.
    public static final double LEADER_STRENGTH = 0.5;

    /// How strongly the interval of an onset is shaded.
    public static final double ONSET_STRENGTH = 0.06;

    /// How strongly the line down from an onset is drawn that is named, and that is one of many.
    public static final double NAMED_ONSET_LINE = 0.8;

    /// As [#NAMED_ONSET_LINE], for one of many.
    public static final double ONSET_LINE = 0.35;

    /// More onsets than this would be a plot of their own.
    public static final int MOST_ONSETS = 24;

    /// Onsets are named and shaded up to this many.
    public static final int MOST_NAMED_ONSETS = 3;

    /// The look of a plot.
    public static PlotLook of(LossPlot plot) {
        return new PlotLook(plot.shown().size());
    }

    /// How a line is drawn.
    ///
    /// @param width in pixels
    /// @param strength its opacity
    /// @param dash lengths on and off in pixels; empty for none
    public record Line(double width, double strength, List<Double> dash) {
        /// The same, weaker.
        public Line faded(double by) {
            return new Line(width, strength * by, dash);
        }
    }

    /// A train line.
    ///
    /// @param dense whether it goes up and down in every column: such a line is a surface and would drown the rest
    public Line train(RunStyle style, boolean dense) {
        return new Line(1.25, (dense ? 0.4 : 0.65) * strength(), style.dash().lengths());
    }

    /// A line as it was reported, behind the same line smoothed.
    public Line raw(RunStyle style) {
        return new Line(1, 0.22 * strength(), style.dash().lengths());
    }

    /// A train line that is smoothed.
    public Line smoothed(RunStyle style) {
        return new Line(1.6, 0.85 * strength(), style.dash().lengths());
    }

    /// A validation line.
    public Line validation(RunStyle style) {
        return new Line(runs > MANY_RUNS ? 1.8 : 2.4, strength(), style.dash().lengths());
    }

    /// The one line of a measure that is reported often while training: a thick one would hide what it tells.
    public Line often(RunStyle style) {
        return new Line(1.4, 0.9 * strength(), style.dash().lengths());
    }

    /// The line of a run that is not in question.
    public static Line background() {
        return new Line(1, 0.75, List.of());
    }

    /// A line that a resumed part replaced.
    public Line superseded() {
        return new Line(1.25, 0.35 * strength(), List.of(2.0, 3.0));
    }

    /// How strongly the bands are shaded where the gap is above the threshold.
    public double band() {
        return Math.max(0.025, 0.13 / Math.sqrt(Math.max(1, runs)));
    }

    /// The radius of a validation point.
    public double radius() {
        return runs > MANY_RUNS ? 2.4 : 3.2;
    }

    private double strength() {
        return runs > CROWD ? 0.45 : 1;
    }
}
