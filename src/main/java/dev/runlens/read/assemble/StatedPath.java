package dev.runlens.read.assemble;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/// Paths as logs and configurations name them, which were written on any system and need not exist on this one.
final class StatedPath {
    private StatedPath() {}

    /// The last part of a path, on any system.
    static String name(String file) {
        return file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
    }

    /// The path of a file that a log names; empty where it is no path of this system.
    static Optional<Path> path(String file) {
        try {
            return Optional.of(Path.of(file));
        } catch (InvalidPathException notOnThisSystem) {
            return Optional.empty();
        }
    }

    /// The folder of a file that a log names; the empty path where it names none or no path of this system.
    static Path folder(String file) {
        return path(file).map(Path::getParent).map(Path::normalize).orElse(Path.of(""));
    }

    /// Whether two paths can be the same folder seen from different places: one is the ending of the other.
    static boolean sameEnding(Path a, Path b) {
        return isKnown(a) && isKnown(b) && (a.endsWith(b) || b.endsWith(a));
    }

    /// Whether a path that a file states is another one, seen from any folder above that file, or from anywhere.
    ///
    /// @param stated as it is written
    /// @param writer the file that states it, absolute
    /// @param there absolute and normalised
    static boolean leadsTo(Path stated, Path writer, Path there) {
        if (!isKnown(stated)) {
            return false;
        }
        for (Path from = writer.getParent(); from != null; from = from.getParent()) {
            if (from.resolve(stated).normalize().equals(there)) {
                return true;
            }
        }
        return false;
    }

    /// Whether a path names anything.
    static boolean isKnown(Path path) {
        return !path.toString().isEmpty();
    }
}
