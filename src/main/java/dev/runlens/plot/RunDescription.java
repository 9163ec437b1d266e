package dev.runlens.plot;

import dev.runlens.text.Bundle;
import java.util.ArrayList;
import java.util.List;

/// What the chart shows of a run, in words.
final class RunDescription {
    private final LossPlot plot;
    private final Resolution format;
    private final AxisWords axis;

    RunDescription(LossPlot plot) {
        this.plot = plot;
        this.format = plot.format(plot.y());
        this.axis = AxisWords.of(plot);
    }

    String of(RunPlot run) {
        List<String> facts = new ArrayList<>();
        lines(run, facts);
        if (plot.options().gapShown() && !run.gaps().isEmpty()) {
            String from = place(run.gaps().getFirst().from());
            facts.add(Bundle.PLOT.get("description.gap", PlotDescription.percent(plot), axis.title(), from));
        }
        marks(run.marks(), facts);
        return Bundle.PLOT.get("description.run", run.name(), String.join(", ", facts));
    }

    private void lines(RunPlot run, List<String> facts) {
        Curve train = run.lines().train();
        if (!train.isEmpty()) {
            facts.add(Bundle.PLOT.get("description.train", first(train), last(train)));
        }
        Curve validation = run.lines().validation();
        if (validation.isEmpty()) {
            return;
        }
        if (!plot.options().subject().measure().split()) {
            facts.add(Bundle.PLOT.get("description.single", first(validation), last(validation)));
            return;
        }
        facts.add(Bundle.PLOT.get("description.validation", first(validation), last(validation)));
        RunPlot.Mark best = run.marks().best();
        if (best != null) {
            facts.add(Bundle.PLOT.get("description.best", format.format(best.y()), axis.title(), place(best.x())));
        }
    }

    private void marks(RunPlot.Marks marks, List<String> facts) {
        RunPlot.Onset onset = marks.onset();
        if (onset != null) {
            facts.add(Bundle.PLOT.get(
                    "description.onset", axis.title(), place(onset.x()), place(onset.low()), place(onset.high())));
        }
        RunPlot.Shipped shipped = marks.shipped();
        if (shipped != null) {
            facts.add(Bundle.PLOT.get(
                    "description.shipped", axis.title(), place(shipped.x()), format.format(shipped.loss())));
        }
        Double diverged = marks.diverged();
        if (diverged != null) {
            facts.add(Bundle.PLOT.get("description.diverged", axis.title(), place(diverged)));
        }
        if (!marks.lost().isEmpty()) {
            int count = marks.lost().stream().mapToInt(RunPlot.Lost::count).sum();
            double first = marks.lost().stream().mapToDouble(RunPlot.Lost::x).min().orElse(0);
            facts.add(Bundle.PLOT.get("description.lost", count, axis.title(), place(first)));
        }
    }

    private String first(Curve curve) {
        return format.format(curve.y(0));
    }

    private String last(Curve curve) {
        return format.format(curve.y(curve.size() - 1));
    }

    private String place(double x) {
        return axis.place(x, plot.x());
    }
}
