package dev.runlens.analyze.single;

/// Where one [GapBand] ends and the next begins, in percent of the final train loss.
///
/// @param good below this the gap is "good generalisation"
/// @param acceptable below this it is "acceptable"
/// @param overfitting up to and including this it is "overfitting", above it "significant overfitting"
public record GapThresholds(double good, double acceptable, double overfitting) {
    /// The documented thresholds: 5, 10 and 15 percent.
    public static final GapThresholds DOCUMENTED = new GapThresholds(5, 10, 15);

    /// @throws IllegalArgumentException when the thresholds do not rise
    public GapThresholds {
        if (!(0 <= good && good <= acceptable && acceptable <= overfitting)) {
            throw new IllegalArgumentException(
                    "gap thresholds must rise: " + good + ", " + acceptable + ", " + overfitting);
        }
    }

    /// The band of a gap.
    ///
    /// @param percent gap in percent of the final train loss
    public GapBand band(double percent) {
        if (percent < 0) {
            return GapBand.VALIDATION_BELOW_TRAINING;
        }
        if (percent < good) {
            return GapBand.GOOD;
        }
        if (percent < acceptable) {
            return GapBand.ACCEPTABLE;
        }
        return percent <= overfitting ? GapBand.OVERFITTING : GapBand.SIGNIFICANT_OVERFITTING;
    }
}
