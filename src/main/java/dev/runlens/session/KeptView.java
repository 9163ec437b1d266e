package dev.runlens.session;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How runs were shown.
///
/// @param subject what the chart drew
/// @param switches what was switched on
/// @param baseline the run that others were compared to; null where none was chosen
/// @param zoom the part of the chart that was shown; null where it was all of it
/// @param layout how the rest of the window was arranged
public record KeptView(
        Subject subject, Switches switches, KeptRun.@Nullable Place baseline, @Nullable Zoom zoom, Layout layout) {
    /// As the window is at first.
    public static final KeptView DEFAULT = new KeptView(new Subject("", ""), Switches.DEFAULT, null, null,
            Layout.DEFAULT);

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
    /// @param lines how the lines were drawn
    public record Switches(boolean log, boolean gap, boolean onlyDifferences, Lines lines) {
        /// As the window is at first.
        public static final Switches DEFAULT = new Switches(false, true, true, Lines.DEFAULT);
    }

    /// How the lines were drawn.
    ///
    /// @param smoothing how much of what was before was kept, 0 for no smoothing, below 1
    /// @param validation whether validation was smoothed too
    /// @param clipped whether values far outside of the others were left outside
    public record Lines(double smoothing, boolean validation, boolean clipped) {
        /// As the window is at first.
        public static final Lines DEFAULT = new Lines(0, false, false);

        /// What is no weight is no smoothing.
        public Lines {
            smoothing = smoothing >= 0 && smoothing < 1 ? smoothing : 0;
        }
    }

    /// How the rest of the window was arranged.
    ///
    /// @param views the names of the ways in which the runs were looked at; none for the usual one
    /// @param panels the keys of the metrics of the small charts, from top to bottom
    /// @param table the table of runs
    /// @param order how the list of runs was sorted
    /// @param why what was open of what is behind the verdicts
    public record Layout(List<String> views, List<String> panels, Table table, Order order, Reasons why) {
        /// As the window is at first.
        public static final Layout DEFAULT = new Layout(List.of(), List.of(), Table.DEFAULT, Order.DEFAULT,
                Reasons.CLOSED);

        /// Keeps copies.
        public Layout {
            views = List.copyOf(views);
            panels = List.copyOf(panels);
        }
    }

    /// How the table of runs was arranged. Columns go by their headings.
    ///
    /// @param columns all, in their order
    /// @param hidden those that were not shown
    /// @param sortedBy by which the rows were sorted; empty for none
    /// @param descending whether the largest came first
    public record Table(List<String> columns, List<String> hidden, String sortedBy, boolean descending) {
        /// As the window is at first.
        public static final Table DEFAULT = new Table(List.of(), List.of(), "", false);

        /// Keeps copies.
        public Table {
            columns = List.copyOf(columns);
            hidden = List.copyOf(hidden);
        }
    }

    /// How the list of runs was sorted.
    ///
    /// @param by the field of the runs; empty where nobody chose
    /// @param turned whether the best, or the least, came last
    public record Order(String by, boolean turned) {
        /// As the window is at first.
        public static final Order DEFAULT = new Order("", false);
    }

    /// What was open of what is behind the verdicts.
    ///
    /// @param of whose
    /// @param run the run, where it was of one; null otherwise
    public record Reasons(Of of, KeptRun.@Nullable Place run) {
        /// Nothing was.
        public static final Reasons CLOSED = new Reasons(Of.NOBODY, null);

        /// Those of the verdict on all runs.
        public static final Reasons OF_ALL = new Reasons(Of.ALL, null);

        /// Those of the verdict on the two that were ticked.
        public static final Reasons OF_TWO = new Reasons(Of.TWO, null);

        /// Whose reasons.
        public enum Of {
            NOBODY,
            ALL,
            TWO,
            ONE
        }

        /// All that is known of one run.
        public static Reasons of(KeptRun.Place run) {
            return new Reasons(Of.ONE, run);
        }
    }

    /// A part of the chart.
    ///
    /// @param left the least of the horizontal axis
    /// @param right the most of it
    /// @param bottom the least of the vertical axis
    /// @param top the most of it
    public record Zoom(double left, double right, double bottom, double top) {}
}
