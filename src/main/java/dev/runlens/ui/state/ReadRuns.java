package dev.runlens.ui.state;

import dev.runlens.run.Run;
import java.util.List;
import java.util.Map;

/// Runs that are read and not judged yet: enough to draw their lines.
///
/// @param runs in the order of the board that will hold them
/// @param looks the numbers of their looks, by name
public record ReadRuns(List<Run> runs, Map<String, Integer> looks) {
    /// No runs, or more than are drawn before they are judged.
    public static final ReadRuns NONE = new ReadRuns(List.of(), Map.of());

    /// Keeps copies.
    public ReadRuns {
        runs = List.copyOf(runs);
        looks = Map.copyOf(looks);
    }
}
