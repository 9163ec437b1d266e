package dev.runlens.analyze.verdict;

import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.analyze.wording.Evidence;
import dev.runlens.analyze.wording.Statement;
import dev.runlens.analyze.wording.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Runs that reported exactly the same validation losses, which two trainings never do: said once, however many they are.
final class CopiedRuns {
    /// More names are not read out.
    private static final int READ_OUT = 5;

    /// Fewer losses of few digits may be the same by chance.
    private static final int FEWEST = 6;

    private CopiedRuns() {}

    /// What is said of them; nothing of two runs alone, whose verdict says it.
    ///
    /// @param runs those that may be compared with each other
    /// @param index of their group in the ranking
    static List<Statement> said(List<ComparedRun> runs, int index, Wording wording) {
        if (runs.size() < 3) {
            return List.of();
        }
        Map<Evaluations, List<String>> alike = new LinkedHashMap<>();
        for (ComparedRun run : runs) {
            Evaluations reported = Evaluations.of(run);
            if (reported.size() >= FEWEST) {
                alike.computeIfAbsent(reported, first -> new ArrayList<>()).add(run.name());
            }
        }
        return alike.values().stream()
                .filter(names -> names.size() > 1)
                .map(names -> wording.say("ranking.copies", List.of(new Evidence.Ranked(index)),
                        Integer.toString(names.size()),
                        names.stream().limit(READ_OUT).collect(Collectors.joining(", "))
                                + (names.size() > READ_OUT ? ", …" : "")))
                .toList();
    }
}
