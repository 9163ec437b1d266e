package dev.runlens.plot;

import dev.runlens.analyze.axis.AxisPlaces;
import dev.runlens.analyze.single.BestValidation;
import dev.runlens.analyze.single.CheckpointAdvice;
import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.analyze.single.GapOverTime;
import dev.runlens.analyze.single.LowestPoint;
import dev.runlens.analyze.single.SavedFile;
import dev.runlens.run.Metric;
import dev.runlens.run.Run;
import dev.runlens.run.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// Makes the plot of a run.
final class RunPlotting {
    private final ComparedRun compared;
    private final Run run;
    private final Measure measure;
    private final @Nullable AxisPlaces places;

    RunPlotting(ComparedRun compared, PlotSubject subject) {
        this.compared = compared;
        this.run = compared.run();
        this.measure = subject.measure();
        this.places = subject.axis().places(run).orElse(null);
    }

    /// Whether the run reports the measure, but does not say where it lies on the axis.
    boolean lacksAxis() {
        return places == null && reports();
    }

    /// Whether the run reports the measure.
    boolean reports() {
        Metric evaluated = measure.evaluated();
        return !run.series(measure.metric()).isEmpty()
                || (evaluated != null && !run.series(evaluated).isEmpty());
    }

    /// @param look the number of its look
    /// @param gapPercent from how many percent of train loss on the gap is shaded
    RunPlot plot(int look, double gapPercent) {
        AxisPlaces along = places;
        if (along == null) {
            RunPlot.Marks none = new RunPlot.Marks(null, null, null, null, List.of());
            return new RunPlot(run.name(), look, RunPlot.Lines.NONE, RunPlot.Gaps.NONE, none);
        }
        RunPlot.Lines lines = lines(along);
        RunPlot.Gaps gaps = measure.isLoss() ? gaps(lines, along, gapPercent) : RunPlot.Gaps.NONE;
        return new RunPlot(run.name(), look, lines, gaps, marks(lines, along));
    }

    private RunPlot.Gaps gaps(RunPlot.Lines lines, AxisPlaces along, double gapPercent) {
        Curve percent = Curve.of(GapOverTime.of(run).percent(), along);
        return new RunPlot.Gaps(percent, GapArea.of(lines, percent, gapPercent));
    }

    private RunPlot.Lines lines(AxisPlaces along) {
        Metric evaluated = measure.evaluated();
        Curve training = Curve.of(run.series(measure.metric()), along);
        if (evaluated == null) {
            return new RunPlot.Lines(Curve.empty(), training, superseded(along));
        }
        return new RunPlot.Lines(training, Curve.of(run.series(evaluated), along), superseded(along));
    }

    private List<Curve> superseded(AxisPlaces along) {
        List<Curve> curves = new ArrayList<>();
        Metric evaluated = measure.evaluated();
        for (Segment segment : run.history().segments()) {
            segment.superseded().forEach((metric, series) -> {
                if ((metric.equals(measure.metric()) || metric.equals(evaluated)) && !series.isEmpty()) {
                    curves.add(Curve.of(series, along));
                }
            });
        }
        return curves;
    }

    private RunPlot.Marks marks(RunPlot.Lines lines, AxisPlaces along) {
        List<RunPlot.Lost> lost = new ArrayList<>(lost(lines.train()));
        lost.addAll(lost(lines.validation()));
        if (!measure.isLoss()) {
            return new RunPlot.Marks(null, null, null, null, lost);
        }
        BestValidation best = compared.analysis().best();
        LowestPoint onset = compared.analysis().curve().onset();
        OptionalLong diverged = compared.analysis().divergedAt();
        return new RunPlot.Marks(
                best == null ? null : new RunPlot.Mark(along.at(best.iteration()), best.value()),
                onset == null
                        ? null
                        : new RunPlot.Onset(along.at(onset.iteration()), along.at(onset.low()), along.at(onset.high())),
                shipped(lines.validation(), along),
                diverged.isPresent() ? along.at(diverged.getAsLong()) : null,
                lost);
    }

    private RunPlot.@Nullable Shipped shipped(Curve validation, AxisPlaces along) {
        CheckpointAdvice advice = compared.analysis().checkpoint();
        SavedFile shipped = advice == null ? null : advice.shipped();
        if (advice == null || shipped == null || shipped.iteration().isEmpty()) {
            return null;
        }
        double x = along.at(shipped.iteration().getAsLong());
        double drawn = validation.held(x);
        double loss = advice.by().isLoss() ? shipped.value() : advice.beside().bestLoss();
        return new RunPlot.Shipped(x, Double.isFinite(drawn) ? drawn : loss, loss);
    }

    private static List<RunPlot.Lost> lost(Curve curve) {
        List<RunPlot.Lost> stretches = new ArrayList<>();
        int i = 0;
        while (i < curve.size()) {
            int start = curve.extremes()
                    .along(i, curve.size(), -Double.MAX_VALUE, Double.MAX_VALUE, new Extremes.Found());
            if (start > i) {
                i = start;
                continue;
            }
            while (i < curve.size() && !curve.finite(i)) {
                i++;
            }
            if (i > start) {
                double after = i < curve.size() ? curve.y(i) : Double.NaN;
                stretches.add(new RunPlot.Lost(curve.x(start), start > 0 ? curve.y(start - 1) : after, i - start));
            }
            i++;
        }
        return stretches;
    }
}
