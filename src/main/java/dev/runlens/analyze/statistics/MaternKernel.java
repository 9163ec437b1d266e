package dev.runlens.analyze.statistics;

/// The Matérn-3/2 kernel (1 + a)e^(−a), a = √3·distance ÷ length, at the places of some values in order.
final class MaternKernel {
    private final double rate;
    private final double[] places;
    private final double[] gaps;
    private final double[] decays;

    /// @param length how far apart two places have to be to know little of each other
    /// @param places in order
    MaternKernel(double length, double[] places) {
        rate = Math.sqrt(3) / length;
        this.places = places;
        gaps = new double[places.length];
        decays = new double[places.length];
        for (int i = 1; i < places.length; i++) {
            gaps[i] = rate * (places[i] - places[i - 1]);
            decays[i] = StrictMath.exp(-gaps[i]);
        }
    }

    /// a between a value and the one before it; 0 for the first.
    double gap(int index) {
        return gaps[index];
    }

    /// e^(−a) of [#gap]; 0 for the first, before which there is nothing.
    double decay(int index) {
        return decays[index];
    }

    /// The covariances of a place with those of all values.
    double[] with(double place) {
        double[] covariances = new double[places.length];
        for (int i = 0; i < covariances.length; i++) {
            covariances[i] = between(place, places[i]);
        }
        return covariances;
    }

    /// The covariances of some places with each other: the lower half of the matrix.
    double[][] among(double[] others) {
        double[][] covariances = new double[others.length][];
        for (int i = 0; i < others.length; i++) {
            covariances[i] = new double[i + 1];
            for (int j = 0; j <= i; j++) {
                covariances[i][j] = between(others[i], others[j]);
            }
        }
        return covariances;
    }

    private double between(double one, double other) {
        double distance = rate * Math.abs(one - other);
        return (1 + distance) * StrictMath.exp(-distance);
    }
}
