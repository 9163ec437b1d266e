package dev.runlens.read.evaluation;

import dev.runlens.read.json.JsonTree;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/// Scores as maps, of which the usual ones (one metric, right or wrong) are one object however often they come.
final class ScoreMap {
    private String last = "";
    private Map<String, Double> right = Map.of();
    private Map<String, Double> wrong = Map.of();

    /// One score.
    Map<String, Double> of(String metric, double value) {
        if (!metric.equals(last)) {
            last = metric;
            right = Map.of(metric, 1.0);
            wrong = Map.of(metric, 0.0);
        }
        return value == 1 ? right : value == 0 ? wrong : Map.of(metric, value);
    }

    /// The numbers and flags among some members.
    Map<String, Double> of(Map<String, JsonTree> members) {
        Map<String, Double> scores = new TreeMap<>();
        members.forEach((name, value) -> {
            OptionalDouble number = value.number();
            if (number.isPresent()) {
                scores.put(name, number.getAsDouble());
            }
        });
        return scores.size() == 1 ? of(scores.keySet().iterator().next(), scores.values().iterator().next()) : scores;
    }
}
