package dev.runlens.read.evaluation;

import dev.runlens.read.Trouble;
import dev.runlens.run.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

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
        try (Stream<Path> walk = Files.walk(folder, deep)) {
            return new EvaluationFolder(
                    walk.limit(MOST).filter(EvaluationFolder::mayHold).filter(Files::isRegularFile).sorted().toList(),
                    List.of());
        } catch (IOException trouble) {
            return new EvaluationFolder(List.of(), List.of(Trouble.of(folder, trouble)));
        } catch (UncheckedIOException trouble) {
            return new EvaluationFolder(List.of(),
                    List.of(Trouble.of(folder, Objects.requireNonNull(trouble.getCause()))));
        }
    }

    private static boolean mayHold(Path path) {
        String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
        return name.endsWith(".json") || name.endsWith(".jsonl") || name.endsWith(".eval") || name.endsWith(".csv")
                || name.endsWith(".tsv") || name.startsWith("eval_");
    }
}
