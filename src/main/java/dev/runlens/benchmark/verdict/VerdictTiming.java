package dev.runlens.benchmark.verdict;

import dev.runlens.analyze.statistics.Difference;
import dev.runlens.analyze.statistics.FittedLosses;
import dev.runlens.analyze.statistics.FlatNull;
import dev.runlens.analyze.statistics.Noise;
import dev.runlens.analyze.statistics.Observations;
import dev.runlens.analyze.statistics.Onset;
import dev.runlens.analyze.statistics.PairedDifference;
import dev.runlens.analyze.statistics.Trend;
import java.util.Arrays;
import java.util.Locale;

/// How long a verdict on two runs of 200 evaluations takes.
final class VerdictTiming {
    private static final int SIZE = 200;
    private static final int ROUNDS = 11;
    private static final double BAR = 150;

    private final Tables tables;

    VerdictTiming(Tables tables) {
        this.tables = tables;
    }

    void print() {
        Draw draw = new Draw("timing");
        Observations one = draw.of(TrueCurve.RISING_TAIL.losses(SIZE), 1);
        Observations other = draw.of(TrueCurve.FALLING.losses(SIZE), 1);
        double[] milliseconds = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long begin = System.nanoTime();
            int found = verdict(one, other);
            milliseconds[i] = (System.nanoTime() - begin) / 1e6;
            tables.atLeast(1, found, "a verdict that found anything");
        }
        double first = milliseconds[0];
        Arrays.sort(milliseconds);
        double median = milliseconds[ROUNDS / 2];
        tables.line(String.format(
                Locale.ROOT,
                "verdict on two runs of 200 evaluations: %.0f ms (median of %d, the first %.0f ms; the bar is %.0f)",
                median,
                ROUNDS,
                first,
                BAR));
        tables.atMost(BAR, median, "milliseconds for a verdict");
    }

    /// Everything that a verdict computes: for each run the noise, the onset, its fitted losses and its trend, then the
    /// differences, paired and not.
    private static int verdict(Observations one, Observations other) {
        FlatNull chance = FlatNull.of(one.steps());
        FittedLosses first = fitted(one, chance);
        FittedLosses second = fitted(other, chance);
        int found = Onset.of(one, Noise.of(one), chance).significant() ? 1 : 0;
        found += Onset.of(other, Noise.of(other), chance).significant() ? 1 : 0;
        found += Trend.of(one, Noise.of(one)).orElseThrow().falling() ? 1 : 0;
        found += Trend.of(other, Noise.of(other)).orElseThrow().falling() ? 1 : 0;
        found += Difference.unpaired(first.best(), second.best(), SIZE).significant() ? 1 : 0;
        return found + (PairedDifference.of(one, other).orElseThrow().significant() ? 1 : 0);
    }

    private static FittedLosses fitted(Observations observations, FlatNull chance) {
        return FittedLosses.of(observations, Noise.of(observations), chance);
    }
}
