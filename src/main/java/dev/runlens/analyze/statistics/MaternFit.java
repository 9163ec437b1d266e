package dev.runlens.analyze.statistics;

import java.util.Arrays;

/// A Gaussian process with one length and one signal-to-noise ratio: Matérn-3/2, constant level with a diffuse prior,
/// the variance of the noise integrated out.
///
/// With V = r·K + N (N is diagonal, 1 ÷ the number of evaluations that a value is the mean of) and h = 1ᵀV⁻¹1: the
/// level is 1ᵀV⁻¹y ÷ h, the variance of one evaluation s² = yᵀPy ÷ (n − 1), the log weight −½[(n − 1) ln s² + ln|V| +
/// ln h]. A Matérn-3/2 kernel on a line is the covariance of a process with two states, so V = LDLᵀ takes O(n) and no
/// matrix.
///
/// Sources: Rasmussen and Williams, "Gaussian Processes for Machine Learning" (2006), 2.7 and 5.4; the factorisation:
/// Foreman-Mackey, Agol, Ambikasaran and Angus, "Fast and scalable Gaussian process modeling with applications to
/// astronomical time series", The Astronomical Journal 154 (2017) 220.
final class MaternFit {
    private final double ratio;
    private final MaternKernel kernel;
    private final double[] pivots;
    private final double[] roots;
    private final double[] gains;
    private final double[] lagged;

    /// L⁻¹1 and L⁻¹(y − level), each element divided by the root of its pivot.
    private final double[] ones;

    private final double[] residuals;
    private final double information;
    private final double level;
    private final double variance;
    private final double logWeight;

    /// @param kernel at the places of the values
    /// @param ratio r, the variance of the curve over that of the noise of one evaluation
    /// @param values y, about as large as one
    /// @param noise the diagonal of N
    MaternFit(MaternKernel kernel, double ratio, double[] values, double[] noise) {
        this.kernel = kernel;
        this.ratio = ratio;
        int size = values.length;
        pivots = new double[size];
        roots = new double[size];
        gains = new double[size];
        lagged = new double[size];
        double determinant = factor(noise);
        double[] one = new double[size];
        Arrays.fill(one, 1);
        ones = whitened(one);
        residuals = whitened(values);
        information = product(ones, ones);
        level = product(ones, residuals) / information;
        for (int i = 0; i < size; i++) {
            residuals[i] -= level * ones[i];
        }
        variance = product(residuals, residuals) / (size - 1);
        logWeight = -0.5 * ((size - 1) * StrictMath.log(variance) + determinant + StrictMath.log(information));
    }

    /// The pivots D and the columns of L; ln|V|.
    private double factor(double[] noise) {
        double determinant = 0;
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
            determinant += StrictMath.log(pivots[i]);
        }
        return determinant;
    }

    /// D^(−½)L⁻¹x, so that xᵀV⁻¹y is the product of two of these.
    private double[] whitened(double[] x) {
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

    /// s², the variance of one evaluation.
    double variance() {
        return variance;
    }

    /// How well it explains the values: the logarithm of its marginal likelihood but for a constant.
    double logWeight() {
        return logWeight;
    }

    /// The curve at some places.
    ///
    /// @param covariances of each place with those of the values
    At at(double[][] covariances) {
        int size = covariances.length;
        double[][] white = new double[size][];
        double[] means = new double[size];
        double[] ofLevel = new double[size];
        for (int i = 0; i < size; i++) {
            white[i] = whitened(covariances[i]);
            means[i] = ratio * product(white[i], residuals) + level;
            ofLevel[i] = 1 - ratio * product(white[i], ones);
        }
        return new At(white, means, ofLevel);
    }

    /// The curve at some places as this model has it.
    final class At {
        private final double[][] white;
        private final double[] means;

        /// e = 1 − r·kᵀV⁻¹1: how much of the level's own uncertainty the curve has at a place.
        private final double[] ofLevel;

        private At(double[][] white, double[] means, double[] ofLevel) {
            this.white = white;
            this.means = means;
            this.ofLevel = ofLevel;
        }

        /// r·kᵀPy + level.
        double mean(int place) {
            return means[place];
        }

        double[] means() {
            return means;
        }

        /// s²[r·k(one, other) − r²·kᵀV⁻¹k + e·e ÷ h].
        ///
        /// @param prior k of the two places
        double covariance(int one, int other, double prior) {
            double known = ratio * ratio * product(white[one], white[other]);
            return variance * (ratio * prior - known + ofLevel[one] * ofLevel[other] / information);
        }
    }

    private static double product(double[] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += x[i] * y[i];
        }
        return sum;
    }
}
