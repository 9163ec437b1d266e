package dev.runlens.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A session in a file of its own, which a person may move, send on and open: JSON under a name that tells systems what a
/// double click opens.
public final class SessionFile {
    /// What the names of such files end with.
    public static final String SUFFIX = ".runlens";

    private SessionFile() {}

    /// Whether a path is the one of a session, by its name.
    public static boolean is(Path path) {
        return path.toString().endsWith(SUFFIX);
    }

    /// The paths that are none of a session, which hold runs.
    public static List<Path> others(List<Path> paths) {
        return paths.stream().filter(path -> !is(path)).toList();
    }

    /// Reads one. Inputs that it names by relative paths lie beside it; other sessions are none of its inputs.
    ///
    /// @throws IOException when it holds no session or cannot be read, with what is wrong in words
    public static Session read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException("is not there, or is no file");
        }
        Session session = SessionJson.read(file);
        List<Path> inputs = others(session.inputs()).stream().map(file::resolveSibling).toList();
        if (inputs.isEmpty()) {
            throw new IOException("names no runs that were open");
        }
        Map<Path, Path> logs = session.logs().entrySet().stream()
                .collect(Collectors.toMap(
                        log -> file.resolveSibling(log.getKey()), log -> file.resolveSibling(log.getValue()),
                        (one, other) -> other));
        return new Session(inputs, session.runs(), session.removed(), session.view(), logs);
    }
}
