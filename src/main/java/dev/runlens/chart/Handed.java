package dev.runlens.chart;

import dev.runlens.analyze.single.ComparedRun;
import java.util.List;
import java.util.Map;

/// What is drawn of.
///
/// @param runs the runs, judged or not yet
/// @param looks the numbers of their looks, by name
record Handed(List<ComparedRun> runs, Map<String, Integer> looks) {
    /// Keeps copies.
    Handed {
        runs = List.copyOf(runs);
        looks = Map.copyOf(looks);
    }
}
