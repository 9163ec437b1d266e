package dev.runlens.analyze.answers.score;

import java.util.Map;

/// JSON objects field by field.
final class FieldMatch {
    private FieldMatch() {}

    /// The share of the wanted fields that are given with the same value; 0 where nothing is wanted.
    ///
    /// @param given values by their paths
    /// @param wanted likewise
    static double of(Map<String, String> given, Map<String, String> wanted) {
        long equal = wanted.entrySet().stream()
                .filter(field -> field.getValue().equals(given.get(field.getKey())))
                .count();
        return wanted.isEmpty() ? 0 : (double) equal / wanted.size();
    }
}
