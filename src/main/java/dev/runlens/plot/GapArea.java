package dev.runlens.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A stretch of a run over which validation loss lies above train loss by more than a threshold, evaluation after
/// evaluation.
///
/// @param train train loss over the stretch, with interpolated values at its ends
/// @param validation validation loss over the stretch
public record GapArea(Curve train, Curve validation) {
    /// The stretches of a run.
    ///
    /// Judged at the evaluations only, by [dev.runlens.analyze.single.GapOverTime]. A stretch begins at the first
    /// evaluation whose gap is above the threshold and ends at the last before one that is not. Where train or
    /// validation is not finite there is no gap.
    ///
    /// @param lines train and validation losses
    /// @param gaps the gap at each of the evaluations, in percent of train loss
    /// @param percent the threshold in percent of train loss
    public static List<GapArea> of(RunPlot.Lines lines, Curve gaps, double percent) {
        Curve train = lines.train();
        Curve validation = lines.validation();
        List<GapArea> areas = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= gaps.size(); i++) {
            boolean above = i < gaps.size() && gaps.y(i) > percent;
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
        double[] there = edge(above, view.width() / columns);
        double[] back = edge(below, view.width() / columns);
        double[] outline = Arrays.copyOf(there, there.length + back.length);
        for (int i = 0; i < back.length; i += 2) {
            outline[there.length + i] = back[back.length - 2 - i];
            outline[there.length + i + 1] = back[back.length - 1 - i];
        }
        return outline;
    }

    /// An edge of the band: the line, or the middle of it where it is a surface.
    private static double[] edge(PixelLines lines, double columnWidth) {
        if (lines.lineCount() == 1 && Envelope.suits(lines, 0, columnWidth)) {
            return Envelope.middle(lines, 0, columnWidth);
        }
        double[] edge = new double[2 * lines.vertexCount()];
        for (int i = 0; i < lines.vertexCount(); i++) {
            edge[2 * i] = lines.x(i);
            edge[2 * i + 1] = lines.y(i);
        }
        return edge;
    }

    private static boolean unbroken(Curve train, double from, double to) {
        return train.finite(train.floor(from) + 1, train.floor(to) + 1);
    }

    private static GapArea area(Curve train, Curve validation, int first, int last) {
        double from = validation.x(first);
        double to = validation.x(last);
        return new GapArea(train.between(from, to), validation.between(from, to));
    }
}
