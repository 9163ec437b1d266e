package dev.runlens.analyze.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// What chance does to curves with the same evaluations, simulated once for all that share them. Any thread may ask.
///
/// Only the distances between evaluations matter, relative to each other; they are taken to a twentieth of their median.
public final class RiseNulls {
    private static final double PARTS = 20;

    private record Key(List<Long> distances, Scatter scatter) {}

    private final Map<Key, RiseNull> known = new ConcurrentHashMap<>();

    /// The distribution for evaluations at these steps.
    ///
    /// @param steps strictly rising, as they are judged, at least [RiseTest#LEAST]
    public RiseNull at(double[] steps, Scatter scatter) {
        return known.computeIfAbsent(new Key(distances(steps), scatter), RiseNulls::simulated);
    }

    private static RiseNull simulated(Key key) {
        double[] steps = new double[key.distances.size() + 1];
        for (int i = 1; i < steps.length; i++) {
            steps[i] = steps[i - 1] + key.distances.get(i - 1);
        }
        return RiseNull.of(steps, key.scatter);
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
