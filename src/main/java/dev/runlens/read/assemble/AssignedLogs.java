package dev.runlens.read.assemble;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which logs a person has said belong to which run, whatever the files tell. Immutable.
///
/// @param folders the folder of the run of each log; both absolute and normalised
public record AssignedLogs(Map<Path, Path> folders) {
    /// Nobody has said anything.
    public static final AssignedLogs NONE = new AssignedLogs(Map.of());

    /// Keeps a copy.
    public AssignedLogs {
        folders = Map.copyOf(folders);
    }

    /// The same, with a log given to a run.
    ///
    /// @param folder of the run; null to let the files tell again
    public AssignedLogs with(Path log, @Nullable Path folder) {
        Map<Path, Path> next = new LinkedHashMap<>(folders);
        if (folder == null) {
            next.remove(RunSorting.absolute(log));
        } else {
            next.put(RunSorting.absolute(log), RunSorting.absolute(folder));
        }
        return new AssignedLogs(next);
    }

    /// These and others; of a log that both name the others tell.
    public AssignedLogs with(Map<Path, Path> others) {
        AssignedLogs all = this;
        for (Map.Entry<Path, Path> other : others.entrySet()) {
            all = all.with(other.getKey(), other.getValue());
        }
        return all;
    }

    /// The folder of the run that a log was given to; empty where it was given to none.
    public Optional<Path> folder(Path log) {
        return Optional.ofNullable(folders.get(RunSorting.absolute(log)));
    }
}
