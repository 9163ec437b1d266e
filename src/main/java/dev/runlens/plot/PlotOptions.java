package dev.runlens.plot;

import dev.runlens.analyze.single.GapThresholds;
import java.util.LinkedHashSet;
import java.util.Set;

/// What a reader asked a loss plot to show.
///
/// @param subject what is drawn over what
/// @param logScale whether the vertical axis is logarithmic
/// @param gapShown whether the band between train and validation is shaded
/// @param gapPercent from how many percent of train loss on it is
/// @param hidden names of runs that are left out
public record PlotOptions(
        PlotSubject subject, boolean logScale, boolean gapShown, double gapPercent, Set<String> hidden) {
    /// Loss over iterations, linear, with the band above the documented threshold, every run shown.
    public static final PlotOptions DEFAULT = new PlotOptions(PlotSubject.DEFAULT, false, true,
            GapThresholds.DOCUMENTED.overfitting(), Set.of());

    /// Keeps a copy.
    public PlotOptions {
        hidden = Set.copyOf(new LinkedHashSet<>(hidden));
    }

    /// The same of something else.
    public PlotOptions withSubject(PlotSubject other) {
        return new PlotOptions(other, logScale, gapShown, gapPercent, hidden);
    }

    /// The same with a logarithmic or a linear vertical axis.
    public PlotOptions withLogScale(boolean log) {
        return new PlotOptions(subject, log, gapShown, gapPercent, hidden);
    }

    /// The same with or without the band.
    public PlotOptions withGapShown(boolean shown) {
        return new PlotOptions(subject, logScale, shown, gapPercent, hidden);
    }

    /// The same with the band from another percent on, such as where it is "significant overfitting".
    public PlotOptions withGapPercent(double percent) {
        return new PlotOptions(subject, logScale, gapShown, percent, hidden);
    }

    /// The same with other runs left out.
    public PlotOptions withHidden(Set<String> names) {
        return new PlotOptions(subject, logScale, gapShown, gapPercent, names);
    }
}
