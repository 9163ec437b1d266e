package dev.runlens.plot;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything that is drawn for one run.
///
/// @param name the run's name, unique in the plot
/// @param look the number of its look, see [Palette#style]
/// @param lines its curves
/// @param gap the distance between them
/// @param marks single points worth seeing
public record RunPlot(String name, int look, Lines lines, Gaps gap, Marks marks) {
    /// The gap between validation and train loss.
    ///
    /// @param percent at each evaluation, in percent of train loss; NaN where there is none
    /// @param areas where it is above the threshold
    public record Gaps(Curve percent, List<GapArea> areas) {
        /// Of a measure that is no loss, and of a run without evaluations.
        static final Gaps NONE = new Gaps(Curve.empty(), List.of());

        /// Keeps a copy.
        public Gaps {
            areas = List.copyOf(areas);
        }
    }

    /// The same with another look.
    RunPlot withLook(int number) {
        return number == look ? this : new RunPlot(name, number, lines, gap, marks);
    }

    /// Whether its only line has so many points that it is drawn thin, and without them.
    boolean isReportedOften() {
        return lines.train().isEmpty() && marks.best() == null && lines.validation().size() > PlotLook.MOST_POINTED;
    }

    /// Where the gap is above the threshold.
    public List<GapArea> gaps() {
        return gap.areas();
    }

    /// The curves of a run.
    ///
    /// @param train what was measured while training; empty for a measure that has one line alone
    /// @param validation what was measured at evaluations, or the one line there is
    /// @param superseded what a resumed part replaced, train and validation of each part
    public record Lines(Curve train, Curve validation, List<Curve> superseded) {
        /// No curve at all.
        static final Lines NONE = new Lines(Curve.empty(), Curve.empty(), List.of());

        /// Keeps a copy.
        public Lines {
            superseded = List.copyOf(superseded);
        }

        /// The one line that is drawn of a run that is not in question: validation where there is any.
        public Curve only() {
            return validation.isEmpty() ? train : validation;
        }

        /// Train and validation.
        public List<Curve> both() {
            return List.of(train, validation);
        }
    }

    /// Single points and places.
    ///
    /// @param best the lowest reported validation loss; null where there is none
    /// @param onset where overfitting began; null where it did not
    /// @param shipped the checkpoint to ship; null where there is none
    /// @param diverged from where on a loss is never finite again, or beyond all bounds; null where there is none
    /// @param lost where a line breaks because values are not finite
    public record Marks(
            @Nullable Mark best,
            @Nullable Onset onset,
            @Nullable Shipped shipped,
            @Nullable Double diverged,
            List<Lost> lost) {
        /// Keeps a copy.
        public Marks {
            lost = List.copyOf(lost);
        }
    }

    /// A point.
    ///
    /// @param x place on the horizontal axis
    /// @param y value
    public record Mark(double x, double y) {}

    /// The checkpoint to ship.
    ///
    /// @param x where it was saved
    /// @param y the validation line there, reported or between reports; its loss where the line does not reach
    /// @param loss its validation loss, measured or estimated
    public record Shipped(double x, double y, double loss) {}

    /// Where overfitting began.
    ///
    /// @param x where, most likely
    /// @param low the earliest place that the noise leaves possible
    /// @param high the latest place that the noise leaves possible
    public record Onset(double x, double low, double high) {
        /// Whether the interval leaves at least half of a view free. Shading a wider one would tell nothing.
        public boolean narrowIn(Viewport view) {
            double from = Math.clamp(view.px(low), 0, view.width());
            double to = Math.clamp(view.px(high), 0, view.width());
            return to - from <= view.width() / 2;
        }
    }

    /// A stretch of values that are not finite.
    ///
    /// @param x where it begins
    /// @param y the last finite value before it, else the first after it; NaN where the curve has none
    /// @param count how many values
    public record Lost(double x, double y, int count) {}

    /// Whether there is any point to draw, finite or not.
    public boolean isEmpty() {
        return lines.train().isEmpty() && lines.validation().isEmpty();
    }
}
