package dev.runlens.ui.export;

import dev.runlens.analyze.Comparison;
import dev.runlens.chart.ChartView;
import dev.runlens.chart.LossChart;
import dev.runlens.plot.LossPlot;
import dev.runlens.plot.Measure;
import dev.runlens.plot.PlotOptions;
import dev.runlens.plot.PlotSubject;
import dev.runlens.plot.Scale;
import dev.runlens.write.OutputRules;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is to be taken away: what the window shows.
///
/// @param all everything on the board
/// @param shown the ticked runs alone
/// @param picture how the chart is drawn
/// @param rules what may be written over
public record ExportView(Comparison all, Comparison shown, Picture picture, OutputRules rules) {
    /// How the chart is drawn.
    ///
    /// @param plot what is drawn, with the runs that are not ticked hidden
    /// @param part what is in view; null for everything
    /// @param dark whether the window is dark
    /// @param below what small charts below it show
    public record Picture(PlotOptions plot, @Nullable ChartView part, boolean dark, List<Measure> below) {
        /// What the chart itself shows is not shown below it.
        public Picture {
            below = below.stream().filter(measure -> !measure.equals(plot.subject().measure())).toList();
        }

        /// A chart as it is seen.
        public static Picture of(LossChart chart) {
            return new Picture(
                    chart.drawn(), chart.viewProperty().get(), chart.darkProperty().get(),
                    chart.panelsProperty().get());
        }

        /// The same of the whole runs.
        public Picture whole() {
            return new Picture(plot, null, dark, below);
        }
    }

    /// The plot of what is in view.
    LossPlot plot() {
        PlotOptions options = picture.plot();
        LossPlot whole = LossPlot.of(all, options)
                .above(picture.below().stream()
                        .map(measure -> new PlotSubject(options.subject().axis(), measure))
                        .map(subject -> LossPlot.of(all, options.withSubject(subject).withLogScale(false)))
                        .toList());
        ChartView part = picture.part();
        return part == null
                ? whole
                : whole.within(
                        Scale.linear(part.left(), part.right()),
                        new Scale(whole.y().kind(), part.bottom(), part.top()));
    }
}
