package dev.runlens.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where a run is looked for, as typed: a folder, a log or another file, the name of a folder under `--models-dir`, or
/// `PATH#NAME` for one of several runs of a place.
///
/// @param path the place
/// @param name which of its runs; null where the place is named whole
record TypedRun(String path, @Nullable String name) {
    /// What was typed, taken apart. The name begins after the first `#` before which a place is found; a name may hold a
    /// `#` as well, and so may a place.
    static TypedRun of(String typed, Path modelsDir, Path folder) {
        int hash = exists(typed, modelsDir, folder) ? -1 : typed.indexOf('#', 1);
        while (hash > 0 && !exists(typed.substring(0, hash), modelsDir, folder)) {
            hash = typed.indexOf('#', hash + 1);
        }
        return hash < 0 ? new TypedRun(typed, null) : new TypedRun(typed.substring(0, hash), typed.substring(hash + 1));
    }

    /// Whether there is a file or folder that is meant.
    static boolean exists(String text, Path modelsDir, Path folder) {
        Optional<Path> place = new NamedRun(modelsDir, CommandLineDoor.path(text)).find(folder);
        return place.filter(Files::exists).isPresent();
    }

    /// The runs of the place, and what was left out of it.
    ///
    /// @param more logs of the run that lie elsewhere
    CollectedRuns collect(Surroundings surroundings, Path modelsDir, Path... more) {
        InputOptions options = new InputOptions();
        options.modelsDir = modelsDir;
        options.runs = List.of(CommandLineDoor.path(path));
        options.paths = List.of(more);
        return new RunCollector(surroundings, options).collect();
    }

    /// Whether a run of the place is meant.
    boolean means(String run) {
        return name == null || name.equals(run);
    }
}
