package dev.runlens.read.series;

import dev.runlens.read.LoggedTraining;
import dev.runlens.run.Metric;
import dev.runlens.run.Series;

/// How many iterations two series share, and at how many of them they are equal to four digits.
///
/// @param shared the iterations that both have
/// @param equal those of them with one value
/// @param smaller the points of the shorter
/// @param tells whether equal values tell anything: the two differ by far less than each of them moves. Two curves that
///     hardly move are equal to four digits whatever training they are of
public record CurveAgreement(int shared, int equal, int smaller, boolean tells) {
    private static final int ENOUGH_SHARED = 3;
    /// How many times as far as they differ two curves have to move.
    private static final double MOVES_MORE = 10;

    /// How two series agree.
    public static CurveAgreement of(Series a, Series b) {
        int shared = 0;
        int equal = 0;
        Span span = new Span();
        for (int i = 0; i < a.size(); i++) {
            int j = b.indexOf(a.step(i));
            if (j >= 0) {
                shared++;
                equal += FourDigits.same(a.value(i), b.value(j)) ? 1 : 0;
                span.add(a.value(i), b.value(j));
            }
        }
        return new CurveAgreement(shared, equal, Math.min(a.size(), b.size()), span.tells());
    }

    /// Whether two forms tell of the same training: they share iterations, and the losses there are equal.
    public static boolean agree(LoggedTraining a, LoggedTraining b) {
        CurveAgreement train = of(a.series(Metric.TRAIN_LOSS), b.series(Metric.TRAIN_LOSS));
        CurveAgreement val = of(a.series(Metric.VAL_LOSS), b.series(Metric.VAL_LOSS));
        return train.equal + val.equal == train.shared + val.shared && (train.convinces() || val.convinces());
    }

    /// Whether the values of two series of one size, one after the other, differ by far less than they move.
    public static boolean tells(Series a, Series b) {
        Span span = new Span();
        for (int i = 0; i < a.size(); i++) {
            span.add(a.value(i), b.value(i));
        }
        return span.tells();
    }

    /// Whether enough is equal to be no coincidence.
    public boolean convinces() {
        return smaller > 0
                && equal >= Math.min(ENOUGH_SHARED, smaller)
                && 2 * equal >= smaller
                && (tells || shared < ENOUGH_SHARED);
    }

    private static final class Span {
        private double lowest = Double.POSITIVE_INFINITY;
        private double highest = Double.NEGATIVE_INFINITY;
        private double difference;

        void add(double a, double b) {
            if (Double.isFinite(a) && Double.isFinite(b)) {
                lowest = Math.min(lowest, a);
                highest = Math.max(highest, a);
                difference = Math.max(difference, Math.abs(a - b));
            }
        }

        boolean tells() {
            return difference == 0 || MOVES_MORE * difference <= highest - lowest;
        }
    }
}
