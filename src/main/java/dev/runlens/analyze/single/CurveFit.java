package dev.runlens.analyze.single;

import dev.runlens.run.Series;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// The validation curve with its noise taken out.
///
/// @param fitted the least-squares falling-then-rising curve at the evaluations with finite values
/// @param sigma standard deviation of the noise of one evaluation
/// @param best the lowest point of the fit
/// @param gain what going on would bring; null where the curve does not fall at its end
/// @param aFifthOver the first evaluation after the lowest one that is 20 % or more above it, the rule of thumb; empty
///     where none is
public record CurveFit(
        Series fitted,
        double sigma,
        FittedBest best,
        @Nullable ExpectedGain gain,
        OptionalLong aFifthOver) {

    /// The lowest point of a fit.
    ///
    /// @param value the fitted validation loss
    /// @param iteration the evaluation it stands at, the earliest of equals
    public record FittedBest(double value, long iteration) {}
}
