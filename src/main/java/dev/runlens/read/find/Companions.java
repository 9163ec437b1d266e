package dev.runlens.read.find;

import dev.runlens.read.RunFormat;
import dev.runlens.run.Finding;
import dev.runlens.run.FindingCode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Files that need not be told as passed over, because they are part of a run that was read from a file beside or above
/// them: the small files of a tracker's run.
final class Companions {
    /// Of so many files of one format in one folder each is asked.
    private static final int MOST_ASKED = 50;

    /// How far above a file that was read a part of its run may lie.
    private static final int LEVELS = 2;

    private final Map<String, RunFormat> formats = new HashMap<>();
    private final Map<Path, List<SeenFile>> near = new HashMap<>();

    private Companions(List<RunFormat> formats, List<SeenFile> seen) {
        formats.forEach(format -> this.formats.put(format.name(), format));
        for (SeenFile file : seen) {
            Path folder = absolute(file.file()).getParent();
            if (file.use() == SeenFile.Use.READ && folder != null) {
                add(folder, file);
                Path above = folder;
                for (int i = 0; i < LEVELS && above.getParent() != null; i++) {
                    above = above.getParent();
                    add(above, file);
                }
            }
        }
    }

    /// What is to be said of the files of a folder: all but the companions of what was read.
    ///
    /// @param formats those that read them
    /// @param seen what became of each
    static List<SeenFile> leftOut(List<RunFormat> formats, List<SeenFile> seen) {
        Companions companions = new Companions(formats, seen);
        return seen.stream()
                .filter(file -> file.use() != SeenFile.Use.PASSED_OVER || !companions.include(absolute(file.file())))
                .toList();
    }

    /// Takes back what was said of files that are not told any more.
    static void withdraw(List<SeenFile> seen, List<SeenFile> told, List<Finding> problems) {
        Set<Path> untold = new HashSet<>();
        seen.forEach(file -> untold.add(file.file()));
        told.forEach(file -> untold.remove(file.file()));
        problems.removeIf(problem -> problem.code() == FindingCode.SKIPPED_FILE
                && problem.origin() != null
                && untold.contains(problem.origin().file()));
    }

    private void add(Path folder, SeenFile file) {
        List<SeenFile> files = near.computeIfAbsent(folder, unseen -> new ArrayList<>());
        if (files.size() < MOST_ASKED) {
            files.add(file);
        }
    }

    private boolean include(Path other) {
        for (Path folder = other.getParent(); folder != null; folder = folder.getParent()) {
            for (SeenFile file : near.getOrDefault(folder, List.of())) {
                RunFormat format = formats.get(file.detail());
                if (format != null && format.includes(absolute(file.file()), other)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Path absolute(Path file) {
        return file.toAbsolutePath().normalize();
    }
}
