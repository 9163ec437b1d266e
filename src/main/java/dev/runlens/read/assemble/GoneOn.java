package dev.runlens.read.assemble;

import dev.runlens.read.LoggedTraining;
import dev.runlens.read.SourceContent;
import dev.runlens.run.Finding;
import dev.runlens.run.FindingCode;
import dev.runlens.run.Hyperparameters;
import dev.runlens.run.Order;
import dev.runlens.run.Series;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Records of one id in folders that lie apart, as two machines leave them: one run where the later ones go on from the
/// steps of those before and ask for the same, as a run that was resumed does. Records that begin at the same step are
/// copies, or runs that share an id by chance, and stay apart.
final class GoneOn {
    private final Map<Path, Path> homes = new HashMap<>();
    private final Map<Path, String> said = new HashMap<>();

    /// @param sources at the homes that their folders give them
    GoneOn(List<SourceContent> sources) {
        Map<String, List<SourceContent.Log>> byId = new HashMap<>();
        for (SourceContent source : sources) {
            String id = source.source().runId();
            if (source instanceof SourceContent.Log log && id != null && log.trainings().size() == 1
                    && !training(log).isEmpty()) {
                byId.computeIfAbsent(id, key -> new ArrayList<>()).add(log);
            }
        }
        byId.forEach(this::join);
    }

    private void join(String id, List<SourceContent.Log> logs) {
        logs.sort(Order.comparingLong(GoneOn::first).thenComparing(log -> log.file().toString()));
        for (int i = 1; i < logs.size(); i++) {
            SourceContent.Log before = logs.get(i - 1);
            SourceContent.Log log = logs.get(i);
            Path home = before.source().home();
            if (!log.source().home().equals(home) && goesOn(before, log)) {
                homes.put(log.source().home(), homes.getOrDefault(home, home));
                said.put(log.file(), "is the run in " + home + " gone on: it has its id (" + id
                        + "), its settings and later steps");
            }
        }
    }

    /// The sources, those that go on at the home where their run began.
    List<SourceContent> settled(List<SourceContent> sources) {
        return homes.isEmpty() ? sources : sources.stream().map(this::settled).toList();
    }

    private SourceContent settled(SourceContent content) {
        Path home = homes.get(content.source().home());
        SourceContent moved = home == null || content.source().runId() == null ? content : content.at(home);
        String words = said.get(content.file());
        if (!(moved instanceof SourceContent.Log log) || words == null) {
            return moved;
        }
        List<Finding> findings = new ArrayList<>(log.findings());
        findings.add(Finding.in(log.file(), FindingCode.INFERRED, words));
        return new SourceContent.Log(log.source(), log.trainer(), log.trainings(), findings);
    }

    /// Whether a log begins after the beginning of the other, no further behind its end than one report, and goes beyond.
    private static boolean goesOn(SourceContent.Log before, SourceContent.Log log) {
        long spacing = Math.max(1, (last(before) - first(before)) / Math.max(1, reports(before) - 1));
        return first(log) > first(before)
                && first(log) <= last(before) + 2 * spacing
                && last(log) > last(before)
                && asksTheSame(training(before).header().stated(), training(log).header().stated());
    }

    private static boolean asksTheSame(Hyperparameters a, Hyperparameters b) {
        return a.names().stream()
                .filter(name -> b.get(name).isPresent())
                .allMatch(name -> a.get(name).equals(b.get(name)));
    }

    private static LoggedTraining training(SourceContent.Log log) {
        return log.trainings().getFirst();
    }

    private static long first(SourceContent.Log log) {
        return training(log).metrics().values().stream().mapToLong(series -> series.step(0)).min().orElse(0);
    }

    private static long last(SourceContent.Log log) {
        return training(log).metrics().values().stream().mapToLong(Series::lastStep).max().orElse(0);
    }

    private static int reports(SourceContent.Log log) {
        return training(log).metrics().values().stream().mapToInt(Series::size).max().orElse(0);
    }
}
