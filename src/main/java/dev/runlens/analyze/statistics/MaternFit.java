package dev.runlens.analyze.statistics;

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
        gains = new double[size];
        lagged = new double[size];
        double determinant = factor(noise);
        double[] one = new double[size];
        java.util.Arrays.fill(one, 1);
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
            white[i] = left / Math.sqrt(pivots[i]);
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

    /// The mean of the curve at a place: r·kᵀPy + level.
    ///
    /// @param white [#whitened] covariances of the place with those of the values
    double mean(double[] white) {
        return ratio * product(white, residuals) + level;
    }

    /// 1 − r·kᵀV⁻¹1: how much of the level's own uncertainty the curve has at a place.
    double ofLevel(double[] white) {
        return 1 - ratio * product(white, ones);
    }

    /// The covariance of the curve at two places.
    ///
    /// @param prior their covariance in the kernel
    double covariance(double prior, double[] one, double[] other) {
        return variance
                * (ratio * prior
                        - ratio * ratio * product(one, other)
                        + ofLevel(one) * ofLevel(other) / information);
    }

    private static double product(double[] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += x[i] * y[i];
        }
        return sum;
    }
}
