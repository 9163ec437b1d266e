package dev.runlens.benchmark.verdict;

import dev.runlens.analyze.statistics.Noise;
import dev.runlens.analyze.statistics.Observations;
import dev.runlens.analyze.statistics.ValleyFit;
import java.util.Arrays;

/// The rule for overfitting without leaving out, means of neighbours and a null of its own for wandering weights: what
/// the rule is compared with.
final class EarlierRule {
    private static final int DRAWS = 999;
    private static final double LEVEL = 0.0427;
    private static final double INTERVAL_LEVEL = 0.2;

    private final double[] statistics = new double[DRAWS];

    EarlierRule(int size) {
        Draw draw = new Draw("earlier rule", size);
        double[] flat = new double[size];
        for (int i = 0; i < DRAWS; i++) {
            Observations observations = draw.of(flat, 1);
            statistics[i] = statistic(observations, ValleyFit.of(observations.losses()));
        }
        Arrays.sort(statistics);
    }

    boolean rises(Observations observations) {
        double statistic = statistic(observations, ValleyFit.of(observations.losses()));
        long above = Arrays.stream(statistics).filter(chance -> chance >= statistic).count();
        return (1.0 + above) / (DRAWS + 1) < LEVEL;
    }

    /// The first and the last evaluation that may be the turn.
    int[] turn(Observations observations) {
        ValleyFit fit = ValleyFit.of(observations.losses());
        double margin = statistics[(int) ((1 - INTERVAL_LEVEL) * DRAWS)]
                * Noise.of(observations).variance();
        int low = Math.min(fit.bottom(), observations.lowest());
        int high = Math.max(fit.bottom(), observations.lowest());
        for (int split = 0; split < fit.size(); split++) {
            if (fit.error(split) - fit.error() <= margin) {
                low = Math.min(low, fit.turn(split));
                high = Math.max(high, fit.turn(split));
            }
        }
        return new int[] {fit.risingError() - fit.error() <= margin ? 0 : low, high};
    }

    private static double statistic(Observations observations, ValleyFit fit) {
        double improvement = fit.fallingError() - fit.error();
        return improvement <= 0 ? 0 : improvement / Noise.of(observations).variance();
    }
}
