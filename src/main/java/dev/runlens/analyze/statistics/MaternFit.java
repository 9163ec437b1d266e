package dev.runlens.analyze.statistics;

/// A Gaussian process with one length and one signal-to-noise ratio: Matérn-3/2, constant level with a diffuse prior,
/// the variance of the noise integrated out.
///
/// In the terms of [MaternFactor]: the level is 1ᵀV⁻¹y ÷ h, the variance of one evaluation s² = yᵀPy ÷ (n − 1), the log weight
/// −½[(n − 1) ln s² + ln|V| + ln h].
///
/// Source: Rasmussen and Williams, "Gaussian Processes for Machine Learning" (2006), 2.7 and 5.4.
final class MaternFit {
    private final MaternFactor factor;

    /// L⁻¹(y − level), each element divided by the root of its pivot.
    private final double[] residuals;
    private final double level;
    private final double variance;
    private final double logWeight;

    /// @param values y, about as large as one
    MaternFit(MaternFactor factor, double[] values) {
        this.factor = factor;
        int size = values.length;
        double[] ones = factor.ones();
        residuals = factor.whitened(values);
        level = MaternFactor.product(ones, residuals) / factor.information();
        for (int i = 0; i < size; i++) {
            residuals[i] -= level * ones[i];
        }
        variance = MaternFactor.product(residuals, residuals) / (size - 1);
        logWeight = -0.5
                * ((size - 1) * StrictMath.log(variance) + factor.determinant()
                        + StrictMath.log(factor.information()));
    }

    /// What does not hang on the values.
    MaternFactor factor() {
        return factor;
    }

    /// s², the variance of one evaluation, by which a [MaternFactor.At#shape] is a covariance.
    double variance() {
        return variance;
    }

    /// How well it explains the values: the logarithm of its marginal likelihood but for a constant.
    double logWeight() {
        return logWeight;
    }

    /// The means of the curve at some places: r·kᵀPy + level.
    double[] means(MaternFactor.At at) {
        double[] means = new double[at.white().length];
        for (int i = 0; i < means.length; i++) {
            means[i] = factor.ratio() * MaternFactor.product(at.white()[i], residuals) + level;
        }
        return means;
    }
}
