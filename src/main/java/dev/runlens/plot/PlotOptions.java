package dev.runlens.plot;

import dev.runlens.analyze.single.GapThresholds;
import java.util.LinkedHashSet;
import java.util.Set;

/// What a reader asked a loss plot to show.
///
/// @param logScale whether the loss axis is logarithmic
/// @param gapShown whether the band between train and validation is shaded
/// @param gapPercent from how many percent of train loss on it is
/// @param hidden names of runs that are left out
public record PlotOptions(boolean logScale, boolean gapShown, double gapPercent, Set<String> hidden) {
    /// Linear, with the band above the documented threshold, every run shown.
    public static final PlotOptions DEFAULT =
            new PlotOptions(false, true, GapThresholds.DOCUMENTED.overfitting(), Set.of());

    /// Keeps a copy.
    public PlotOptions {
        hidden = Set.copyOf(new LinkedHashSet<>(hidden));
    }

    /// The same with a logarithmic or a linear loss axis.
    public PlotOptions withLogScale(boolean log) {
        return new PlotOptions(log, gapShown, gapPercent, hidden);
    }

    /// The same with or without the band.
    public PlotOptions withGapShown(boolean shown) {
        return new PlotOptions(logScale, shown, gapPercent, hidden);
    }

    /// The same with other runs left out.
    public PlotOptions withHidden(Set<String> names) {
        return new PlotOptions(logScale, gapShown, gapPercent, names);
    }
}
