package dev.runlens.analyze.statistics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/// The models of a [Posterior] but for its values: what hangs on the places of the evaluations alone, and of the places that
/// were asked about. Any thread may ask.
final class PosteriorBasis {
    private static final double[] LENGTHS = geometric(0.1, 3, 5);
    private static final double[] RATIOS = geometric(0.1, 1e4, 6);

    /// So many numbers are kept of places that were asked about: 2 MB.
    private static final int MOST_KEPT = 1 << 18;

    private final List<Length> lengths = new ArrayList<>();
    private final Map<Places, Asked> asked = new HashMap<>();
    private final int size;
    private int kept;

    /// @param places of the values, in order
    /// @param noise of each, over that of one evaluation
    PosteriorBasis(double[] places, double[] noise) {
        size = places.length;
        for (double length : LENGTHS) {
            MaternKernel kernel = new MaternKernel(length, places);
            List<MaternFactor> factors = new ArrayList<>();
            for (double ratio : RATIOS) {
                factors.add(new MaternFactor(kernel, ratio, noise));
            }
            lengths.add(new Length(kernel, factors));
        }
    }

    /// The models of one length.
    record Length(MaternKernel kernel, List<MaternFactor> factors) {}

    private record Places(List<Double> all) {}

    /// Every length.
    List<Length> lengths() {
        return lengths;
    }

    /// What is known of some places.
    Asked at(double[] places) {
        Places key = new Places(PosteriorBases.list(places));
        synchronized (asked) {
            Asked known = asked.get(key);
            if (known == null) {
                known = new Asked(places);
                kept += LENGTHS.length * RATIOS.length * places.length * (size + places.length);
                if (kept > MOST_KEPT) {
                    asked.clear();
                    kept = 0;
                }
                asked.put(key, known);
            }
            return known;
        }
    }

    /// What is known of some places, worked out for each model when it is first asked for.
    static final class Asked {
        private final double[] places;
        private final IdentityHashMap<MaternFactor, MaternFactor.At> known = new IdentityHashMap<>();
        private final IdentityHashMap<MaternKernel, Prior> priors = new IdentityHashMap<>();

        @SuppressWarnings("ArrayRecordComponent") // kept here alone, never compared
        private record Prior(double[][] with, double[][] among) {}

        private Asked(double[] places) {
            this.places = places;
        }

        synchronized MaternFactor.At of(MaternKernel kernel, MaternFactor factor) {
            MaternFactor.At at = known.get(factor);
            if (at == null) {
                Prior prior = prior(kernel);
                at = factor.at(prior.with, prior.among);
                known.put(factor, at);
            }
            return at;
        }

        private Prior prior(MaternKernel kernel) {
            Prior prior = priors.get(kernel);
            if (prior == null) {
                double[][] with = new double[places.length][];
                for (int i = 0; i < with.length; i++) {
                    with[i] = kernel.with(places[i]);
                }
                prior = new Prior(with, kernel.among(places));
                priors.put(kernel, prior);
            }
            return prior;
        }
    }

    private static double[] geometric(double from, double to, int count) {
        double[] values = new double[count];
        double ratio = StrictMath.log(to / from) / (count - 1);
        for (int i = 0; i < count; i++) {
            values[i] = from * StrictMath.exp(ratio * i);
        }
        return values;
    }
}
