package dev.runlens.analyze.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// What chance does to curves with the same evaluations, simulated once for all that share them, with the draws it is
/// made of. Any thread may ask.
///
/// Only the distances between evaluations matter, relative to each other; they are taken to a twentieth of their median.
public final class RiseNulls {
    private static final double PARTS = 20;

    private record Key(List<Long> distances, Scatter scatter) {}

    private record Size(int evaluations, Scatter scatter) {}

    private final Map<Key, RiseNull> known = new ConcurrentHashMap<>();
    private final Map<Size, double[][]> flat = new ConcurrentHashMap<>();
    private final StandardDraws draws = new StandardDraws();

    /// The distribution for evaluations at these steps.
    ///
    /// @param steps strictly rising, as they are judged, at least [RiseTest#LEAST]
    public RiseNull at(double[] steps, Scatter scatter) {
        return known.computeIfAbsent(new Key(distances(steps), scatter), this::simulated);
    }

    /// The draws that curves are made of.
    StandardDraws draws() {
        return draws;
    }

    private RiseNull simulated(Key key) {
        double[] steps = new double[key.distances.size() + 1];
        for (int i = 1; i < steps.length; i++) {
            steps[i] = steps[i - 1] + key.distances.get(i - 1);
        }
        Size size = new Size(steps.length, key.scatter);
        return RiseNull.of(
                steps, flat.computeIfAbsent(size, missing -> RiseNull.draws(missing.evaluations, missing.scatter)));
    }

    private static List<Long> distances(double[] steps) {
        double[] distances = new double[steps.length - 1];
        for (int i = 0; i < distances.length; i++) {
            distances[i] = steps[i + 1] - steps[i];
        }
        double[] sorted = distances.clone();
        Arrays.sort(sorted);
        double part = sorted[sorted.length / 2] / PARTS;
        return Arrays.stream(distances)
                .mapToObj(distance -> Math.max(1, Math.round(distance / part)))
                .toList();
    }
}
