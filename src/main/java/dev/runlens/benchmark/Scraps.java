package dev.runlens.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/// Files that a measurement made for itself.
final class Scraps {
    private Scraps() {}

    /// Deletes a folder with all that is in it, or a file; nothing where there is none.
    static void delete(Path path) throws IOException {
        try (Stream<Path> all = Files.exists(path) ? Files.walk(path) : Stream.empty()) {
            all.sorted(Comparator.reverseOrder()).forEach(Scraps::deleteOne);
        }
    }

    private static void deleteOne(Path path) {
        try {
            Files.delete(path);
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }
}
