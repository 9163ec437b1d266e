package dev.runlens.plot;

import dev.runlens.analyze.Comparison;
import dev.runlens.analyze.single.ComparedRun;
import java.util.ArrayList;
import java.util.List;

/// Train and validation loss of some runs over their iterations: what there is to draw, and the axes it needs.
///
/// The axes come from finite values only, of the runs that are shown only. A plot with nothing finite to show still has
/// axes. Immutable; making another one with other options shares the curves.
public final class LossPlot {
    private final List<RunPlot> runs;
    private final PlotOptions options;
    private final List<RunPlot> shown;
    private final PlotBounds bounds;

    private LossPlot(List<RunPlot> runs, PlotOptions options) {
        this.runs = List.copyOf(runs);
        this.options = options;
        this.shown = this.runs.stream()
                .filter(run -> !options.hidden().contains(run.name()))
                .toList();
        this.bounds = PlotBounds.of(shown, options.logScale());
    }

    /// The plot of a comparison.
    public static LossPlot of(Comparison comparison, PlotOptions options) {
        return of(comparison.runs(), options);
    }

    /// The plot of some runs, in this order.
    public static LossPlot of(List<ComparedRun> compared, PlotOptions options) {
        List<RunPlot> runs = new ArrayList<>(compared.size());
        for (ComparedRun run : compared) {
            runs.add(RunPlot.of(run, runs.size(), options.gapPercent()));
        }
        return new LossPlot(runs, options);
    }

    /// A plot without runs.
    public static LossPlot empty() {
        return new LossPlot(List.of(), PlotOptions.DEFAULT);
    }

    /// The same runs with other options.
    ///
    /// @throws IllegalArgumentException when the options ask for another gap threshold, which needs the comparison
    public LossPlot with(PlotOptions other) {
        if (other.gapPercent() != options.gapPercent()) {
            throw new IllegalArgumentException("another gap threshold needs a new plot");
        }
        return new LossPlot(runs, other);
    }

    /// Every run, hidden ones included, in the order of the comparison.
    public List<RunPlot> runs() {
        return runs;
    }

    /// The runs that are not hidden.
    public List<RunPlot> shown() {
        return shown;
    }

    /// What was asked for.
    public PlotOptions options() {
        return options;
    }

    /// The whole horizontal axis, in iterations.
    public Scale x() {
        return bounds.x();
    }

    /// The whole vertical axis.
    public Scale y() {
        return bounds.y();
    }

    /// Whether no shown run has a finite loss, so that there is no line to draw.
    public boolean isEmpty() {
        return bounds.finite() == 0;
    }

    /// How many finite losses at or below zero a logarithmic axis leaves out; 0 on a linear one.
    public int hiddenValues() {
        return bounds.hidden();
    }

    /// How many losses of the shown runs are NaN or infinite.
    public int lostValues() {
        return shown.stream()
                .flatMap(run -> run.marks().lost().stream())
                .mapToInt(RunPlot.Lost::count)
                .sum();
    }

    /// Whether a band is shaded for any shown run.
    public boolean anyGap() {
        return options.gapShown() && shown.stream().anyMatch(run -> !run.gaps().isEmpty());
    }

    /// How to write a loss when a part of the vertical axis is visible.
    public ValueFormat format(Scale visible) {
        return ValueFormat.of(visible, bounds.decimals());
    }
}
