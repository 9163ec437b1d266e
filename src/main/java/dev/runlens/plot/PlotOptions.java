package dev.runlens.plot;

import dev.runlens.analyze.Comparison;
import dev.runlens.analyze.single.GapThresholds;
import java.util.Set;

/// What a reader asked a loss plot to show.
///
/// @param subject what is drawn over what
/// @param vertical how the vertical axis is
/// @param band where the distance between train and validation is shaded
/// @param cast which runs are shown, and as what
/// @param smoothing how lines are smoothed
public record PlotOptions(PlotSubject subject, Vertical vertical, Band band, Cast cast, Smoothing smoothing) {
    /// Loss over iterations, linear, with the band above the documented threshold, every run shown.
    public static final PlotOptions DEFAULT = new PlotOptions(PlotSubject.DEFAULT,
            new Vertical(false, false), new Band(true, GapThresholds.DOCUMENTED.overfitting()), Cast.EVERYBODY,
            Smoothing.NONE);

    /// How a comparison is drawn that nobody looks at yet: the usual way, and of many runs those in question before the
    /// others.
    public static PlotOptions of(Comparison comparison) {
        return DEFAULT.withCast(Cast.of(comparison));
    }

    /// How the vertical axis is.
    ///
    /// @param log whether it is logarithmic
    /// @param clipped whether values far outside of the others are left beyond its ends
    public record Vertical(boolean log, boolean clipped) {}

    /// The band between train and validation.
    ///
    /// @param shown whether it is shaded
    /// @param percent from how many percent of train loss on it is
    public record Band(boolean shown, double percent) {}

    /// The same of something else.
    public PlotOptions withSubject(PlotSubject other) {
        return new PlotOptions(other, vertical, band, cast, smoothing);
    }

    /// The same with a logarithmic or a linear vertical axis.
    public PlotOptions withLogScale(boolean log) {
        return new PlotOptions(subject, new Vertical(log, vertical.clipped()), band, cast, smoothing);
    }

    /// The same with or without the band.
    public PlotOptions withGapShown(boolean shown) {
        return new PlotOptions(subject, vertical, new Band(shown, band.percent()), cast, smoothing);
    }

    /// The same with the band from another percent on, such as where it is "significant overfitting".
    public PlotOptions withGapPercent(double percent) {
        return new PlotOptions(subject, vertical, new Band(band.shown(), percent), cast, smoothing);
    }

    /// The same with other runs left out.
    public PlotOptions withHidden(Set<String> names) {
        return withCast(cast.withHidden(names));
    }

    /// The same with another cast.
    public PlotOptions withCast(Cast other) {
        return new PlotOptions(subject, vertical, band, other, smoothing);
    }

    /// The same with or without values far outside of the others.
    public PlotOptions withClipped(boolean clipped) {
        return new PlotOptions(subject, new Vertical(vertical.log(), clipped), band, cast, smoothing);
    }

    /// The same with lines smoothed in another way.
    public PlotOptions withSmoothing(Smoothing other) {
        return new PlotOptions(subject, vertical, band, cast, other);
    }

    /// Whether the vertical axis is logarithmic.
    public boolean logScale() {
        return vertical.log();
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
