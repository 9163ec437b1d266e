package dev.runlens.analyze.statistics;

import java.util.Arrays;

/// Makes losses of any size numbers near zero that can be squared, and turns them back: the first one is taken off, and
/// what is left divided by a power of two, which changes no digit.
///
/// @param exponent of the power of two
/// @param origin the first loss ÷ that power
/// @param unit one unit of the last decimal that was printed ÷ that power
/// @param flat whether all losses are equal
record LossScale(int exponent, double origin, double unit, boolean flat) {
    static LossScale of(double[] losses, double last) {
        double most = Arrays.stream(losses).map(Math::abs).max().orElse(0);
        // A half at least, so that even the difference of the largest and its opposite is a number.
        int exponent = most == 0 ? 0 : Math.getExponent(most) + 1;
        double unit = divided(last, exponent);
        boolean flat = Arrays.stream(losses).allMatch(loss -> loss == losses[0]);
        return new LossScale(exponent, divided(losses[0], exponent), unit, flat);
    }

    /// Losses made small.
    double[] small(double[] losses) {
        return Arrays.stream(losses).map(loss -> divided(loss, exponent) - origin).toArray();
    }

    /// A value of the curve made a loss again.
    double loss(double small) {
        return back(above(small));
    }

    /// The same but for the power of two.
    double above(double small) {
        return origin + small;
    }

    /// A difference of two losses, or a deviation, made large again.
    double back(double small) {
        return Math.scalb(small, exponent);
    }

    /// Math.scalb takes no step below the smallest normal number at once.
    private static double divided(double loss, int exponent) {
        return Math.scalb(loss, -exponent);
    }
}
