package dev.runlens.analyze.single;

import dev.runlens.analyze.statistics.Noise;
import dev.runlens.analyze.statistics.Observations;
import dev.runlens.analyze.statistics.Repeats;
import dev.runlens.run.Series;
import java.util.Arrays;
import java.util.OptionalLong;

/// Where validation and train loss rose together and stayed there, after both had come down: the weights were thrown off.
final class CommonRise {
    /// So many evaluations at the end have to be high: one may be an outlier.
    private static final int HIGH = 2;

    /// So many train losses a level is the mean of, at least.
    private static final int REPORTS = 3;

    private static final int AT_THE_END = 3;
    private static final double LEVEL = 0.95;
    private static final double LITTLE = 0.05;

    private CommonRise() {}

    /// The first iteration of the evaluations that are high to the end; empty where there is no such rise.
    ///
    /// The validation loss has to end above its lowest by more than noise and by a twentieth, the train loss by a fifth above what it
    /// was just before.
    static OptionalLong from(Series train, Observations val) {
        int last = val.size() - 1;
        int lowest = val.size() < Divergence.ENOUGH ? 0 : val.lowest();
        if (lowest == 0 || last - lowest < HIGH) {
            return OptionalLong.empty();
        }
        double end = Repeats.mean(val.from(val.size() - Math.min(AT_THE_END, last - lowest)).losses());
        int from = firstHigh(val, (val.loss(lowest) + end) / 2);
        boolean high = last - from + 1 >= HIGH && isRisen(val, end - val.loss(lowest), val.loss(lowest));
        if (!high) {
            return OptionalLong.empty();
        }
        double span = val.step(last) - val.step(from);
        double[] before = between(train, val.step(lowest) - span, val.step(lowest));
        double[] after = between(train, val.step(from), Double.POSITIVE_INFINITY);
        boolean both = before.length >= REPORTS && after.length >= REPORTS
                && Noise.isFarAbove(Repeats.mean(after), Repeats.mean(before));
        return both ? OptionalLong.of(Math.round(val.step(from))) : OptionalLong.empty();
    }

    private static int firstHigh(Observations val, double bound) {
        int from = val.size();
        while (from > 0 && val.loss(from - 1) > bound) {
            from--;
        }
        return from;
    }

    private static boolean isRisen(Observations val, double rise, double lowest) {
        return rise > LITTLE * Math.abs(lowest) && rise > Noise.settled(val).ofDifference(LEVEL);
    }

    /// The finite losses after one step, up to and with another.
    static double[] between(Series train, double after, double to) {
        double[] values = new double[train.size()];
        int count = 0;
        for (int i = 0; i < train.size(); i++) {
            double step = (double) train.step(i);
            if (step > after && step <= to && Double.isFinite(train.value(i))) {
                values[count++] = train.value(i);
            }
        }
        return Arrays.copyOf(values, count);
    }
}
