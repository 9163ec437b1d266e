package dev.runlens.analyze.statistics;

import java.util.Arrays;

/// What of a [MaternFit] hangs on the places of its values alone: runs that were evaluated at the same steps share it.
///
/// With V = r·K + N (N is diagonal, 1 ÷ the number of evaluations that a value is the mean of) and h = 1ᵀV⁻¹1. A Matérn-3/2
/// kernel on a line is the covariance of a process with two states, so V = LDLᵀ takes O(n) and no matrix.
///
/// Source of the factorisation: Foreman-Mackey, Agol, Ambikasaran and Angus, "Fast and scalable Gaussian process modeling
/// with applications to astronomical time series", The Astronomical Journal 154 (2017) 220.
final class MaternFactor {
    private final double ratio;
    private final MaternKernel kernel;
    private final double[] pivots;
    private final double[] roots;
    private final double[] gains;
    private final double[] lagged;

    /// L⁻¹1, each element divided by the root of its pivot.
    private final double[] ones;

    private final double information;
    private final double determinant;

    /// @param kernel at the places of the values
    /// @param ratio r, the variance of the curve over that of the noise of one evaluation
    /// @param noise the diagonal of N
    MaternFactor(MaternKernel kernel, double ratio, double[] noise) {
        this.kernel = kernel;
        this.ratio = ratio;
        int size = noise.length;
        pivots = new double[size];
        roots = new double[size];
        gains = new double[size];
        lagged = new double[size];
        determinant = factor(noise);
        double[] one = new double[size];
        Arrays.fill(one, 1);
        ones = whitened(one);
        information = product(ones, ones);
    }

    /// The pivots D and the columns of L; ln|V|.
    private double factor(double[] noise) {
        double logarithm = 0;
        double a = 0;
        double b = 0;
        double c = 0;
        for (int i = 0; i < pivots.length; i++) {
            double decay = kernel.decay(i);
            double gap = kernel.gap(i);
            c = decay * decay * (gap * gap * a + 2 * gap * b + c);
            b = decay * decay * (gap * a + b);
            a = decay * decay * a;
            pivots[i] = ratio + noise[i] - ratio * ratio * (a + 2 * b + c);
            roots[i] = Math.sqrt(pivots[i]);
            gains[i] = (1 - ratio * (a + b)) / pivots[i];
            lagged[i] = -ratio * (b + c) / pivots[i];
            a += pivots[i] * gains[i] * gains[i];
            b += pivots[i] * gains[i] * lagged[i];
            c += pivots[i] * lagged[i] * lagged[i];
            logarithm += StrictMath.log(pivots[i]);
        }
        return logarithm;
    }

    /// D^(−½)L⁻¹x, so that xᵀV⁻¹y is the product of two of these.
    double[] whitened(double[] x) {
        double[] white = new double[x.length];
        double state = 0;
        double lag = 0;
        for (int i = 0; i < x.length; i++) {
            lag = kernel.decay(i) * (lag + kernel.gap(i) * state);
            state = kernel.decay(i) * state;
            double left = x[i] - ratio * (state + lag);
            state += gains[i] * left;
            lag += lagged[i] * left;
            white[i] = left / roots[i];
        }
        return white;
    }

    /// r, the variance of the curve over that of the noise of one evaluation.
    double ratio() {
        return ratio;
    }

    /// What [#whitened] makes of ones; nobody may change it.
    double[] ones() {
        return ones;
    }

    /// h, how well the level is known.
    double information() {
        return information;
    }

    /// ln|V|.
    double determinant() {
        return determinant;
    }

    /// What is known of some places.
    ///
    /// @param covariances of each place with those of the values
    /// @param prior k of the places with each other, the lower half of the matrix
    At at(double[][] covariances, double[][] prior) {
        int size = covariances.length;
        double[][] white = new double[size][];
        double[] ofLevel = new double[size];
        for (int i = 0; i < size; i++) {
            white[i] = whitened(covariances[i]);
            ofLevel[i] = 1 - ratio * product(white[i], ones);
        }
        double[][] shape = new double[size][];
        for (int i = 0; i < size; i++) {
            shape[i] = new double[i + 1];
            for (int j = 0; j <= i; j++) {
                double known = ratio * ratio * product(white[i], white[j]);
                shape[i][j] = ratio * prior[i][j] - known + ofLevel[i] * ofLevel[j] / information;
            }
        }
        return new At(white, shape);
    }

    /// What is known of some places but for the values. Nobody may change it.
    ///
    /// @param white the covariances of each with those of the values, whitened
    /// @param shape of each with each before it r·k − r²·kᵀV⁻¹k + e·e ÷ h, where e = 1 − r·kᵀV⁻¹1 is how much of the level's own
    ///     uncertainty the curve has at a place
    @SuppressWarnings("ArrayRecordComponent")
    record At(double[][] white, double[][] shape) {}

    static double product(double[] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += x[i] * y[i];
        }
        return sum;
    }
}
