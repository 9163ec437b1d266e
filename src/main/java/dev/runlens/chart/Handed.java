package dev.runlens.chart;

import dev.runlens.analyze.Comparison;
import java.util.Map;

/// What is drawn of.
///
/// @param comparison the runs
/// @param looks the numbers of their looks, by name
record Handed(Comparison comparison, Map<String, Integer> looks) {
    /// Keeps a copy.
    Handed {
        looks = Map.copyOf(looks);
    }
}
