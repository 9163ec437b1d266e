package dev.runlens.analyze.answers;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// The style of the author of some references: where its texts lie, and how near another text comes to them.
final class AuthorStyle {
    /// The share of the references that may lie further off than what is within.
    private static final double OUTER = 0.05;

    private static final double NOTHING = 1e-9;

    private final Map<String, Map<Integer, Double>> points = new TreeMap<>();
    private final StyleVector vectors;
    private final double[] sum;
    private final double square;
    private final double limit;
    private final double within;

    /// @param references at least one, by the keys of their examples
    AuthorStyle(Map<String, String> references) {
        this.vectors = new StyleVector(List.copyOf(references.values()));
        this.sum = new double[vectors.size()];
        references.forEach((key, reference) -> {
            Map<Integer, Double> point = vectors.of(reference);
            points.put(key, point);
            point.forEach((place, value) -> sum[place] += value);
        });
        this.square = Arrays.stream(sum).map(value -> value * value).sum();
        double[] own = points.values().stream().mapToDouble(point -> nearness(point, point)).sorted().toArray();
        this.limit = own[(int) (OUTER * own.length)];
        this.within = Arrays.stream(own).filter(near -> near >= limit).count() / (double) own.length;
    }

    /// Whether there is a reference of an example.
    boolean knows(String key) {
        return points.containsKey(key);
    }

    /// Whether an answer is as near as 95 % of the references are.
    ///
    /// @param key of its example, which has a reference
    boolean isWithin(String key, String text) {
        return nearness(key, text) >= limit;
    }

    /// The cosine of an answer with the mean of the references of all other examples; 0 where they have nothing in common.
    ///
    /// @param key of its example, which has a reference
    double nearness(String key, String text) {
        return nearness(vectors.of(text), Objects.requireNonNull(points.get(key)));
    }

    /// The share of the references that lie within, about 0.95.
    double within() {
        return within;
    }

    private double nearness(Map<Integer, Double> point, Map<Integer, Double> left) {
        double product = 0;
        for (Map.Entry<Integer, Double> part : point.entrySet()) {
            product += part.getValue() * (sum[part.getKey()] - left.getOrDefault(part.getKey(), 0.0));
        }
        double overlap = 0;
        double own = 0;
        for (Map.Entry<Integer, Double> part : left.entrySet()) {
            overlap += part.getValue() * sum[part.getKey()];
            own += part.getValue() * part.getValue();
        }
        double length = square - 2 * overlap + own;
        // What rounding leaves where the others are nowhere, of either sign.
        return length < NOTHING ? 0 : product / Math.sqrt(length);
    }
}
