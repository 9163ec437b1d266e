package dev.runlens.read.huggingface;

import dev.runlens.run.Series;
import java.util.Map;

/// What was reported again after training went back to an earlier step takes over from there on.
final class Takeover {
    private Takeover() {}

    /// Puts what came later over what came earlier, from the first step of the later on.
    ///
    /// @param earlier changed
    /// @return how many values were replaced
    static int of(Map<String, Series> earlier, Map<String, Series> later) {
        long from = first(later);
        int[] replaced = {0};
        earlier.replaceAll((name, series) -> {
            Series stays = series.slice(0, series.floorIndex(from - 1) + 1, 0);
            replaced[0] += series.size() - stays.size();
            return stays;
        });
        later.forEach((name, series) -> earlier.merge(name, series, Series::followedBy));
        earlier.values().removeIf(Series::isEmpty);
        return replaced[0];
    }

    /// The first step that anything was reported at; 0 where nothing was.
    static long first(Map<String, Series> section) {
        return section.values().stream()
                .mapToLong(series -> series.step(0))
                .min()
                .orElse(0);
    }
}
