package dev.runlens.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// Folders of files.
final class Tree {
    /// The time of every file that is packaged, the same as in the jar: what is made twice is the same.
    static final FileTime TIME = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));

    private Tree() {}

    static void copy(Path from, Path to) throws IOException {
        for (Path file : files(from)) {
            Path target = to.resolve(from.relativize(file).toString());
            Files.createDirectories(target.getParent());
            Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    static Path fresh(Path folder) throws IOException {
        delete(folder);
        return Files.createDirectories(folder);
    }

    /// Every file below a folder, in the order of their names.
    static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .sorted(java.util.Comparator.comparing(path -> folder.relativize(path).toString()))
                    .toList();
        }
    }

    /// One time for everything, and the usual rights: what is made does not depend on when, by whom and where it is made.
    static void settle(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                if (!Files.isSymbolicLink(path)) {
                    boolean runs = Files.isDirectory(path) || isExecutable(path);
                    if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                        Files.setPosixFilePermissions(path,
                                PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
                    }
                    Files.setLastModifiedTime(path, TIME);
                }
            }
        }
    }

    static boolean isExecutable(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix") && Files.isExecutable(file);
    }

    static long size(Path folder) throws IOException {
        long sum = 0;
        for (Path file : files(folder)) {
            sum += Files.isSymbolicLink(file) ? 0 : Files.size(file);
        }
        return sum;
    }

    static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
