package dev.runlens.read.find;

import dev.runlens.read.FileState;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The files of one input and how they are, at one moment. Two are equal where nothing was written, came or went between
/// them.
///
/// @param files the state of each file below a folder, or of the one that was named and what lies beside it as a part of
///     it; empty where there is none
public record InputState(Map<Path, FileState> files) {
    /// Nothing there.
    public static final InputState NOTHING = new InputState(Map.of());

    /// Keeps a copy.
    public InputState {
        files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
    }

    /// A file, and what a database keeps beside it until it has the time to put it in.
    static InputState ofFile(Path file) {
        Map<Path, FileState> states = new LinkedHashMap<>();
        FileState.of(file).ifPresent(state -> states.put(file, state));
        Path journal = file.resolveSibling(file.getFileName() + "-wal");
        FileState.of(journal).ifPresent(state -> states.put(journal, state));
        return new InputState(states);
    }

    /// Whether anything in or below the folder of a file is not as it was.
    boolean differsBeside(Path file, InputState before) {
        Path folder = file.getParent();
        return !below(folder).equals(before.below(folder));
    }

    private Map<Path, FileState> below(@Nullable Path folder) {
        Map<Path, FileState> found = new LinkedHashMap<>();
        files.forEach((path, state) -> {
            if (folder == null || path.startsWith(folder)) {
                found.put(path, state);
            }
        });
        return found;
    }
}
