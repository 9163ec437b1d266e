package dev.runlens.plot;

import java.util.Arrays;
import java.util.List;

/// Between which values most of some curves lie: three times the distance of the quartiles beyond them, as far as there
/// are values.
///
/// Source: Tukey, "Exploratory Data Analysis" (1977), the outer fences.
///
/// @param low below are outliers
/// @param high above are outliers
/// @param outside how many values there are beyond the two
record Fences(double low, double high, int outside) {
    private static final double REACH = 3;
    private static final int SAMPLE = 4000;

    static Fences of(List<Curve> curves) {
        double[] sample = new double[0];
        for (Curve curve : curves) {
            sample = with(sample, curve);
        }
        Arrays.sort(sample);
        if (sample.length < 4) {
            return new Fences(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, 0);
        }
        double first = sample[sample.length / 4];
        double third = sample[sample.length * 3 / 4];
        double low = first - REACH * (third - first);
        double high = third + REACH * (third - first);
        int outside = 0;
        for (Curve curve : curves) {
            for (int i = 0; i < curve.size(); i++) {
                outside += curve.finite(i) && (curve.y(i) < low || curve.y(i) > high) ? 1 : 0;
            }
        }
        return outside == 0 || !(low < high)
                ? new Fences(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, 0)
                : new Fences(low, high, outside);
    }

    private static double[] with(double[] sample, Curve curve) {
        int stride = Math.max(1, curve.size() / SAMPLE);
        double[] more = Arrays.copyOf(sample, sample.length + (curve.size() + stride - 1) / stride);
        int at = sample.length;
        for (int i = 0; i < curve.size(); i += stride) {
            if (curve.finite(i)) {
                more[at++] = curve.y(i);
            }
        }
        return Arrays.copyOf(more, at);
    }
}
