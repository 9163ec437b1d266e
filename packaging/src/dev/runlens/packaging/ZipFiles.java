package dev.runlens.packaging;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

/// Zip files with the rights of their files, the same bytes from the same content.
final class ZipFiles {
    private ZipFiles() {}

    /// Packs everything below a folder. Links become copies of what they lead to: wheels know none.
    static void pack(Path folder, Path target) throws IOException {
        Files.deleteIfExists(target);
        Map<String, ?> options = Map.of("create", "true", "enablePosixFileAttributes", "true");
        try (FileSystem zip = FileSystems.newFileSystem(target, options)) {
            for (Path file : Tree.files(folder)) {
                Path entry = zip.getPath("/" + folder.relativize(file).toString().replace('\\', '/'));
                Files.createDirectories(entry.getParent());
                Files.write(entry, Files.readAllBytes(file));
                boolean runs = Tree.isExecutable(file) || isUnixLauncher(file);
                Files.setPosixFilePermissions(entry, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
            }
            settle(zip.getPath("/"));
        }
    }

    private static void settle(Path root) throws IOException {
        try (var all = Files.walk(root)) {
            for (Path path : (Iterable<Path>) all::iterator) {
                if (path.getNameCount() > 0) {
                    Files.setAttribute(path, "lastModifiedTime", Tree.TIME);
                    if (Files.isDirectory(path)) {
                        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
                    }
                }
            }
        }
    }

    /// Where a file system knows no rights (Windows), the launcher is still to be one.
    private static boolean isUnixLauncher(Path file) {
        return file.getFileName().toString().equals("runlens");
    }
}
