package dev.runlens.analyze.statistics;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;

/// What a [Posterior] is made of but for the losses, made once for all runs that were evaluated at the same steps: making it
/// takes longer than all that is done with it. Any thread may ask.
public final class PosteriorBases {
    private static final int KEPT = 4;

    private record Key(List<Double> places, List<Double> noise) {}

    private final LinkedHashMap<Key, PosteriorBasis> known = new LinkedHashMap<>();

    /// None made yet.
    public PosteriorBases() {}

    synchronized PosteriorBasis of(double[] places, double[] noise) {
        Key key = new Key(list(places), list(noise));
        PosteriorBasis basis = known.remove(key);
        if (basis == null) {
            basis = new PosteriorBasis(places, noise);
            if (known.size() >= KEPT) {
                known.pollFirstEntry();
            }
        }
        known.put(key, basis);
        return basis;
    }

    private static List<Double> list(double[] numbers) {
        return Arrays.stream(numbers).boxed().toList();
    }
}
