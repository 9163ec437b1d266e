package dev.runlens.analyze.verdict;

import dev.runlens.analyze.single.ComparedRun;
import java.util.List;

/// Rankings as a comparison with the usual rules has them.
final class Rankings {
    private Rankings() {}

    static Ranking of(ComparedRun... runs) {
        return of(List.of(runs));
    }

    static Ranking of(List<ComparedRun> runs) {
        return Verdicts.of(runs, new Measurements(), 0.005).ranking();
    }

    static List<String> places(Ranking ranking) {
        return ranking.groups().stream()
                .flatMap(group -> group.runs().stream())
                .map(run -> run.place().orElse(0) + " " + run.run().name())
                .toList();
    }
}
