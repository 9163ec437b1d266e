package dev.runlens.read.sqlite;

import dev.runlens.read.FolderName;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/// Where the runs of one database are at home: folders that do not exist, below the file, called after the runs.
public final class RunFolders {
    private final Path file;
    private final Set<String> taken = new HashSet<>();

    /// @param file the database
    public RunFolders(Path file) {
        this.file = file.toAbsolutePath().normalize();
    }

    /// The folder of a run; with its id in the name where another run has that name, or the name is none for a folder.
    public Path of(String name, String id) {
        String plain = FolderName.of(name);
        String free = !plain.isEmpty() && taken.add(plain) ? plain : plain + " " + id.replaceAll("\\W", "_");
        return file.resolve(free);
    }
}
