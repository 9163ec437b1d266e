package dev.runlens.ui.open;

import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Paths in a text that somebody copied: one a line, plain, quoted, with `~`, or as `file:` addresses.
public final class PastedPaths {
    private PastedPaths() {}

    /// The absolute paths in a text, in order. A line that is not an absolute path, and does not begin with `~`, is
    /// taken for a path only when it is the sole line and has a separator in it, so that prose is not.
    public static List<Path> in(String text) {
        List<String> lines = text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        return lines.stream()
                .flatMap(line -> pathOf(unquoted(line), lines.size() == 1).stream())
                .toList();
    }

    private static Optional<Path> pathOf(String line, boolean alone) {
        try {
            if (line.startsWith("file:")) {
                return Optional.of(Path.of(URI.create(line)));
            }
            if (line.equals("~") || line.startsWith("~/")) {
                return Optional.of(Path.of(System.getProperty("user.home"), line.substring(1)));
            }
            Path path = Path.of(line);
            boolean relative = alone && path.getNameCount() > 1 && line.indexOf(' ') < 0;
            return path.isAbsolute() || relative ? Optional.of(path.toAbsolutePath()) : Optional.empty();
        } catch (IllegalArgumentException | FileSystemNotFoundException notAPath) {
            return Optional.empty();
        }
    }

    private static String unquoted(String line) {
        boolean quoted = line.length() > 1
                && (line.charAt(0) == '"' || line.charAt(0) == '\'')
                && line.charAt(line.length() - 1) == line.charAt(0);
        return quoted ? line.substring(1, line.length() - 1) : line;
    }
}
