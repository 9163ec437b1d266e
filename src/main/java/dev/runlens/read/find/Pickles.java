package dev.runlens.read.find;

import dev.runlens.read.SourceContent;
import dev.runlens.read.Trouble;
import dev.runlens.run.Finding;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// The files of a folder that may hold pickled objects. None of them is opened; where a folder has nothing else of a
/// training, a finding says what to do.
final class Pickles {
    /// What only a training leaves: a `.bin` or `.pt` of another name may be data.
    private static final Set<String> OF_TRAININGS = Set.of("training_args.bin", "optimizer.pt", "scheduler.pt");
    private static final Pattern ALSO_OF_TRAININGS = Pattern.compile("rng_state.*\\.pth|.+\\.ckpt");
    private static final int MOST_NAMED = 3;

    private final Map<Path, List<String>> byFolder = new LinkedHashMap<>();

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
                    : names.stream().filter(Pickles::isOfTraining).toList();
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

    private static boolean isOfTraining(String name) {
        String plain = name.toLowerCase(Locale.ROOT);
        return OF_TRAININGS.contains(plain) || ALSO_OF_TRAININGS.matcher(plain).matches();
    }
}
