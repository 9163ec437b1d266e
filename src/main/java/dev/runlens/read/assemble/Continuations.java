package dev.runlens.read.assemble;

import dev.runlens.run.Order;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Logs of one folder that are one training in parts: the second says that it goes on from a step that only one of the
/// others got to, or from weights that only one of the others saved.
final class Continuations {
    private Continuations() {}

    /// The logs with each that goes on from another appended to that.
    ///
    /// @param bare the trainings of logs without a place, by log or folder
    static Map<Path, List<LogPart>> joined(Map<Path, List<LogPart>> bare) {
        Map<Path, List<LogPart>> joined = new LinkedHashMap<>();
        bare.forEach((path, parts) -> joined.put(path, new ArrayList<>(parts)));
        List<Path> later = bare.keySet().stream()
                .filter(path -> firstOf(bare, path).training().header().resumedFrom() != null)
                .sorted(Order.comparing((Path path) -> firstOf(bare, path), LogPlacement.byTime()))
                .toList();
        for (Path path : later) {
            List<LogPart> parts = joined.getOrDefault(path, List.of());
            List<Path> earlier = joined.keySet().stream()
                    .filter(other -> !other.equals(path) && leads(joined.getOrDefault(other, List.of()), parts))
                    .limit(2)
                    .toList();
            if (earlier.size() == 1) {
                joined.getOrDefault(earlier.getFirst(), new ArrayList<>()).addAll(parts);
                joined.remove(path);
            }
        }
        return joined;
    }

    private static LogPart firstOf(Map<Path, List<LogPart>> bare, Path path) {
        return bare.getOrDefault(path, List.of()).getFirst();
    }

    private static boolean leads(List<LogPart> earlier, List<LogPart> later) {
        LogPart first = later.getFirst();
        LogPart before = earlier.getLast();
        String resumedFrom = first.training().header().resumedFrom();
        Path folder = first.log().file().toAbsolutePath().normalize().getParent();
        boolean beside = folder != null
                && folder.equals(before.log().file().toAbsolutePath().normalize().getParent());
        if (!beside || resumedFrom == null || before.training().isEmpty()) {
            return false;
        }
        boolean tells = first.goesOnFrom().isPresent()
                ? before.log().trainer().equals(first.log().trainer())
                        && earlier.getFirst().firstIteration() <= first.goesOnFrom().getAsLong()
                : StatedPath.sameEnding(before.weightsFolder(), StatedPath.folder(resumedFrom));
        return tells && PartChain.of(earlier).getLast().canLeadTo(first);
    }
}
