package dev.runlens.plot;

import dev.runlens.analyze.Gap;
import dev.runlens.analyze.GapThresholds;
import java.util.ArrayList;
import java.util.List;

/// A stretch of a run over which validation loss lies above train loss by more than a threshold, evaluation after
/// evaluation.
///
/// @param train train loss over the stretch, with interpolated values at its ends
/// @param validation validation loss over the stretch
public record GapArea(Curve train, Curve validation) {
    /// The stretches of a run.
    ///
    /// Judged at the evaluations only: train loss at an evaluation is interpolated linearly between the reports around
    /// it. A stretch begins at the first evaluation whose gap is above the threshold and ends at the last before one
    /// that
    /// is not. Where train or validation is not finite there is no gap.
    ///
    /// @param train train losses
    /// @param validation validation losses
    /// @param percent the threshold in percent of train loss
    public static List<GapArea> of(Curve train, Curve validation, double percent) {
        List<GapArea> areas = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= validation.size(); i++) {
            boolean above = i < validation.size() && percentAt(train, validation, i) > percent;
            boolean joined = above && start >= 0 && unbroken(train, validation.x(i - 1), validation.x(i));
            if (start >= 0 && !joined) {
                areas.add(area(train, validation, start, i - 1));
                start = -1;
            }
            if (above && start < 0) {
                start = i;
            }
        }
        return areas;
    }

    /// Where it begins.
    public double from() {
        return validation.x(0);
    }

    /// Where it ends; equal to the beginning where a single evaluation was above the threshold.
    public double to() {
        return validation.x(validation.size() - 1);
    }

    /// Its outline in pixels, closed, as x and y in turn; empty where it is out of view.
    ///
    /// @param columns as for [Decimation#of]
    public double[] outline(Viewport view, int columns) {
        if (to() < view.x().low() || from() > view.x().high()) {
            return new double[0];
        }
        PixelLines above = Decimation.of(validation, view, columns);
        PixelLines below = Decimation.of(train, view, columns);
        double[] outline = new double[2 * (above.vertexCount() + below.vertexCount())];
        int at = 0;
        for (int i = 0; i < above.vertexCount(); i++) {
            outline[at++] = above.x(i);
            outline[at++] = above.y(i);
        }
        for (int i = below.vertexCount() - 1; i >= 0; i--) {
            outline[at++] = below.x(i);
            outline[at++] = below.y(i);
        }
        return outline;
    }

    /// The gap at an evaluation in percent of train loss; NaN where there is none.
    private static double percentAt(Curve train, Curve validation, int index) {
        return percent(train.held(validation.x(index)), validation.y(index));
    }

    /// The gap between two losses in percent of train loss; NaN where one is not finite or train loss is not above
    /// zero.
    static double percent(double train, double validation) {
        return Gap.between(train, validation, GapThresholds.DOCUMENTED)
                .map(gap -> gap.percent().orElse(Double.NaN))
                .orElse(Double.NaN);
    }

    private static boolean unbroken(Curve train, double from, double to) {
        for (int i = train.floor(from) + 1; i < train.size() && train.x(i) <= to; i++) {
            if (!train.finite(i)) {
                return false;
            }
        }
        return true;
    }

    private static GapArea area(Curve train, Curve validation, int first, int last) {
        double from = validation.x(first);
        double to = validation.x(last);
        return new GapArea(train.between(from, to), validation.between(from, to));
    }
}
