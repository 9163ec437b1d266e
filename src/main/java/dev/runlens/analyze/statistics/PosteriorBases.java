package dev.runlens.analyze.statistics;

import java.util.ArrayList;
import java.util.List;

/// What a [Posterior] is made of but for the losses, made once for all runs that were evaluated at the same steps: making it
/// takes longer than all that is done with it. Any thread may ask.
public final class PosteriorBases {
    private static final int KEPT = 4;

    private record Key(List<Double> places, List<Double> noise) {}

    private final Recent<Key, PosteriorBasis> known = new Recent<>(KEPT, key -> 1);

    /// None made yet.
    public PosteriorBases() {}

    PosteriorBasis of(double[] places, double[] noise) {
        return known.of(new Key(list(places), list(noise)), missing -> new PosteriorBasis(places, noise));
    }

    /// Numbers as a value that is compared.
    static List<Double> list(double[] numbers) {
        List<Double> list = new ArrayList<>(numbers.length);
        for (double number : numbers) {
            list.add(number);
        }
        return list;
    }
}
