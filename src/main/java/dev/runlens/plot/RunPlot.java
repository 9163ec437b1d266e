package dev.runlens.plot;

import dev.runlens.analyze.single.BestValidation;
import dev.runlens.analyze.single.CheckpointAdvice;
import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.run.Metric;
import dev.runlens.run.Run;
import dev.runlens.run.Segment;
import dev.runlens.run.Series;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything that is drawn for one run.
///
/// @param name the run's name, unique in the plot
/// @param index its place in the comparison, which decides how it looks
/// @param lines its curves
/// @param gaps where its gap is above the threshold
/// @param marks single points worth seeing
public record RunPlot(String name, int index, Lines lines, List<GapArea> gaps, Marks marks) {
    /// Keeps a copy.
    public RunPlot {
        gaps = List.copyOf(gaps);
    }

    /// The curves of a run.
    ///
    /// @param train train loss at the iterations that reported it
    /// @param validation validation loss
    /// @param superseded losses that a resumed part replaced, train and validation of each part
    public record Lines(Curve train, Curve validation, List<Curve> superseded) {
        /// Keeps a copy.
        public Lines {
            superseded = List.copyOf(superseded);
        }

        /// Train and validation.
        public List<Curve> both() {
            return List.of(train, validation);
        }
    }

    /// Single points.
    ///
    /// @param best the lowest reported validation loss; null where there is none
    /// @param onset where overfitting began; null where it did not
    /// @param shipped the checkpoint to ship, at its iteration and the fitted validation loss there; null where there
    /// is none
    /// @param lost where a line breaks because values are not finite
    public record Marks(
            @Nullable Mark best,
            @Nullable Onset onset,
            @Nullable Mark shipped,
            List<Lost> lost) {
        /// Keeps a copy.
        public Marks {
            lost = List.copyOf(lost);
        }
    }

    /// A point.
    ///
    /// @param x iteration
    /// @param y loss
    public record Mark(double x, double y) {}

    /// Where overfitting began.
    ///
    /// @param x iteration
    /// @param low the earliest iteration that the noise leaves possible
    /// @param high the latest iteration that the noise leaves possible
    public record Onset(double x, double low, double high) {}

    /// A stretch of values that are not finite.
    ///
    /// @param x where it begins
    /// @param y the last finite value before it, else the first after it; NaN where the curve has none
    /// @param count how many values
    public record Lost(double x, double y, int count) {}

    /// The plot of a run.
    ///
    /// @param index its place in the comparison
    /// @param gapPercent from how many percent of train loss on the gap is shaded
    public static RunPlot of(ComparedRun compared, int index, double gapPercent) {
        Run run = compared.run();
        Curve train = Curve.of(run.series(Metric.TRAIN_LOSS));
        Curve validation = Curve.of(run.series(Metric.VAL_LOSS));
        List<Lost> lost = new ArrayList<>(lost(train));
        lost.addAll(lost(validation));
        return new RunPlot(
                run.name(),
                index,
                new Lines(train, validation, superseded(run)),
                GapArea.of(train, validation, gapPercent),
                new Marks(best(compared), onset(compared), shipped(compared), lost));
    }

    private static @Nullable Mark best(ComparedRun compared) {
        BestValidation best = compared.analysis().best();
        return best == null ? null : new Mark(best.iteration(), best.value());
    }

    private static @Nullable Onset onset(ComparedRun compared) {
        var onset = compared.analysis().curve().onset();
        return onset == null ? null : new Onset(onset.iteration(), onset.low(), onset.high());
    }

    private static @Nullable Mark shipped(ComparedRun compared) {
        CheckpointAdvice advice = compared.analysis().checkpoint();
        return advice == null ? null : new Mark(advice.iteration(), advice.valLoss());
    }

    /// Whether there is any point to draw, finite or not.
    public boolean isEmpty() {
        return lines.train().isEmpty() && lines.validation().isEmpty();
    }

    private static List<Curve> superseded(Run run) {
        List<Curve> curves = new ArrayList<>();
        for (Segment segment : run.history().segments()) {
            for (Metric metric : List.of(Metric.TRAIN_LOSS, Metric.VAL_LOSS)) {
                Series series = segment.superseded().getOrDefault(metric, Series.empty());
                if (!series.isEmpty()) {
                    curves.add(Curve.of(series));
                }
            }
        }
        return curves;
    }

    private static List<Lost> lost(Curve curve) {
        List<Lost> stretches = new ArrayList<>();
        int i = 0;
        while (i < curve.size()) {
            int start = i;
            while (i < curve.size() && !curve.finite(i)) {
                i++;
            }
            if (i > start) {
                double after = i < curve.size() ? curve.y(i) : Double.NaN;
                stretches.add(new Lost(curve.x(start), start > 0 ? curve.y(start - 1) : after, i - start));
            }
            i++;
        }
        return stretches;
    }
}
