package dev.runlens.plot;

import dev.runlens.analyze.single.GapThresholds;
import java.util.Set;

/// What a reader asked a loss plot to show.
///
/// @param subject what is drawn over what
/// @param logScale whether the vertical axis is logarithmic
/// @param band where the distance between train and validation is shaded
/// @param cast which runs are shown, and as what
public record PlotOptions(PlotSubject subject, boolean logScale, Band band, Cast cast) {
    /// Loss over iterations, linear, with the band above the documented threshold, every run shown.
    public static final PlotOptions DEFAULT = new PlotOptions(PlotSubject.DEFAULT, false,
            new Band(true, GapThresholds.DOCUMENTED.overfitting()), Cast.EVERYBODY);

    /// The band between train and validation.
    ///
    /// @param shown whether it is shaded
    /// @param percent from how many percent of train loss on it is
    public record Band(boolean shown, double percent) {}

    /// The same of something else.
    public PlotOptions withSubject(PlotSubject other) {
        return new PlotOptions(other, logScale, band, cast);
    }

    /// The same with a logarithmic or a linear vertical axis.
    public PlotOptions withLogScale(boolean log) {
        return new PlotOptions(subject, log, band, cast);
    }

    /// The same with or without the band.
    public PlotOptions withGapShown(boolean shown) {
        return new PlotOptions(subject, logScale, new Band(shown, band.percent()), cast);
    }

    /// The same with the band from another percent on, such as where it is "significant overfitting".
    public PlotOptions withGapPercent(double percent) {
        return new PlotOptions(subject, logScale, new Band(band.shown(), percent), cast);
    }

    /// The same with other runs left out.
    public PlotOptions withHidden(Set<String> names) {
        return withCast(cast.withHidden(names));
    }

    /// The same with another cast.
    public PlotOptions withCast(Cast other) {
        return new PlotOptions(subject, logScale, band, other);
    }

    /// Whether the band between train and validation is shaded.
    public boolean gapShown() {
        return band.shown();
    }

    /// From how many percent of train loss on it is.
    public double gapPercent() {
        return band.percent();
    }

    /// Names of runs that are left out.
    public Set<String> hidden() {
        return cast.hidden();
    }
}
