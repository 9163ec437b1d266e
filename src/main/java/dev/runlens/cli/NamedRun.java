package dev.runlens.cli;

import dev.runlens.run.Finding;
import dev.runlens.run.FindingCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A run named by its folder under a models folder, or by a path.
///
/// @param modelsDir where its folder is looked for first
/// @param name as typed
record NamedRun(Path modelsDir, Path name) {
    private static final int NAMES_SHOWN = 6;

    /// The folder or file; empty where there is none of that name.
    ///
    /// @param workingFolder what relative paths are relative to
    Optional<Path> find(Path workingFolder) {
        return Stream.of(workingFolder.resolve(modelsDir).resolve(name), workingFolder.resolve(name))
                .filter(Files::exists)
                .findFirst();
    }

    /// What to tell where there is none: the names there are.
    Finding missing(Path workingFolder) {
        Path models = workingFolder.resolve(modelsDir);
        List<String> names = names(models);
        String known = names.isEmpty()
                ? "; " + modelsDir + " holds no folder (set --models-dir, or give a path)"
                : "; " + modelsDir + " holds "
                        + String.join(", ", names.subList(0, Math.min(NAMES_SHOWN, names.size())))
                        + (names.size() > NAMES_SHOWN ? ", …" : "");
        String nor = name.isAbsolute() || name.getNameCount() == 1 ? "" : ", nor does " + modelsDir.resolve(name);
        return Finding.in(workingFolder.resolve(name), FindingCode.REJECTED, "does not exist" + nor + known);
    }

    private static List<String> names(Path models) {
        try (Stream<Path> children = Files.list(models)) {
            return children.filter(Files::isDirectory)
                    .map(child -> String.valueOf(child.getFileName()))
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException | DirectoryIteratorException unknown) {
            return List.of();
        }
    }
}
