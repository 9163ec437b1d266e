package dev.runlens.plot;

import dev.runlens.analyze.Comparison;
import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.work.Hands;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Train and validation loss of some runs over their iterations, or another measure over another axis: what there is to
/// draw, and the axes it needs.
///
/// The axes come from finite values only, of the lines that are drawn only. A plot with nothing finite to show still has
/// axes. Immutable; making another one with other options shares the curves.
public final class LossPlot {
    private final PlotContent content;
    private final List<RunPlot> runs;
    private final PlotOptions options;
    private final List<RunPlot> shown;
    private final List<RunPlot> background;
    private final DrawnCurves curves;
    private final PlotBounds bounds;
    private final SmoothLines smooth;
    private final boolean part;
    private final List<LossPlot> below;

    /// Runs that cannot be drawn.
    ///
    /// @param axis names of those that do not say where they lie on the horizontal axis
    /// @param measure names of those that do not report what the vertical axis measures
    public record Lacking(List<String> axis, List<String> measure) {
        /// Keeps copies.
        public Lacking {
            axis = List.copyOf(axis);
            measure = List.copyOf(measure);
        }

        Lacking without(Set<String> hidden) {
            return new Lacking(
                    axis.stream().filter(name -> !hidden.contains(name)).toList(),
                    measure.stream().filter(name -> !hidden.contains(name)).toList());
        }
    }

    private LossPlot(LossPlot whole, PlotBounds bounds, boolean part, List<LossPlot> below) {
        this.content = whole.content;
        this.runs = whole.runs;
        this.options = whole.options;
        this.shown = whole.shown;
        this.background = whole.background;
        this.curves = whole.curves;
        this.bounds = bounds;
        this.smooth = whole.smooth;
        this.part = part;
        this.below = List.copyOf(below);
    }

    private LossPlot(PlotContent content, PlotOptions options, SmoothLines smooth) {
        this.part = false;
        this.below = List.of();
        this.content = content;
        this.runs = content.runs();
        this.options = options;
        this.smooth = smooth.with(options.smoothing());
        Map<Boolean, List<RunPlot>> cast = this.runs.stream()
                .filter(run -> !options.hidden().contains(run.name()))
                .collect(Collectors.partitioningBy(run -> options.cast().inFront(run.name())));
        this.shown = cast.getOrDefault(true, List.of());
        this.background = cast.getOrDefault(false, List.of());
        this.curves = DrawnCurves.of(Stream.concat(shown.stream(), background.stream()).toList(), options.cast());
        this.bounds = PlotBounds.of(curves, options.vertical());
    }

    /// The plot of a comparison.
    public static LossPlot of(Comparison comparison, PlotOptions options) {
        return of(comparison.runs(), options);
    }

    /// The plot of some runs, in this order.
    public static LossPlot of(List<ComparedRun> compared, PlotOptions options) {
        return new PlotDraft(options, empty(), () -> false).plot(compared, Hands.ALONE).orElseThrow();
    }

    /// The plot of what was drafted, with all that drawing it needs.
    ///
    /// @param before whose smooth lines are taken
    static LossPlot of(PlotContent content, PlotOptions options, LossPlot before, Hands hands) {
        LossPlot plot = new LossPlot(content, options, before.smooth);
        plot.smooth.keepOnly(plot.runs);
        hands.each(plot.shown, plot.smooth::of);
        return plot;
    }

    /// What it was made of.
    PlotContent content() {
        return content;
    }

    /// A plot without runs.
    public static LossPlot empty() {
        return new LossPlot(PlotContent.NONE, PlotOptions.DEFAULT, new SmoothLines(Smoothing.NONE));
    }

    /// The same runs with other options.
    ///
    /// @throws IllegalArgumentException when the options ask for another subject or gap threshold, which needs the
    ///     comparison
    public LossPlot with(PlotOptions other) {
        if (other.gapPercent() != options.gapPercent() || !other.subject().equals(options.subject())) {
            throw new IllegalArgumentException("another subject or gap threshold needs a new plot");
        }
        return new LossPlot(content, other, smooth);
    }

    /// The same with a part of its axes alone, as far as there is something; [#with] shows everything again.
    public LossPlot within(Scale x, Scale y) {
        List<LossPlot> parts = below.stream().map(plot -> plot.within(x, plot.yWithin(x))).toList();
        return new LossPlot(this, bounds.within(x.within(bounds.x()), y.within(bounds.y())), true, parts);
    }

    /// The same with a longer horizontal axis, which it shares with others; [#with] has its own again.
    public LossPlot along(Scale x) {
        return new LossPlot(this, bounds.within(x, bounds.y()), part, below);
    }

    /// The same with small plots of other measures below it, from top to bottom; the horizontal axis of all reaches over
    /// the curves of all. [#with] has none.
    public LossPlot above(List<LossPlot> others) {
        List<LossPlot> all = Stream.concat(Stream.of(this), others.stream()).filter(plot -> !plot.isEmpty()).toList();
        if (all.isEmpty()) {
            return this;
        }
        Scale x = Scale.linear(
                all.stream().mapToDouble(plot -> plot.x().low()).min().orElse(0),
                all.stream().mapToDouble(plot -> plot.x().high()).max().orElse(1));
        List<LossPlot> small = others.stream().filter(plot -> !plot.isEmpty()).map(plot -> plot.along(x)).toList();
        return new LossPlot(this, bounds.within(isEmpty() ? bounds.x() : x, bounds.y()), part, small);
    }

    /// The small plots below it.
    public List<LossPlot> below() {
        return below;
    }

    /// Whether its axes are a part of what there is, so that lines run beyond their ends.
    public boolean isPart() {
        return part || outsideValues() > 0 || options.cast().pointed() != null;
    }

    /// Every run, hidden ones included, in the order of the comparison.
    public List<RunPlot> runs() {
        return runs;
    }

    /// The runs in question that are not hidden: drawn in their colours, with marks and names.
    public List<RunPlot> shown() {
        return shown;
    }

    /// The other runs that are not hidden: a grey line each behind them.
    public List<RunPlot> background() {
        return background;
    }

    /// The lines of a run as they are drawn: smoothed where that is asked for.
    RunPlot.Lines smoothed(RunPlot run) {
        return smooth.of(run);
    }

    /// How many runs are drawn.
    public int drawn() {
        return shown.size() + background.size();
    }

    /// What was asked for.
    public PlotOptions options() {
        return options;
    }

    /// The runs that are not hidden and still cannot be drawn.
    public Lacking lacking() {
        return content.lacking().without(options.hidden());
    }

    /// The whole horizontal axis.
    public Scale x() {
        return bounds.x();
    }

    /// The whole vertical axis.
    public Scale y() {
        return bounds.y();
    }

    /// Whether no shown run has a finite loss, so that there is no line to draw.
    public boolean isEmpty() {
        return !bounds.anything();
    }

    /// How many finite losses at or below zero a logarithmic axis leaves out; 0 on a linear one.
    public int hiddenValues() {
        return bounds.left().hidden();
    }

    /// How many values lie beyond the ends of the vertical axis because outliers are clipped.
    public int outsideValues() {
        return bounds.left().outside();
    }

    /// The vertical axis that fits what lies between two places of the horizontal one.
    public Scale yWithin(Scale x) {
        return PlotBounds.yWithin(curves, x, bounds.y());
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
    public Resolution format(Scale visible) {
        return Resolution.of(visible, bounds.decimals());
    }
}
