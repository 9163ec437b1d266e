package dev.runlens.read.find;

import dev.runlens.read.Layout;
import dev.runlens.read.SourceContent;
import dev.runlens.read.Trouble;
import dev.runlens.run.Finding;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The files of a folder that may hold pickled objects. None of them is opened; where a folder has nothing else of a
/// training, a finding says what to do.
final class Pickles {
    private static final int MOST_NAMED = 3;

    private final Layout layout;
    private final Map<Path, List<String>> byFolder = new LinkedHashMap<>();

    /// @param layout tells what only a training leaves: a `.bin` or `.pt` of another name may be data
    Pickles(Layout layout) {
        this.layout = layout;
    }

    /// Adds a file.
    void add(Path file) {
        Path folder = file.toAbsolutePath().normalize().getParent();
        if (folder != null) {
            byFolder.computeIfAbsent(folder, key -> new ArrayList<>()).add(String.valueOf(file.getFileName()));
        }
    }

    /// One finding for each folder that was left with its pickles alone.
    ///
    /// @param input the folder that was walked
    /// @param sources what the other files gave
    List<Finding> findings(Path input, List<SourceContent> sources) {
        List<Path> read = sources.stream()
                .map(source -> source.source().home().toAbsolutePath().normalize())
                .distinct()
                .toList();
        Path top = input.toAbsolutePath().normalize();
        List<Finding> findings = new ArrayList<>();
        byFolder.forEach((folder, names) -> {
            List<String> telling = sources.isEmpty()
                    ? names
                    : names.stream()
                            .filter(name -> layout.isTrainingState(name.toLowerCase(Locale.ROOT)))
                            .toList();
            if (!telling.isEmpty() && read.stream().noneMatch(home -> belongTogether(home, folder, top))) {
                findings.add(finding(folder, telling));
            }
        });
        return findings;
    }

    private static Finding finding(Path folder, List<String> names) {
        String some = String.join(", ", names.subList(0, Math.min(MOST_NAMED, names.size())));
        String more = names.size() > MOST_NAMED ? " and " + (names.size() - MOST_NAMED) + " more" : "";
        return Trouble.skipped(
                folder,
                "holds only files that may be pickled objects (" + some + more
                        + "), which RunLens never opens: keep the"
                        + " log, trainer_state.json or a CSV of the metrics beside them");
    }

    /// Whether pickles are those of a run: they lie in its folder or below, or it lies below them. What lies at the top
    /// of the input speaks for its direct neighbours only.
    private static boolean belongTogether(Path home, Path folder, Path top) {
        int below = folder.getNameCount() - home.getNameCount();
        return home.startsWith(folder) && !folder.equals(top)
                || folder.startsWith(home) && (below <= 1 || !home.equals(top));
    }
}
