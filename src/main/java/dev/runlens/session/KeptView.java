package dev.runlens.session;

import org.jspecify.annotations.Nullable;

/// How runs were shown.
///
/// @param subject what the chart drew
/// @param switches what was switched on
/// @param baseline the run that others were compared to; null where none was chosen
/// @param zoom the part of the chart that was shown; null where it was all of it
public record KeptView(
        Subject subject, Switches switches, KeptRun.@Nullable Place baseline, @Nullable Zoom zoom) {
    /// As the window is at first.
    public static final KeptView DEFAULT = new KeptView(new Subject("", ""), Switches.DEFAULT, null, null);

    /// What the chart drew.
    ///
    /// @param axis the name of the horizontal axis; empty for the usual one
    /// @param metric the key of the metric; empty for losses
    public record Subject(String axis, String metric) {}

    /// What was switched on.
    ///
    /// @param log whether losses were on a logarithmic axis
    /// @param gap whether the gap was shaded
    /// @param onlyDifferences whether the table left out settings in which the runs agree
    public record Switches(boolean log, boolean gap, boolean onlyDifferences) {
        /// As the window is at first.
        public static final Switches DEFAULT = new Switches(false, true, true);
    }

    /// A part of the chart.
    ///
    /// @param left the least of the horizontal axis
    /// @param right the most of it
    /// @param bottom the least of the vertical axis
    /// @param top the most of it
    public record Zoom(double left, double right, double bottom, double top) {}
}
