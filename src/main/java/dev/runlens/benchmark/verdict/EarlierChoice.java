package dev.runlens.benchmark.verdict;

import dev.runlens.analyze.statistics.Noise;
import dev.runlens.analyze.statistics.Observations;
import dev.runlens.analyze.statistics.ValleyFit;

/// The rules that were replaced, so that their errors stand beside those of the new ones.
final class EarlierChoice {
    private EarlierChoice() {}

    /// The earliest file whose loss in the valley fit is within one standard error of the lowest.
    static int file(Observations observations, double[] files) {
        double[] fitted = ValleyFit.of(observations.losses()).fitted();
        double[] losses = new double[files.length];
        int lowest = 0;
        for (int i = 0; i < files.length; i++) {
            losses[i] = interpolated(observations, fitted, files[i]);
            lowest = losses[i] < losses[lowest] ? i : lowest;
        }
        double most = losses[lowest] + standardError(observations, fitted, files[lowest]);
        int earliest = 0;
        while (losses[earliest] > most) {
            earliest++;
        }
        return earliest;
    }

    /// The loss that it told of a file.
    static double loss(Observations observations, double file) {
        return interpolated(observations, ValleyFit.of(observations.losses()).fitted(), file);
    }

    /// The file with the lowest measured loss.
    static int lowestMeasured(Observations observations, double[] files) {
        int lowest = 0;
        for (int i = 1; i < files.length; i++) {
            double loss = interpolated(observations, observations.losses(), files[i]);
            lowest = loss < interpolated(observations, observations.losses(), files[lowest]) ? i : lowest;
        }
        return lowest;
    }

    private static double standardError(Observations observations, double[] fitted, double step) {
        int at = floor(observations, step);
        int from = at;
        int to = at;
        while (from > 0 && fitted[from - 1] == fitted[at]) {
            from--;
        }
        while (to + 1 < fitted.length && fitted[to + 1] == fitted[at]) {
            to++;
        }
        double sigma = observations.size() < 3 ? 0 : Noise.of(observations).sigma();
        return (Double.isNaN(sigma) ? 0 : sigma) / Math.sqrt(to - from + 1.0);
    }

    static double interpolated(Observations observations, double[] losses, double step) {
        int left = floor(observations, step);
        if (observations.step(left) == step) {
            return losses[left];
        }
        double share = (step - observations.step(left)) / (observations.step(left + 1) - observations.step(left));
        return losses[left] + share * (losses[left + 1] - losses[left]);
    }

    private static int floor(Observations observations, double step) {
        int left = 0;
        while (left + 1 < observations.size() && observations.step(left + 1) <= step) {
            left++;
        }
        return left;
    }
}
