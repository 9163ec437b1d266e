package dev.runlens.read.evaluation;

import dev.runlens.read.Trouble;
import dev.runlens.run.Finding;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The files in a folder that may hold answers, by their names; in one order on every machine.
///
/// @param files the files
/// @param findings what could not be looked at
record EvaluationFolder(List<Path> files, List<Finding> findings) {
    private static final int DEEPEST = 8;
    private static final int MOST = 10_000;

    static EvaluationFolder of(Path folder) {
        return of(folder, DEEPEST);
    }

    static EvaluationFolder of(Path folder, int deep) {
        Walk walk = new Walk();
        try {
            Files.walkFileTree(folder, Set.of(), deep, walk);
        } catch (IOException trouble) {
            walk.findings.add(Trouble.of(folder, trouble));
        }
        if (walk.seen > MOST) {
            walk.findings.add(Trouble.skipped(
                    folder, "has more than " + MOST + " files, of which the others were not looked at"));
        }
        return new EvaluationFolder(walk.files.stream().sorted().toList(), List.copyOf(walk.findings));
    }

    /// Goes on whatever cannot be looked at.
    private static final class Walk extends SimpleFileVisitor<Path> {
        private final List<Path> files = new ArrayList<>();
        private final List<Finding> findings = new ArrayList<>();
        private int seen;

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (mayHold(file) && Files.isRegularFile(file)) {
                files.add(file);
            }
            return ++seen > MOST ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException trouble) {
            findings.add(Trouble.of(file, trouble));
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException trouble) {
            if (trouble != null) {
                findings.add(Trouble.of(folder, trouble));
            }
            return FileVisitResult.CONTINUE;
        }
    }

    private static boolean mayHold(Path path) {
        String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
        return name.endsWith(".json") || name.endsWith(".jsonl") || name.endsWith(".eval") || name.endsWith(".csv")
                || name.endsWith(".tsv") || name.startsWith("eval_");
    }
}
