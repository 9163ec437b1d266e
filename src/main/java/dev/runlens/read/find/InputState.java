package dev.runlens.read.find;

import dev.runlens.read.FileState;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/// The files of one input and how they are, at one moment. Two are equal where nothing was written, came or went between
/// them.
///
/// @param files the state of each file below a folder, or of the one that was named and what lies beside it as a part of
///     it; empty where there is none
public record InputState(Map<Path, FileState> files) {
    /// Nothing there.
    public static final InputState NOTHING = new InputState(Map.of());

    /// What SQLite writes to beside a database until it has the time to put it in.
    private static final String JOURNAL = "-wal";

    /// Keeps a copy.
    public InputState {
        files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
    }

    /// A file, and what a database keeps beside it until it has the time to put it in.
    static InputState ofFile(Path file) {
        Map<Path, FileState> states = new LinkedHashMap<>();
        FileState.of(file).ifPresent(state -> states.put(file, state));
        Path journal = file.resolveSibling(file.getFileName() + JOURNAL);
        FileState.of(journal).ifPresent(state -> states.put(journal, state));
        return new InputState(states);
    }

    /// The files as they would be where what is written beside a database were in it: a database is written to as long as that is.
    Map<Path, FileState> written() {
        Map<Path, FileState> states = new LinkedHashMap<>(files);
        files.forEach((file, state) -> {
            String name = String.valueOf(file.getFileName());
            if (name.endsWith(JOURNAL)) {
                Path database = file.resolveSibling(name.substring(0, name.length() - JOURNAL.length()));
                states.computeIfPresent(database, (path, own) -> own.writtenUntil(state.modified()));
            }
        });
        return states;
    }

    /// The folders in or below which anything was written, came or went since, and when the last of what changed there was
    /// written.
    Map<Path, Instant> changedSince(InputState before) {
        Map<Path, Instant> folders = new HashMap<>();
        files.forEach((path, state) -> {
            if (!state.equals(before.files.get(path))) {
                addFolders(path, state.modified(), folders);
            }
        });
        for (Path path : before.files.keySet()) {
            if (!files.containsKey(path)) {
                addFolders(path, Instant.EPOCH, folders);
            }
        }
        return folders;
    }

    private static void addFolders(Path file, Instant written, Map<Path, Instant> folders) {
        for (Path folder = file.getParent(); folder != null; folder = folder.getParent()) {
            Instant last = folders.get(folder);
            if (last != null && !written.isAfter(last)) {
                // Those above it are known too, and with no earlier time.
                return;
            }
            folders.put(folder, written);
        }
    }
}
