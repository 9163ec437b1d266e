package dev.runlens.analyze.single;

import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// The distance between validation and train loss.
///
/// @param value validation loss − train loss
/// @param percent value ÷ train loss × 100; empty where train loss is zero or below
/// @param band what the percent is called; null where there is no percent
public record Gap(
        double value, OptionalDouble percent, @Nullable GapBand band) {
    /// The gap between two losses; empty unless both are finite.
    ///
    /// `1.443` and `1.629` give `0.186` and `12.9 %`, "overfitting".
    public static Optional<Gap> between(double trainLoss, double valLoss, GapThresholds thresholds) {
        if (!Double.isFinite(trainLoss) || !Double.isFinite(valLoss)) {
            return Optional.empty();
        }
        double value = valLoss - trainLoss;
        if (trainLoss <= 0) {
            return Optional.of(new Gap(value, OptionalDouble.empty(), null));
        }
        double percent = value / trainLoss * 100;
        return Optional.of(new Gap(value, OptionalDouble.of(percent), thresholds.band(percent)));
    }
}
