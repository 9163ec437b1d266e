package dev.runlens.analyze.statistics;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What chance does to curves with the same evaluations, simulated once for all that share them, with the draws it is
/// made of. Any thread may ask.
///
/// Only the distances between evaluations matter, relative to each other; they are taken to a twentieth of their median.
/// What was asked for longest ago is forgotten where there is much: a run that is followed asks for another at every
/// evaluation.
public final class RiseNulls {
    private static final double PARTS = 20;

    /// So many evaluations are kept, over all that are known: a draw is a number for each, so this is 32 MB.
    private static final int MOST = 2000;

    /// So many evaluations may those curves have together whose lowest points are kept: two numbers for each.
    private static final int MOST_TURNED = 200_000;

    private record Turned(Observations observations, Scatter scatter) {
        int evaluations() {
            return observations.size();
        }
    }

    private record Size(int evaluations, Scatter scatter) {}

    private record Key(List<Long> distances, Scatter scatter) {
        int evaluations() {
            return distances.size() + 1;
        }

        Size size() {
            return new Size(evaluations(), scatter);
        }
    }

    private final Map<Key, RiseNull> known = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<Size, double[][]> flat = new HashMap<>();
    private final StandardDraws draws = new StandardDraws();
    private final PosteriorBases bases = new PosteriorBases();
    private final Recent<Turned, Turn> turns = new Recent<>(MOST_TURNED, Turned::evaluations);

    /// The distribution for evaluations at these steps.
    ///
    /// @param steps strictly rising, as they are judged, at least [RiseTest#LEAST]
    public RiseNull at(double[] steps, Scatter scatter) {
        Key key = new Key(distances(steps), scatter);
        synchronized (known) {
            RiseNull before = known.get(key);
            if (before != null) {
                return before;
            }
            RiseNull made = simulated(key);
            known.put(key, made);
            forget();
            return made;
        }
    }

    /// How many evaluations those that are known have together.
    int size() {
        synchronized (known) {
            return known.keySet().stream().mapToInt(Key::evaluations).sum();
        }
    }

    private void forget() {
        Iterator<Key> oldest = known.keySet().iterator();
        for (int size = size(); size > MOST && known.size() > 1;) {
            size -= oldest.next().evaluations();
            oldest.remove();
        }
        Set<Size> used = known.keySet().stream().map(Key::size).collect(Collectors.toSet());
        flat.keySet().retainAll(used);
    }

    /// Where the curve behind some evaluations is lowest: a run that is followed asks again and again while none is added.
    ///
    /// @param observations at least [Turn#LEAST]
    Turn turn(Observations observations, Scatter scatter) {
        return turns.of(
                new Turned(observations, scatter), missing -> Turn.of(observations, scatter, this));
    }

    /// The draws that curves are made of.
    StandardDraws draws() {
        return draws;
    }

    /// What curves are estimated with.
    PosteriorBases bases() {
        return bases;
    }

    private RiseNull simulated(Key key) {
        double[] steps = new double[key.distances.size() + 1];
        for (int i = 1; i < steps.length; i++) {
            steps[i] = steps[i - 1] + key.distances.get(i - 1);
        }
        return RiseNull.of(
                steps,
                flat.computeIfAbsent(key.size(), missing -> RiseNull.draws(missing.evaluations, missing.scatter)));
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
